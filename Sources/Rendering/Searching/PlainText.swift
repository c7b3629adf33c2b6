import Commissioning

/// The text of prose without its marks, a line for each paragraph, item, heading and row.
func plainText(_ prose: Prose) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(prose.html.count)
  prose.html.withUnsafeBufferPointer { html in
    var position = 0
    while position < html.count {
      let byte = html[position]
      if byte == UInt8(ascii: "<") {
        let end = html[position...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        endLine(at: html[position..<end], in: &text)
        position = end + 1
      } else if byte == UInt8(ascii: "&"),
        let entity = entities.first(where: { html[position...].starts(with: $0.written.utf8) })
      {
        text += entity.text.utf8
        position += entity.written.utf8.count
      } else {
        let isSpace = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ")
        let last = text.last ?? UInt8(ascii: "\n")
        if !isSpace {
          text.append(byte)
        } else if last != UInt8(ascii: "\n"), last != UInt8(ascii: " ") {
          text.append(UInt8(ascii: " "))
        }
        position += 1
      }
    }
  }
  return text
}

private let entities: [(written: String, text: String)] = [
  ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
]

/// Elements at whose end a line ends.
private let blocks = ["/p", "/li", "/h2", "/h3", "/h4", "/h5", "/h6", "/tr", "/pre", "br"]

private func endLine(at tag: Slice<UnsafeBufferPointer<UInt8>>, in text: inout [UInt8]) {
  let name = tag.dropFirst()
  let isCell = name.elementsEqual("/td".utf8) || name.elementsEqual("/th".utf8)
  guard isCell || blocks.contains(where: { name.elementsEqual($0.utf8) }) else { return }
  while text.last == UInt8(ascii: " ") { text.removeLast() }
  guard let last = text.last, last != UInt8(ascii: "\n") else { return }
  text.append(isCell ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
}
