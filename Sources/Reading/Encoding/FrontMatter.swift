/// Where the two parts of a Markdown file are, in bytes of its text.
package struct FrontMatter: Equatable, Sendable {
  /// The YAML between the fences, line ends included.
  package var yaml: Range<Int>
  package var body: Range<Int>

  package init(yaml: Range<Int>, body: Range<Int>) {
    self.yaml = yaml
    self.body = body
  }
}

package enum FrontMatterSplit: Equatable, Sendable {
  case split(FrontMatter)
  /// The file does not begin with a fence.
  case absent
  /// Nothing between the fences looks like a field.
  case empty
  case unclosed
}

/// Splits a Markdown file at its fences: a first line `---`, and the next line `---`.
package func splitFrontMatter(_ text: UnsafeBufferPointer<UInt8>) -> FrontMatterSplit {
  guard let first = line(at: 0, in: text), isFence(text[first.content]) else { return .absent }
  var start = first.next
  var mayHoldFields = false
  while let line = line(at: start, in: text) {
    if isFence(text[line.content]) {
      guard mayHoldFields else { return .empty }
      return .split(FrontMatter(yaml: first.next..<start, body: line.next..<text.count))
    }
    if text[line.content].contains(UInt8(ascii: ":")) { mayHoldFields = true }
    start = line.next
  }
  return mayHoldFields ? .unclosed : .absent
}

/// The line that begins at a position, and where the next one begins; nil at the end.
func line(
  at start: Int, in text: UnsafeBufferPointer<UInt8>
) -> (content: Range<Int>, next: Int)? {
  guard start < text.count else { return nil }
  let end = lineEnd(from: start, in: text)
  var next = min(end + 1, text.count)
  if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { next = end + 2 }
  return (start..<end, next)
}

/// The position of the next line feed or carriage return, or the end. Eight bytes are looked at
/// together, as one word.
private func lineEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
  let raw = UnsafeRawBufferPointer(text)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var position = start
  while position &+ 8 <= text.count {
    let word = UInt64(
      littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let feed = word ^ (ones &* 0x0A)
    let carriage = word ^ (ones &* 0x0D)
    // The lowest high bit that is left is that of the first such byte.
    let ends = (((feed &- ones) & ~feed) | ((carriage &- ones) & ~carriage)) & highs
    if ends != 0 { return position + ends.trailingZeroBitCount >> 3 }
    position &+= 8
  }
  while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
  return position
}

private func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
    && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}
