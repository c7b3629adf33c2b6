/// A place as a person finds it: file, line, column, and the line itself.
package struct Excerpt: Sendable {
  package var path: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1 in characters (Unicode scalars).
  package var column: Int
  /// The line without its end.
  package var text: String
  /// Characters from the column on that the place covers within the line; at least 1.
  package var width: Int

  package init(_ place: Place, path: String, bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let offset = min(Int(place.offset), bytes.count)
    var line = 1
    var start = hasMark ? 3 : 0
    var position = start
    while position < offset {
      if bytes[position] == 0x0A || (bytes[position] == 0x0D && !Excerpt.isCRLF(bytes, position)) {
        line += 1
        start = position + 1
      }
      position += 1
    }
    var end = max(start, min(offset, bytes.count))
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let last = min(end, max(offset, start) + Int(place.length))
    self.path = path
    self.line = line
    column = Excerpt.characters(bytes[min(start, offset)..<max(min(start, offset), offset)]) + 1
    text = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    width = max(1, Excerpt.characters(bytes[min(offset, last)..<last]))
  }

  private static func isCRLF(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 1 < bytes.count && bytes[position + 1] == 0x0A
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
