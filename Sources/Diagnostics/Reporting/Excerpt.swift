/// A place as a person finds it: file, line, column, and the line itself.
package struct Excerpt: Sendable {
  package var path: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1 in characters (Unicode scalars).
  package var column: Int
  /// The line without its end or, of a long line, what is around the place.
  package var text: String
  /// Characters of the line before the text.
  package var skipped: Int
  /// Characters from the column on that the place covers within the line; at least 1.
  package var width: Int

  package init(_ place: Place, path: String, bytes: [UInt8]) {
    self.init(place, path: path, bytes: bytes, lines: LineStarts(bytes))
  }

  /// - Parameter lines: of the bytes.
  package init(_ place: Place, path: String, bytes: [UInt8], lines: LineStarts) {
    let offset = min(Int(place.offset), bytes.count)
    let (line, start) = lines.line(at: offset)
    var end = max(start, min(offset, bytes.count))
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let last = min(end, max(offset, start) + Int(place.length))
    self.path = path
    self.line = line
    column = Excerpt.characters(bytes[min(start, offset)..<max(min(start, offset), offset)]) + 1
    let shown = Excerpt.around(offset, in: min(start, end)..<end, bytes)
    skipped = Excerpt.characters(bytes[min(start, end)..<shown.lowerBound])
    text = String(decoding: bytes[shown], as: UTF8.self)
    width = max(1, Excerpt.characters(bytes[min(offset, last)..<last]))
  }

  /// The part of a line that is kept, whole characters: lines may be as long as a file.
  private static func around(_ offset: Int, in line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    func isInside(_ position: Int) -> Bool {
      line.contains(position) && bytes[position] & 0xC0 == 0x80
    }
    var start = max(line.lowerBound, min(offset, line.upperBound) - reach)
    var end = min(line.upperBound, max(offset, line.lowerBound) + reach)
    while start > line.lowerBound, isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return start..<end
  }

  /// Bytes kept before and after a place.
  private static let reach = 500

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
