#include <CLateLibrary.h>

#include "shim.h"

#if LIBXML_VERSION >= 21400
static const char *const fileNames[] = {"libxml2.so.16", NULL};
#else
static const char *const fileNames[] = {"libxml2.so.2", NULL};
#endif
static LateLibrary libxml2 = {fileNames, "libxml2", NULL};

LATE_FUNCTION(&libxml2, void, xmlInitParser, (void), ())
LATE_FUNCTION(&libxml2, __typeof__(xmlGetLastError()), xmlGetLastError, (void), ())

LATE_FUNCTION(&libxml2, xmlTextReaderPtr, xmlReaderForIO,
              (xmlInputReadCallback read, xmlInputCloseCallback close, void *context,
               const char *url, const char *encoding, int options),
              (read, close, context, url, encoding, options))
LATE_FUNCTION(&libxml2, void, xmlFreeTextReader, (xmlTextReaderPtr reader), (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderRead, (xmlTextReaderPtr reader), (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderNodeType, (xmlTextReaderPtr reader), (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderIsEmptyElement, (xmlTextReaderPtr reader), (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderGetParserLineNumber, (xmlTextReaderPtr reader),
              (reader))
LATE_FUNCTION(&libxml2, const xmlChar *, xmlTextReaderConstLocalName, (xmlTextReaderPtr reader),
              (reader))
LATE_FUNCTION(&libxml2, const xmlChar *, xmlTextReaderConstNamespaceUri, (xmlTextReaderPtr reader),
              (reader))
LATE_FUNCTION(&libxml2, const xmlChar *, xmlTextReaderConstValue, (xmlTextReaderPtr reader),
              (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderMoveToAttribute,
              (xmlTextReaderPtr reader, const xmlChar *name), (reader, name))
LATE_FUNCTION(&libxml2, int, xmlTextReaderMoveToNextAttribute, (xmlTextReaderPtr reader), (reader))
LATE_FUNCTION(&libxml2, int, xmlTextReaderMoveToElement, (xmlTextReaderPtr reader), (reader))

LATE_FUNCTION(&libxml2, htmlParserCtxtPtr, htmlNewParserCtxt, (void), ())
LATE_FUNCTION(&libxml2, void, htmlFreeParserCtxt, (htmlParserCtxtPtr context), (context))
LATE_FUNCTION(&libxml2, htmlDocPtr, htmlCtxtReadMemory,
              (htmlParserCtxtPtr context, const char *bytes, int count, const char *url,
               const char *encoding, int options),
              (context, bytes, count, url, encoding, options))
