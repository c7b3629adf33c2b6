import CCmark
import Commissioning
import Diagnostics

extension ProseWriter {
  mutating func startLink(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "["), UInt8(ascii: "<")])
    switch safeURL(destination) {
    case .external(let address):
      html += "<a href=\"".utf8
      appendEscaped(address.utf8, to: &html)
    case .within(let path):
      html += "<a href=\"".utf8
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
      html += "\" title=\"".utf8
      appendEscaped(title, to: &html)
    }
    html += "\">".utf8
  }

  private func unsafe(_ thing: String, _ destination: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .unsafeLink, "the \(thing) '\(destination)' may not stand on a page",
      at: place(offset, length: 1),
      help: "use https://, http://, mailto:, tel: or a path within the site")
  }

  mutating func writeImage(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let alternative = plainText(of: node)
    let offset = offset(of: node, beginningWith: [UInt8(ascii: "!")])
    switch safeURL(destination) {
    case .external(let address):
      diagnostics.append(
        Diagnostic(
          .remoteImage, "a picture from elsewhere is shown as a link", at: place(offset, length: 1),
          help: "keep a copy in assets/"))
      html += "<a href=\"".utf8
      appendEscaped(address.utf8, to: &html)
      html += "\">".utf8
      appendEscaped((alternative.isEmpty ? address : alternative).utf8, to: &html)
      html += "</a>".utf8
    case .within(let path):
      if alternative.isEmpty {
        diagnostics.append(
          Diagnostic(
            .missingAltText, "the picture says nothing to those who cannot see it",
            at: place(offset, length: 1), help: "write what it shows between the brackets"))
      }
      html += "<img src=\"".utf8
      links.append(
        Prose.Link(
          offset: html.count, destination: path, isImage: true, place: place(offset, length: 1)))
      html += "\" alt=\"".utf8
      appendEscaped(alternative.utf8, to: &html)
      html += "\">".utf8
    case nil: diagnostics.append(unsafe("picture", destination, at: offset))
    }
  }
}
