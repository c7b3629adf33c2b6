import CLinux

/// The system's C library under one name: the only file that knows what it is called, and what Linux
/// and macOS do differently.
#if canImport(Darwin)
  @_exported import Darwin
#else
  @_exported import Glibc
#endif

/// Exchanges two folders in one step. Returns 0, or -1 with the reason in `errno`.
package func exchangeFolders(_ one: String, _ other: String) -> Int32 {
  #if canImport(Darwin)
    renamex_np(one, other, UInt32(RENAME_SWAP))
  #else
    renameat2(AT_FDCWD, one, AT_FDCWD, other, 2)
  #endif
}

/// Puts what was written into the file system of an open folder onto the disk. Returns 0, or -1 with
/// the reason in `errno`.
package func syncFileSystem(of folder: Int32) -> Int32 {
  #if canImport(Darwin)
    fsync(folder)
  #else
    syncfs(folder)
  #endif
}
