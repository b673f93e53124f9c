#include <CLateLibrary.h>

#include "shim.h"

static const char *const fileNames[] = {"libcmark-gfm.so." CMARK_GFM_VERSION_STRING, NULL};
static LateLibrary cmark = {fileNames, "libcmark-gfm0.29.0.gfm.6", NULL};

static const char *const extensionFileNames[] = {
    "libcmark-gfm-extensions.so." CMARK_GFM_VERSION_STRING, NULL};
static LateLibrary extensions = {extensionFileNames, "libcmark-gfm-extensions0.29.0.gfm.6", NULL};

LATE_FUNCTION(&extensions, void, cmark_gfm_core_extensions_ensure_registered, (void), ())

LATE_FUNCTION(&cmark, cmark_syntax_extension *, cmark_find_syntax_extension, (const char *name),
              (name))
LATE_FUNCTION(&cmark, int, cmark_parser_attach_syntax_extension,
              (cmark_parser * parser, cmark_syntax_extension *extension), (parser, extension))
LATE_FUNCTION(&cmark, cmark_parser *, cmark_parser_new, (int options), (options))
LATE_FUNCTION(&cmark, void, cmark_parser_feed,
              (cmark_parser * parser, const char *bytes, size_t count), (parser, bytes, count))
LATE_FUNCTION(&cmark, cmark_node *, cmark_parser_finish, (cmark_parser * parser), (parser))
LATE_FUNCTION(&cmark, void, cmark_parser_free, (cmark_parser * parser), (parser))

LATE_FUNCTION(&cmark, void, cmark_node_free, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, cmark_node *, cmark_node_first_child, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, cmark_node *, cmark_node_next, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, const char *, cmark_node_get_type_string, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, const char *, cmark_node_get_literal, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, const char *, cmark_node_get_url, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, const char *, cmark_node_get_fence_info, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, int, cmark_node_get_heading_level, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, int, cmark_node_get_list_start, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, cmark_list_type, cmark_node_get_list_type, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, int, cmark_node_get_start_line, (cmark_node * node), (node))
LATE_FUNCTION(&cmark, int, cmark_node_get_start_column, (cmark_node * node), (node))
