import CCmark
import Diagnostics

extension ProseWriter {
  /// Reports marks of other kinds of Markdown in a run of text.
  mutating func reportForeignMarkup(in node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node), mayHoldMarks(literal) else { return }
    let found = ForeignMarkup.found(in: String(cString: literal).utf8)
    guard !found.isEmpty else { return }
    var search = offset(of: node, beginningWith: Array(found[0].start.utf8.prefix(1)))
    for markup in found {
      let written = Array(markup.start.utf8)
      // What is not there as it was found has backslashes in it: it is meant to be shown.
      guard let start = lines.text.position(of: written, from: search) else { continue }
      search = start + written.count
      if start > 0, lines.text[start - 1] == UInt8(ascii: "\\") { continue }
      report(markup, at: start, length: written.count)
    }
  }

  /// Reports what the lines of a paragraph begin with, and a table without a line of hyphens.
  mutating func reportForeignLines(of paragraph: OpaquePointer) {
    guard piece == nil else { return }
    let first = Int(cmark_node_get_start_line(paragraph))
    let last = max(first, Int(cmark_node_get_end_line(paragraph)))
    let ranges = (first...last).map { lines.paragraphLine($0, of: paragraph) }
    guard ranges.contains(where: { mayBeForeign(lines.text[$0]) }) else { return }
    let texts = ranges.map { Substring(String(decoding: lines.text[$0], as: UTF8.self)).utf8 }
    for (number, markup) in ForeignMarkup.found(inParagraph: texts) {
      report(markup, at: ranges[number].lowerBound, length: ranges[number].count)
    }
  }

  private func mayHoldMarks(_ text: UnsafePointer<CChar>) -> Bool {
    var next = text
    while next.pointee != 0 {
      switch UInt8(bitPattern: next.pointee) {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "~"), UInt8(ascii: "="),
        UInt8(ascii: "$"), UInt8(ascii: "<"):
        return true
      default: next += 1
      }
    }
    return false
  }

  private func mayBeForeign(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first else { return false }
    return ":!?[*\\%#|".utf8.contains(first) || line.contains(UInt8(ascii: "|"))
  }

  /// Reports a link whose text is the mark of a footnote; false if it is not.
  mutating func reportFootnote(_ text: String, at offset: Int) -> Bool {
    guard text.hasPrefix("^"), text.count > 1 else { return false }
    diagnostics.append(
      Diagnostic(
        .unreadMarkup, "a footnote is not read, so the note of '[\(text)]' is not shown",
        at: place(offset, length: text.utf8.count + 2), help: UnreadMarkup.help(for: "a footnote")))
    return true
  }

  private mutating func report(_ markup: ForeignMarkup, at offset: Int, length: Int) {
    diagnostics.append(
      Diagnostic(
        .unreadMarkup, markup.message, at: place(offset, length: length),
        help: UnreadMarkup.help(for: markup.name)))
  }
}

/// What to do about marks that are not read.
private enum UnreadMarkup {
  static func help(for name: String) -> String {
    switch name {
    case "a footnote": "write the note in brackets, or in a paragraph of its own"
    case "a wiki link": "write [text](../csus/south.md), with the path to the file"
    case "a picture whose path has spaces":
      "put the path in angle brackets: ![…](<../assets/our map.png>)"
    case "a link whose path has spaces": "put the path in angle brackets: […](<our page.md>)"
    case "a heading without a space after its '#'": "write a space after the '#'"
    case "a table without a line of hyphens below its head":
      "write a line such as |---|---| below the first"
    case "a box to tick": "write it as an item of a list, or say in words whether it is done"
    case "struck-out text": "delete it, or say in words that it no longer holds"
    case "marked text": "write **text** for emphasis"
    default: "delete it, or put it in backticks if it is to be shown"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes are, from a position on.
  ///
  /// - Parameter reach: bytes that are looked at.
  fileprivate func position(of written: [UInt8], from start: Int, reach: Int = 4_096) -> Int? {
    guard let first = written.first else { return nil }
    var position = start
    let end = Swift.min(count, start + reach)
    while position + written.count <= end {
      if self[position] == first, self[position...].starts(with: written) { return position }
      position += 1
    }
    return nil
  }
}
