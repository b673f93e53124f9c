// libxml2 was built with ICU, whose headers define the same types as those of Foundation's own ICU.
// Nothing here converts text through ICU, so that its headers are left out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
