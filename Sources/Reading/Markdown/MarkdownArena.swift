import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The memory that libcmark takes for the documents of one thread: hundreds of pieces for a page, cut
/// one after the other from large blocks and given back all at once.
struct MarkdownArena {
  /// Bytes of the first block, which is kept.
  private static let blockSize = 256 << 10
  /// Bytes before a piece, which hold its size, and at the start of a block, which hold the address of
  /// the block before it. Pieces begin at multiples of it.
  private static let header = 16

  private let first: UnsafeMutableRawPointer
  private var last: UnsafeMutableRawPointer
  private var lastSize = blockSize
  /// Where the next piece begins in the last block.
  private var next: UnsafeMutableRawPointer

  private init() {
    first = .allocate(byteCount: Self.blockSize, alignment: Self.header)
    last = first
    next = first + Self.header
  }

  /// Frees all pieces.
  mutating func reset() {
    while last != first {
      let former = last.load(as: UnsafeMutableRawPointer.self)
      last.deallocate()
      last = former
    }
    lastSize = Self.blockSize
    next = first + Self.header
  }

  @inline(__always)
  fileprivate mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header + (size + Self.header - 1) & ~(Self.header - 1)
    if next + needed > last + lastSize { addBlock(for: needed) }
    let piece = next + Self.header
    next.storeBytes(of: size, as: Int.self)
    next += needed
    return piece
  }

  @inline(never)
  private mutating func addBlock(for needed: Int) {
    lastSize = max(Self.header + needed, 2 * lastSize)
    let block = UnsafeMutableRawPointer.allocate(byteCount: lastSize, alignment: Self.header)
    block.storeBytes(of: last, as: UnsafeMutableRawPointer.self)
    last = block
    next = block + Self.header
  }

  fileprivate mutating func resized(
    _ piece: UnsafeMutableRawPointer?, to size: Int
  ) -> UnsafeMutableRawPointer {
    guard let piece else { return self.piece(size) }
    let former = (piece - Self.header).load(as: Int.self)
    if size <= former { return piece }
    let larger = self.piece(size)
    memcpy(larger, piece, former)
    return larger
  }
}

extension MarkdownArena {
  /// The arena of this thread.
  static var current: UnsafeMutablePointer<MarkdownArena> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: MarkdownArena.self)
    }
    let arena = UnsafeMutablePointer<MarkdownArena>.allocate(capacity: 1)
    arena.initialize(to: MarkdownArena())
    pthread_setspecific(key, arena)
    return arena
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      let known: UnsafeMutableRawPointer? = pointer
      guard let arena = known?.assumingMemoryBound(to: MarkdownArena.self) else { return }
      arena.pointee.reset()
      arena.pointee.first.deallocate()
      arena.deallocate()
    }
    return key
  }()

  /// The allocator that libcmark is given.
  nonisolated(unsafe) static let memory: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let piece = MarkdownArena.current.pointee.piece(count * size)
          memset(piece, 0, count * size)
          return piece
        },
        realloc: { MarkdownArena.current.pointee.resized($0, to: $1) },
        free: { _ in }))
    return memory
  }()
}
