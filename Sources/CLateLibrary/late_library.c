#include "CLateLibrary.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;

static void *load(LateLibrary *library) {
  pthread_mutex_lock(&loading);
  for (int index = 0; !library->handle && library->fileNames[index]; index++) {
    library->handle = dlopen(library->fileNames[index], RTLD_LAZY | RTLD_LOCAL);
  }
  pthread_mutex_unlock(&loading);
  return library->handle;
}

void *late_symbol(LateLibrary *library, const char *name) {
  void *handle = load(library);
  void *symbol = handle ? dlsym(handle, name) : NULL;
  if (symbol) return symbol;
  const char *reason = dlerror();
  fprintf(stderr, "error: %s is missing or damaged; install it: sudo apt-get install %s (%s)\n",
          library->fileNames[0], library->package, reason ? reason : "no such function");
  exit(EX_SOFTWARE);
}
