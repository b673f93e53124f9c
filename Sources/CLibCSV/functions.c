#include <CLateLibrary.h>

#include "shim.h"

static const char *const fileNames[] = {"libcsv.so.3", NULL};
static LateLibrary libcsv = {fileNames, "libcsv3", NULL};

LATE_FUNCTION(&libcsv, int, csv_init, (struct csv_parser * parser, unsigned char options),
              (parser, options))
LATE_FUNCTION(&libcsv, size_t, csv_parse,
              (struct csv_parser * parser, const void *bytes, size_t count,
               void (*field)(void *, size_t, void *), void (*row)(int, void *), void *context),
              (parser, bytes, count, field, row, context))
LATE_FUNCTION(&libcsv, int, csv_fini,
              (struct csv_parser * parser, void (*field)(void *, size_t, void *),
               void (*row)(int, void *), void *context),
              (parser, field, row, context))
LATE_FUNCTION(&libcsv, void, csv_free, (struct csv_parser * parser), (parser))
LATE_FUNCTION(&libcsv, size_t, csv_get_buffer_size, (struct csv_parser * parser), (parser))
LATE_FUNCTION(&libcsv, void, csv_set_blk_size, (struct csv_parser * parser, size_t size),
              (parser, size))
LATE_FUNCTION(&libcsv, void, csv_set_delim, (struct csv_parser * parser, unsigned char byte),
              (parser, byte))
LATE_FUNCTION(&libcsv, void, csv_set_space_func,
              (struct csv_parser * parser, int (*isSpace)(unsigned char)), (parser, isSpace))
