#if os(Linux)
  import CLinux
  import POSIX

  /// The process that does the work, apart from the one that was started. When the machine runs out
  /// of memory, a process cannot be relied on to say so itself, and the system may end it without
  /// asking: the one that was started says it, and exits as for every failure of the machine.
  enum Worker {
    /// Runs the whole of a command in a worker, and exits as that does.
    ///
    /// The command has a thread of its own there: Swift remembers the first thread's number, by which
    /// locks know their owners, and in a forked process it is another.
    ///
    /// - Parameter command: ends by exiting.
    static func run(
      _ command: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
    )
      throws(Failure) -> Never
    {
      let started = getpid()
      let worker = fork_without_threads()
      guard worker >= 0 else {
        throw Failure.environment("cannot start a process: \(String(cString: strerror(errno)))")
      }
      if worker > 0 { leave(asDid: worker) }
      _ = end_with_parent()
      if getppid() != started { _exit(3) }
      leaveCrashesToTheSystem()
      // Dispatch would wait forever for threads that the machine does not have.
      var fault = try_threads(sysconf(Int32(_SC_NPROCESSORS_ONLN)) + 3)
      if fault == 0 { fault = run_on_new_thread(command) }
      throw Failure.environment("cannot start its threads: \(String(cString: strerror(fault)))")
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
        "prospectus: stopped by signal \(ending) (\(String(cString: strsignal(ending)))), because the machine "
          + "ran out of memory or because of a fault of ours; the published site is as it was\n")
      _exit(3)
    }

    /// Signals with which someone ends a process.
    private static let requests: Set<Int32> = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]

    /// Swift prints pages of addresses when a process crashes, unless told whether to.
    private static func leaveCrashesToTheSystem() {
      guard getenv("SWIFT_BACKTRACE") == nil else { return }
      for crash in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(crash, SIG_DFL) }
    }
  }
#endif
