/* Counts the cells of a file with libcsv in its strict mode and does nothing else: what reading alone costs. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static void count_cell(void *data, size_t length, void *count) {
  (void)data;
  (void)length;
  ++*(unsigned long *)count;
}

int main(int count, char **arguments) {
  static char piece[1 << 16];
  unsigned long cells = 0;
  struct csv_parser parser;
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI)) return EXIT_FAILURE;
  csv_set_delim(&parser, ';');
  for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
    if (csv_parse(&parser, piece, size, count_cell, NULL, &cells) != size) return EXIT_FAILURE;
  if (csv_fini(&parser, count_cell, NULL, &cells)) return EXIT_FAILURE;
  printf("%lu\n", cells);
  return EXIT_SUCCESS;
}
