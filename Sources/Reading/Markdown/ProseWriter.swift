import CCmark
import Commissioning
import Diagnostics

/// Writes libcmark's tree as the HTML we publish.
struct ProseWriter {
  let lines: MarkdownLines
  let source: SourceID
  let base: Int
  var html: [UInt8] = []
  var links: [Prose.Link] = []
  var headings: [Prose.Heading] = []
  var diagnostics: [Diagnostic] = []
  /// The source levels of the headings that the text stands under.
  private var headingLevels: [Int32] = []
  /// Links whose address was refused: only their text is written.
  private var refusedLinks: Set<OpaquePointer> = []
  /// Where the text being written begins in the source, where it is a cell of a table.
  private var cell: Range<Int>?

  init(lines: MarkdownLines, source: SourceID, base: Int) {
    self.lines = lines
    self.source = source
    self.base = base
    html.reserveCapacity(lines.text.count + lines.text.count / 4)
  }

  mutating func write(_ root: OpaquePointer) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var event = cmark_iter_next(iterator)
    while event != CMARK_EVENT_DONE {
      if let node = cmark_iter_get_node(iterator) {
        if event == CMARK_EVENT_EXIT {
          exit(node)
        } else if enter(node) == .past {
          cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        }
      }
      event = cmark_iter_next(iterator)
    }
  }

  private enum Direction { case into, past }

  private mutating func enter(_ node: OpaquePointer) -> Direction {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: html += "<blockquote>\n".utf8
    case CMARK_NODE_LIST: startList(node)
    case CMARK_NODE_ITEM: html += "<li>".utf8
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: reportRawHTML(node)
    case CMARK_NODE_PARAGRAPH:
      if let table = MarkdownTable(node, in: lines), cell == nil {
        write(table)
        return .past
      }
      if !isTight(node) { html += "<p>".utf8 }
    case CMARK_NODE_HEADING: startHeading(node)
    case CMARK_NODE_THEMATIC_BREAK: html += "<hr>\n".utf8
    case CMARK_NODE_TEXT: appendEscaped(cmark_node_get_literal(node), to: &html)
    case CMARK_NODE_SOFTBREAK: html.append(0x0A)
    case CMARK_NODE_LINEBREAK: html += "<br>\n".utf8
    case CMARK_NODE_CODE:
      html += "<code>".utf8
      appendEscaped(cmark_node_get_literal(node), to: &html)
      html += "</code>".utf8
    case CMARK_NODE_EMPH: html += "<em>".utf8
    case CMARK_NODE_STRONG: html += "<strong>".utf8
    case CMARK_NODE_LINK: startLink(node)
    case CMARK_NODE_IMAGE:
      writeImage(node)
      return .past
    default: break
    }
    return .into
  }

  private mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: html += "</blockquote>\n".utf8
    case CMARK_NODE_LIST:
      html += (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n").utf8
    case CMARK_NODE_ITEM: html += "</li>\n".utf8
    case CMARK_NODE_PARAGRAPH: if !isTight(node) { html += "</p>\n".utf8 }
    case CMARK_NODE_HEADING: html += "</h\(headings.last?.level ?? 2)>\n".utf8
    case CMARK_NODE_EMPH: html += "</em>".utf8
    case CMARK_NODE_STRONG: html += "</strong>".utf8
    case CMARK_NODE_LINK: if !refusedLinks.contains(node) { html += "</a>".utf8 }
    default: break
    }
  }

  /// Whether a paragraph's tags are left out: those in the items of tight lists, and in cells.
  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    if cell != nil { return true }
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) == 1
  }

  private mutating func startList(_ node: OpaquePointer) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      html += "<ul>\n".utf8
      return
    }
    let start = cmark_node_get_list_start(node)
    html += (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n").utf8
  }

  private mutating func writeCodeBlock(_ node: OpaquePointer) {
    html += "<pre tabindex=\"0\"><code".utf8
    let language = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let word = language.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    if !word.isEmpty { html += " class=\"language-\(word)\"".utf8 }
    html.append(UInt8(ascii: ">"))
    appendEscaped(cmark_node_get_literal(node), to: &html)
    html += "</code></pre>\n".utf8
  }

  private mutating func startHeading(_ node: OpaquePointer) {
    let level = cmark_node_get_heading_level(node)
    while let last = headingLevels.last, last >= level { headingLevels.removeLast() }
    headingLevels.append(level)
    let text = plainText(of: node)
    let offset = lines.content(Int(cmark_node_get_start_line(node))).lowerBound
    let heading = Prose.Heading(
      level: min(6, 1 + headingLevels.count), text: text, id: uniqueID(for: text),
      place: place(offset, length: 0))
    headings.append(heading)
    html += "<h\(heading.level) id=\"".utf8
    appendEscaped(heading.id.utf8, to: &html)
    html += "\">".utf8
  }

  private func uniqueID(for text: String) -> String {
    let id = "h-" + slug(text)
    var candidate = id
    var number = 2
    while headings.contains(where: { $0.id == candidate }) {
      candidate = "\(id)-\(number)"
      number += 1
    }
    return candidate
  }

  func place(_ offset: Int, length: Int) -> Place {
    Place(source, offset: base + offset, length: length)
  }

  /// Where an inline begins in the text.
  private func offset(of node: OpaquePointer, beginningWith openings: [UInt8]) -> Int {
    guard let cell else { return lines.offset(of: node, beginningWith: openings) }
    // The cell was parsed on its own, behind a mark of two bytes.
    let column = Int(cmark_node_get_start_column(node)) - 3
    let told = min(cell.lowerBound + max(0, column), cell.upperBound)
    return lines.text[told..<cell.upperBound].firstIndex { openings.contains($0) } ?? told
  }

  private mutating func reportRawHTML(_ node: OpaquePointer) {
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

  private mutating func startLink(_ node: OpaquePointer) {
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

  private mutating func writeImage(_ node: OpaquePointer) {
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

  private mutating func write(_ table: MarkdownTable) {
    html +=
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead>\n"
      .utf8
    write(table.header, tag: "th scope=\"col\"", closing: "th", of: table)
    html += "</thead>\n".utf8
    if !table.rows.isEmpty {
      html += "<tbody>\n".utf8
      for row in table.rows { write(row, tag: "td", closing: "td", of: table) }
      html += "</tbody>\n".utf8
    }
    html += "</table></div>\n".utf8
  }

  private mutating func write(
    _ row: [Range<Int>], tag: String, closing: String, of table: MarkdownTable
  ) {
    html += "<tr>\n".utf8
    for (column, alignment) in table.alignments.enumerated() {
      html += "<\(tag)".utf8
      switch alignment {
      case .none: break
      case .left: html += " class=\"align-left\"".utf8
      case .centre: html += " class=\"align-centre\"".utf8
      case .right: html += " class=\"align-right\"".utf8
      }
      html.append(UInt8(ascii: ">"))
      if column < row.count { write(cell: row[column]) }
      html += "</\(closing)>\n".utf8
    }
    html += "</tr>\n".utf8
  }

  /// Writes a cell's inlines. A mark before them keeps libcmark from taking them for a block.
  private mutating func write(cell range: Range<Int>) {
    var text: [UInt8] = [UInt8(ascii: "x"), 0x20]
    for position in range {
      let next = position + 1
      let isEscape =
        lines.text[position] == UInt8(ascii: "\\") && next < range.upperBound
        && lines.text[next] == UInt8(ascii: "|")
      if !isEscape { text.append(lines.text[position]) }
    }
    guard let document = text.withUnsafeBufferPointer({ parsed($0) }) else { return }
    defer { cmark_node_free(document) }
    let start = html.count
    cell = range
    write(document)
    cell = nil
    if html[start...].starts(with: [UInt8(ascii: "x"), 0x20]) {
      html.removeSubrange(start..<start + 2)
      for index in links.indices where links[index].offset > start { links[index].offset -= 2 }
    } else if html[start...].first == UInt8(ascii: "x") {
      html.remove(at: start)
    }
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

/// The text of a node's inlines, without their marks.
func plainText(of node: OpaquePointer) -> String {
  var text: [UInt8] = []
  let iterator = cmark_iter_new(node)
  defer { cmark_iter_free(iterator) }
  var event = cmark_iter_next(iterator)
  while event != CMARK_EVENT_DONE {
    if event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) {
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inner) { text += String(cString: literal).utf8 }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      default: break
      }
    }
    event = cmark_iter_next(iterator)
  }
  return String(decoding: text, as: UTF8.self)
}

/// A heading as part of an address: lower-case letters and digits, other runs as hyphens.
func slug(_ text: String) -> String {
  var result = ""
  var isParted = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII ? isASCIIWord(scalar) : isWord(scalar) {
      if isParted, !result.isEmpty { result.append("-") }
      isParted = false
      result.unicodeScalars.append(scalar)
    } else if scalar != "'" && scalar != "\u{2019}" {
      isParted = true
    }
  }
  return result.isEmpty ? "section" : result
}

private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
