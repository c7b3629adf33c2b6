#ifdef __linux__
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Swift has no fork, since a process with threads must not use it. */
static inline pid_t fork_without_threads(void) { return fork(); }

/* Ends this process when the one that forked it ends. */
static inline int end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/* Runs a function on a new thread, with the stack that a first thread mostly has, and waits for it:
   0, or the fault that keeps the thread from being started. */
static inline int run_on_new_thread(void *(*function)(void *)) {
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 8 << 20);
  int fault = pthread_create(&thread, &attributes, function, 0);
  pthread_attr_destroy(&attributes);
  if (!fault) pthread_join(thread, 0);
  return fault;
}

static inline void *pass_gate(void *gate) {
  pthread_mutex_lock((pthread_mutex_t *)gate);
  pthread_mutex_unlock((pthread_mutex_t *)gate);
  return 0;
}

/* Starts so many threads, at most 1,024, all at once, and ends them: 0, or the fault that keeps one
   from being started. */
static inline int try_threads(long count) {
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  pthread_t threads[1024];
  long started = 0;
  int fault = 0;
  pthread_mutex_lock(&gate);
  while (!fault && started < count && started < 1024) {
    fault = pthread_create(&threads[started], 0, pass_gate, &gate);
    if (!fault) started++;
  }
  pthread_mutex_unlock(&gate);
  while (started > 0) pthread_join(threads[--started], 0);
  return fault;
}
#endif
