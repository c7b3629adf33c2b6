import CCmark
import Diagnostics

extension ProseWriter {
  mutating func reportRawHTML(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let text = String(cString: literal)
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "<")])
    if text.hasPrefix("<!--") {
      reportComment(text, at: offset)
      return
    }
    let name = text.prefix { $0 != "\n" && $0 != ">" && $0 != " " }
    let tag = text.dropFirst(name.count).first == ">" ? name + ">" : name
    diagnostics.append(
      Diagnostic(
        .rawHTML,
        "the HTML '\(tag.prefix(40))' is left out"
          + (holdsText(text) ? ", and the text inside it too" : ""),
        at: place(offset, length: tag.utf8.count),
        help: "write it as Markdown"))
  }
}

extension ProseWriter {
  /// Reports what is lost with a comment: all that follows if it is not closed, or text after it.
  private mutating func reportComment(_ text: String, at offset: Int) {
    var rest = text[...]
    while rest.hasPrefix("<!--") {
      guard let end = rest.dropFirst(4).firstRange(of: "-->")?.upperBound else {
        diagnostics.append(
          Diagnostic(
            .lostText, "a comment is opened here and never closed, so what follows is not shown",
            at: place(offset + text[..<rest.startIndex].utf8.count, length: 4),
            help: "close it with '-->'"))
        return
      }
      rest = rest[end...].drop { $0.isWhitespace }
    }
    guard !rest.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .lostText, "text on the line of a comment is not shown",
        at: place(
          offset + text[..<rest.startIndex].utf8.count,
          length: rest.utf8.prefix { $0 != 0x0A }.count),
        help: "begin a new line after the comment"))
  }
}

/// Whether HTML has text outside its tags.
private func holdsText(_ html: String) -> Bool {
  var isInTag = false
  for scalar in html.unicodeScalars {
    switch scalar {
    case "<": isInTag = true
    case ">": isInTag = false
    default: if !isInTag, !scalar.properties.isWhitespace { return true }
    }
  }
  return false
}
