#include <CLateLibrary.h>
#include <openssl/opensslv.h>

#include "shim.h"

#define TEXT(number) #number
#define FILE_NAME(version) "libcrypto.so." TEXT(version)
static const char *const fileNames[] = {FILE_NAME(OPENSSL_SHLIB_VERSION), NULL};
static LateLibrary libcrypto = {fileNames, "libssl3", NULL};

LATE_FUNCTION(&libcrypto, int, OPENSSL_init_crypto,
              (uint64_t options, const OPENSSL_INIT_SETTINGS *settings), (options, settings))
LATE_FUNCTION(&libcrypto, const EVP_MD *, EVP_sha256, (void), ())
LATE_FUNCTION(&libcrypto, EVP_MD_CTX *, EVP_MD_CTX_new, (void), ())
LATE_FUNCTION(&libcrypto, void, EVP_MD_CTX_free, (EVP_MD_CTX * context), (context))
LATE_FUNCTION(&libcrypto, int, EVP_DigestInit_ex,
              (EVP_MD_CTX * context, const EVP_MD *kind, ENGINE *engine), (context, kind, engine))
LATE_FUNCTION(&libcrypto, int, EVP_DigestUpdate,
              (EVP_MD_CTX * context, const void *bytes, size_t count), (context, bytes, count))
LATE_FUNCTION(&libcrypto, int, EVP_DigestFinal_ex,
              (EVP_MD_CTX * context, unsigned char *digest, unsigned int *count),
              (context, digest, count))
