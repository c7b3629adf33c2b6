#if os(Linux)
  import CLinux

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// The process that does the work, apart from the one that was started. When the machine runs out
  /// of memory, a process cannot be relied on to say so itself, and the system may end it without
  /// asking: the one that was started says it, and exits as for every failure of the machine.
  enum Worker {
    /// Returns in the worker alone, before it has threads. The process that was started waits for it
    /// and exits as it does.
    static func begin() throws {
      let started = getpid()
      let worker = fork_without_threads()
      guard worker >= 0 else {
        throw Failure.environment("cannot start a process: \(String(cString: strerror(errno)))")
      }
      if worker > 0 { leave(asDid: worker) }
      _ = end_with_parent()
      if getppid() != started { _exit(3) }
      leaveCrashesToTheSystem()
      try checkThreads()
    }

    /// Throws where the machine has too few threads for the work: Dispatch would wait for them
    /// forever.
    private static func checkThreads() throws {
      let fault = try_threads(sysconf(Int32(_SC_NPROCESSORS_ONLN)) + 2)
      guard fault == 0 else {
        throw Failure.environment("cannot start its threads: \(String(cString: strerror(fault)))")
      }
    }

    /// Swift prints pages of addresses when a process crashes, unless told whether to.
    private static func leaveCrashesToTheSystem() {
      guard getenv("SWIFT_BACKTRACE") == nil else { return }
      for crash in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(crash, SIG_DFL) }
    }

    private static func leave(asDid worker: pid_t) -> Never {
      var status: Int32 = 0
      while waitpid(worker, &status, 0) < 0, errno == EINTR {}
      let ending = status & 0x7F
      if ending == 0 { _exit(status >> 8 & 0xFF) }
      if requests.contains(ending) {
        signal(ending, SIG_DFL)
        kill(getpid(), ending)
      }
      Output.error(
        "prospectus: stopped by signal \(ending) (\(String(cString: strsignal(ending)))), most likely "
          + "because the machine ran out of memory; the published site is as it was\n")
      _exit(3)
    }

    /// Signals with which someone ends a process.
    private static let requests: Set<Int32> = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  }
#endif
