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
  /// The source levels of the headings above the text.
  private var headingLevels: [Int32] = []
  private var headingIDs: Set<String> = []
  /// The last number after an id that several headings would have.
  private var headingNumbers: [String: Int] = [:]
  /// Links whose address was refused: only their text is written.
  var refusedLinks: Set<OpaquePointer> = []
  private var tables: [OpaquePointer: MarkdownTable] = [:]
  var pieces: MarkdownPieces
  /// The piece being written: its first line in the text that was read again, and its lines.
  var piece: (start: Int, lines: [Range<Int>])?
  /// Paragraphs that follow a container, though libcmark put them into it.
  var outside: [OpaquePointer: [[Range<Int>]]] = [:]

  init(lines: MarkdownLines, source: SourceID, base: Int) {
    self.lines = lines
    self.source = source
    self.base = base
    pieces = MarkdownPieces(lines.text)
    html.reserveCapacity(lines.text.count + lines.text.count / 4)
  }

  mutating func write(document: OpaquePointer) {
    findTables(document)
    pieces.parse()
    write(document)
  }

  private mutating func findTables(_ document: OpaquePointer) {
    guard TableLine.mayDelimit(lines.text) else { return }
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    var event = cmark_iter_next(iterator)
    while event != CMARK_EVENT_DONE {
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING,
          let table = MarkdownTable(node, in: lines)
        {
          tables[node] = table
          if !table.isOversized { pieces.add(table) }
        }
      }
      event = cmark_iter_next(iterator)
    }
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
    case CMARK_NODE_BLOCK_QUOTE: append("<blockquote>\n", to: &html)
    case CMARK_NODE_LIST: startList(node)
    case CMARK_NODE_ITEM: append("<li>", to: &html)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: reportRawHTML(node)
    case CMARK_NODE_PARAGRAPH:
      if let table = tables[node] {
        write(table, of: node)
        return .past
      }
      reportForeignLines(of: node)
      if !isTight(node) { append("<p>", to: &html) }
    case CMARK_NODE_HEADING:
      if let table = tables[node] {
        write(table, of: node)
        return .past
      }
      startHeading(node)
    case CMARK_NODE_THEMATIC_BREAK: append("<hr>\n", to: &html)
    case CMARK_NODE_TEXT:
      reportForeignMarkup(in: node)
      appendEscaped(cmark_node_get_literal(node), to: &html)
    case CMARK_NODE_SOFTBREAK: html.append(0x0A)
    case CMARK_NODE_LINEBREAK: append("<br>\n", to: &html)
    case CMARK_NODE_CODE:
      append("<code>", to: &html)
      appendEscaped(cmark_node_get_literal(node), to: &html)
      append("</code>", to: &html)
    case CMARK_NODE_EMPH: append("<em>", to: &html)
    case CMARK_NODE_STRONG: append("<strong>", to: &html)
    case CMARK_NODE_LINK: startLink(node)
    case CMARK_NODE_IMAGE:
      writeImage(node)
      return .past
    default: break
    }
    return .into
  }

  private mutating func exit(_ node: OpaquePointer) {
    defer { writeOutside(node) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: append("</blockquote>\n", to: &html)
    case CMARK_NODE_LIST:
      html += (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n").utf8
    case CMARK_NODE_ITEM: append("</li>\n", to: &html)
    case CMARK_NODE_PARAGRAPH: if !isTight(node) { append("</p>\n", to: &html) }
    case CMARK_NODE_HEADING: html += "</h\(headings.last?.level ?? 2)>\n".utf8
    case CMARK_NODE_EMPH: append("</em>", to: &html)
    case CMARK_NODE_STRONG: append("</strong>", to: &html)
    case CMARK_NODE_LINK: if !refusedLinks.contains(node) { append("</a>", to: &html) }
    default: break
    }
  }

  /// Whether a paragraph's tags are left out: those in the items of tight lists, and in cells.
  func isTight(_ paragraph: OpaquePointer) -> Bool {
    if piece != nil { return true }
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) == 1
  }

  private mutating func startList(_ node: OpaquePointer) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      append("<ul>\n", to: &html)
      return
    }
    let start = cmark_node_get_list_start(node)
    html += (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n").utf8
  }

  private mutating func writeCodeBlock(_ node: OpaquePointer) {
    append("<pre tabindex=\"0\"><code", to: &html)
    let language = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let word = language.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    if !word.isEmpty { html += " class=\"language-\(word)\"".utf8 }
    html.append(UInt8(ascii: ">"))
    appendEscaped(cmark_node_get_literal(node), to: &html)
    append("</code></pre>\n", to: &html)
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
    appendEscaped(heading.id, to: &html)
    append("\">", to: &html)
  }

  private mutating func uniqueID(for text: String) -> String {
    let id = "h-" + slug(text)
    var candidate = id
    while !headingIDs.insert(candidate).inserted {
      let number = headingNumbers[id, default: 1] + 1
      headingNumbers[id] = number
      candidate = "\(id)-\(number)"
    }
    return candidate
  }

  func place(_ offset: Int, length: Int) -> Place {
    Place(source, offset: base + offset, length: length)
  }

  /// Where an inline begins in the text.
  func offset(of node: OpaquePointer, beginningWith openings: [UInt8]) -> Int {
    guard let piece else { return lines.offset(of: node, beginningWith: openings) }
    let number = Int(cmark_node_get_start_line(node)) - piece.start
    let line = piece.lines[min(max(0, number), piece.lines.count - 1)]
    // The first line is after a mark.
    let before = number > 0 ? 1 : MarkdownPieces.mark.count + 1
    let column = max(0, Int(cmark_node_get_start_column(node)) - before)
    let reported = min(line.lowerBound + column, line.upperBound)
    return lines.text[reported..<line.upperBound].firstIndex { openings.contains($0) } ?? reported
  }
}
