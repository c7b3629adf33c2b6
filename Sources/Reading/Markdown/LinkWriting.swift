import CCmark
import Commissioning
import Diagnostics

extension ProseWriter {
  mutating func startLink(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "["), UInt8(ascii: "<")])
    if reportFootnote(plainText(of: node), at: offset) {
      refusedLinks.insert(node)
      return
    }
    switch safeURL(destination) {
    case .external(let address):
      append("<a href=\"", to: &html)
      appendEscaped(address, to: &html)
    case .within(let path):
      append("<a href=\"", to: &html)
      links.append(
        Prose.Link(
          offset: html.count, destination: path, isImage: false, place: place(offset, length: 1)))
    case nil:
      refusedLinks.insert(node)
      diagnostics.append(unsafe("link", destination, at: offset))
      return
    }
    let title = cmark_node_get_title(node)
    if let title, title.pointee != 0 {
      append("\" title=\"", to: &html)
      appendEscaped(title, to: &html)
    }
    append("\">", to: &html)
  }

  private func unsafe(_ thing: String, _ destination: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .unsafeLink, "the \(thing) '\(destination)' is not allowed on a page",
      at: place(offset, length: 1),
      help: destination.hasPrefix("/") || destination.contains("\\")
        ? "write the path from this file to the other, such as '../csus/south.md'"
        : "use https://, http://, mailto:, tel: or a path within the site")
  }

  mutating func writeImage(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let alternative = plainText(of: node)
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "!")])
    switch safeURL(destination) {
    case .external(let address):
      diagnostics.append(
        Diagnostic(
          .remoteImage, "a picture from another site is shown as a link",
          at: place(offset, length: 1),
          help: "keep a copy in assets/"))
      append("<a href=\"", to: &html)
      appendEscaped(address, to: &html)
      append("\">", to: &html)
      appendEscaped((alternative.isEmpty ? address : alternative), to: &html)
      append("</a>", to: &html)
    case .within(let path):
      if alternative.isEmpty {
        diagnostics.append(
          Diagnostic(
            .missingAltText, "the picture has no description for people who cannot see it",
            at: place(offset, length: 1), help: "describe what it shows between the brackets"))
      }
      append("<img src=\"", to: &html)
      links.append(
        Prose.Link(
          offset: html.count, destination: path, isImage: true, place: place(offset, length: 1)))
      append("\" alt=\"", to: &html)
      appendEscaped(alternative, to: &html)
      append("\">", to: &html)
    case nil: diagnostics.append(unsafe("picture", destination, at: offset))
    }
  }
}
