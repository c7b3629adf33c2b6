#ifdef __linux__
/* Declared by glibc only for programs that define _GNU_SOURCE. */
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath,
              unsigned int flags);
int syncfs(int fd);
#endif
