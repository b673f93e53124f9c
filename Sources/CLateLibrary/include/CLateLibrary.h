#ifndef LATE_LIBRARY_H
#define LATE_LIBRARY_H

/// A shared library that is loaded when the first of its functions is called.
///
/// Most commands read no archive, no XML, and no file whose checksum they need. To load and bind the
/// libraries for these, and those that they bring along, took a seventh of the time of a small command.
typedef struct {
  /// The file names to look for, the preferred one first, ended by NULL.
  const char *const *fileNames;
  /// The Debian package that brings the library.
  const char *package;
  void *handle;
} LateLibrary;

/// The address of a function of a library; ends the process with a message and status 70 (as
/// sysexits has it, an internal fault) where the library or the function is not there.
void *late_symbol(LateLibrary *library, const char *name);

/// Defines a function that a library's header declares: it calls the library's own, loaded by then.
/// The compiler holds the definition against the declaration.
#define LATE_FUNCTION(library, result, name, parameters, arguments)       \
  result name parameters {                                                \
    static __typeof__(&name) known;                                       \
    __typeof__(&name) own = __atomic_load_n(&known, __ATOMIC_RELAXED);    \
    if (!own) {                                                           \
      own = (__typeof__(&name))late_symbol(library, #name);               \
      __atomic_store_n(&known, own, __ATOMIC_RELAXED);                    \
    }                                                                     \
    return own arguments;                                                 \
  }

#endif
