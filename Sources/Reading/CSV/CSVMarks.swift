/// The positions of all commas, quotes, carriage returns and line feeds in bytes, in order.
///
/// Eight bytes are looked at together, as one word.
struct CSVMarks {
  private let base: UnsafeRawPointer?
  private let count: Int
  /// Where the word begins whose marks are being given.
  private var wordStart: Int
  /// The high bit of each byte of the word that is a mark not yet given.
  private var pending: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    base = UnsafeRawPointer(bytes.baseAddress)
    count = bytes.count
    wordStart = start
    pending = 0
    pending = marks(at: start)
  }

  /// The next mark; the number of bytes when there is none.
  @inline(__always)
  mutating func next() -> Int {
    while pending == 0 {
      wordStart += 8
      guard wordStart < count else {
        wordStart = count
        return count
      }
      pending = marks(at: wordStart)
    }
    let position = wordStart + pending.trailingZeroBitCount >> 3
    pending &= pending &- 1
    return position
  }

  @inline(__always)
  private func marks(at start: Int) -> UInt64 {
    guard let base, start < count else { return 0 }
    guard start + 8 <= count else { return lastMarks(at: start, base) }
    let word = base.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    return Self.marks(UInt64(littleEndian: word))
  }

  /// Those of the last bytes, fewer than eight.
  @inline(never)
  private func lastMarks(at start: Int, _ base: UnsafeRawPointer) -> UInt64 {
    var word: UInt64 = 0
    for offset in stride(from: count - start - 1, through: 0, by: -1) {
      word = word << 8 | UInt64(base.load(fromByteOffset: start + offset, as: UInt8.self))
    }
    return Self.marks(word)
  }

  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // Adding to the low seven bits never carries into the next byte, so that each byte is exact.
    func others(_ byte: UInt8) -> UInt64 {
      let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
      return (difference & low) &+ low | difference
    }
    let none =
      others(UInt8(ascii: ",")) & others(UInt8(ascii: "\"")) & others(0x0A) & others(0x0D)
    return ~none & ~low
  }
}
