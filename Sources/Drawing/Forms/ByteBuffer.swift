import Diagnostics

/// A growing buffer of bytes. Drawings and tables consist of so many small pieces that an array's
/// checks for each of them would cost more than the pieces themselves.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] { [UInt8](UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { text.withBytes { append($0) } }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends some of its own content again.
  mutating func append(copyOf range: Range<Int>) {
    reserve(range.count)
    (start + count).update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Appends a whole number, with its last digits after a point.
  mutating func append(_ number: Int, decimals: Int = 0) {
    reserve(32)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    // Digits before the point, of which there is one at least.
    var length = decimals + 1
    var power = ByteBuffer.power(decimals + 1)
    while rest >= power {
      length += 1
      power *= 10
    }
    var position = count + length + (decimals > 0 ? 1 : 0)
    count = position
    for digit in 0..<length {
      if digit == decimals, decimals > 0 {
        position -= 1
        start[position] = UInt8(ascii: ".")
      }
      position -= 1
      start[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private static func power(_ exponent: Int) -> UInt {
    var power: UInt = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
