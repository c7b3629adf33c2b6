import CCmark
import Diagnostics

extension ProseWriter {
  mutating func reportRawHTML(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let text = String(cString: literal)
    if text.hasPrefix("<!--") { return }
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "<")])
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
