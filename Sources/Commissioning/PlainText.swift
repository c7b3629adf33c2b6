extension Prose {
  /// Without its markup, a line for each paragraph, item, heading and row.
  package var plainText: [UInt8] {
    // Nothing becomes longer: an element's end is at most one byte, an entity's text is shorter.
    [UInt8](unsafeUninitializedCapacity: html.count) { buffer, count in
      var text = PlainText(buffer)
      html.withUnsafeBufferPointer { text.read($0) }
      count = text.count
    }
  }
}

private struct PlainText {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < html.count {
      let byte = html[position]
      switch byte {
      case UInt8(ascii: "<"):
        let end = html[position...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        endLine(at: html[position + 1..<max(position + 1, end)])
        position = end + 1
      case UInt8(ascii: "&"):
        if let entity = entities.first(where: { html[position...].starts(with: $0.written.utf8) }) {
          append(entity.sign)
          position += entity.written.utf8.count
        } else {
          append(byte)
          position += 1
        }
      case UInt8(ascii: "\n"), UInt8(ascii: " "):
        if !endsBetweenWords { append(UInt8(ascii: " ")) }
        position += 1
      default:
        var end = position + 1
        while end < html.count, !isMark(html[end]) { end += 1 }
        append(UnsafeBufferPointer(rebasing: html[position..<end]))
        position = end
      }
    }
  }

  private var last: UInt8? { count == 0 ? nil : buffer[count - 1] }

  private var endsBetweenWords: Bool {
    last == nil || last == UInt8(ascii: "\n") || last == UInt8(ascii: " ")
  }

  private mutating func append(_ byte: UInt8) {
    buffer.initializeElement(at: count, to: byte)
    count += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
    _ = rest.initialize(fromContentsOf: bytes)
    count += bytes.count
  }

  /// Ends a line, or a cell, where an element of blocks ends.
  private mutating func endLine(at tag: Slice<UnsafeBufferPointer<UInt8>>) {
    guard tag.count <= 4 else { return }
    let name = packed(tag)
    let isCell = cells.contains(name)
    guard isCell || blocks.contains(name) else { return }
    while last == UInt8(ascii: " ") { count -= 1 }
    guard let last, last != UInt8(ascii: "\n") else { return }
    append(isCell ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
  }
}

private let entities: [(written: String, sign: UInt8)] = [
  ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
]

/// Whether a byte needs handling rather than copying.
private func isMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "<")
    || byte == UInt8(ascii: "&")
}

/// The bytes of a short name as one number.
private func packed(_ name: some Sequence<UInt8>) -> UInt32 {
  name.reduce(0) { $0 << 8 | UInt32($1) }
}

/// Elements at whose end a cell ends.
private let cells = ["/td", "/th"].map { packed($0.utf8) }

/// Elements at whose end a line ends.
private let blocks = ["/p", "/li", "/h2", "/h3", "/h4", "/h5", "/h6", "/tr", "/pre", "br"].map {
  packed($0.utf8)
}
