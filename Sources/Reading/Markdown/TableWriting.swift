import CCmark
import Commissioning
import Diagnostics

extension ProseWriter {
  mutating func write(_ table: MarkdownTable, of block: OpaquePointer) {
    if table.isOversized {
      let start = lines.content(Int(cmark_node_get_start_line(block))).lowerBound
      diagnostics.append(
        Diagnostic(
          .oversizedFile,
          "the table has more than \(MarkdownTable.cellLimit) cells, counting those that short rows leave out",
          at: place(start, length: 0), help: "split it into several, or publish it as a file"))
      return
    }
    if !table.before.isEmpty { writeParagraph(table.before, isTight: isTight(block)) }
    html +=
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead>\n"
      .utf8
    write(table.header, tag: "th scope=\"col\"", closing: "th", of: table)
    append("</thead>\n", to: &html)
    if !table.rows.isEmpty {
      append("<tbody>\n", to: &html)
      for row in table.rows { write(row, tag: "td", closing: "td", of: table) }
      append("</tbody>\n", to: &html)
    }
    append("</table></div>\n", to: &html)
    switch table.underline {
    case .none: break
    case .thematicBreak: append("<hr>\n", to: &html)
    case .emptyItem: append("<ul>\n<li></li>\n</ul>\n", to: &html)
    }
    if let (lines, container) = table.outside { outside[container, default: []].append(lines) }
  }

  private mutating func write(
    _ row: [Range<Int>], tag: String, closing: String, of table: MarkdownTable
  ) {
    append("<tr>\n", to: &html)
    for (column, alignment) in table.alignments.enumerated() {
      html += "<\(tag)".utf8
      switch alignment {
      case .none: break
      case .left: append(" class=\"align-left\"", to: &html)
      case .centre: append(" class=\"align-centre\"", to: &html)
      case .right: append(" class=\"align-right\"", to: &html)
      }
      html.append(UInt8(ascii: ">"))
      if column < row.count { write(pieceAt: row[column].lowerBound) }
      html += "</\(closing)>\n".utf8
    }
    append("</tr>\n", to: &html)
    if let lost = row.dropFirst(table.alignments.count).first(where: { !$0.isEmpty }) {
      diagnostics.append(
        Diagnostic(
          .lostText, "the row has more cells than the table has columns, so this is not shown",
          at: place(lost.lowerBound, length: lost.count),
          help: "add a column to the table's head, or write a '|' in the text as '\\|'"
        ))
    }
  }

  /// Writes the paragraphs that follow a container.
  mutating func writeOutside(_ container: OpaquePointer) {
    guard !outside.isEmpty else { return }
    for lines in outside.removeValue(forKey: container) ?? [] {
      writeParagraph(lines, isTight: false)
    }
  }

  private mutating func writeParagraph(_ lines: [Range<Int>], isTight: Bool) {
    guard let first = lines.first else { return }
    html += (isTight ? "" : "<p>").utf8
    write(pieceAt: first.lowerBound)
    html += (isTight ? "\n" : "</p>\n").utf8
  }

  /// Writes a piece's inlines without its mark.
  private mutating func write(pieceAt position: Int) {
    guard let (node, lines) = pieces.piece(at: position) else { return }
    let start = html.count
    piece = (Int(cmark_node_get_start_line(node)), lines)
    write(node)
    piece = nil
    let mark = MarkdownPieces.mark
    let count = zip(html[start...], mark).prefix { $0 == $1 }.count
    html.removeSubrange(start..<start + count)
    for index in links.indices.reversed() {
      guard links[index].offset > start else { break }
      links[index].offset -= count
    }
  }
}
