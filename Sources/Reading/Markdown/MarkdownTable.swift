import CCmark

/// A table of GitHub Flavored Markdown (0.29, "Tables"), found in a paragraph of libcmark's tree:
/// one whose second line is a delimiter row with as many cells as the first.
struct MarkdownTable {
  enum Alignment { case none, left, centre, right }

  var alignments: [Alignment]
  /// Cells as byte ranges of the text; rows are cut or filled up to the header's length when shown.
  var header: [Range<Int>]
  var rows: [[Range<Int>]]

  init?(_ paragraph: OpaquePointer, in lines: MarkdownLines) {
    let first = Int(cmark_node_get_start_line(paragraph))
    let last = Int(cmark_node_get_end_line(paragraph))
    guard last > first else { return nil }
    let delimiter = lines.paragraphLine(first + 1, of: paragraph)
    guard let alignments = MarkdownTable.alignments(delimiter, in: lines.text) else { return nil }
    let header = MarkdownTable.cells(lines.paragraphLine(first, of: paragraph), in: lines.text)
    guard header.count == alignments.count else { return nil }
    self.alignments = alignments
    self.header = header
    rows = (first + 1..<last).map { number in
      MarkdownTable.cells(lines.paragraphLine(number + 1, of: paragraph), in: lines.text)
    }
  }

  private static func alignments(
    _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Alignment]? {
    guard text[line].contains(UInt8(ascii: "|")) || text[line].contains(UInt8(ascii: ":")) else {
      return nil
    }
    var result: [Alignment] = []
    for cell in cells(line, in: text) {
      var dashes = text[cell]
      let left = dashes.first == UInt8(ascii: ":")
      if left { dashes = dashes.dropFirst() }
      let right = dashes.last == UInt8(ascii: ":")
      if right { dashes = dashes.dropLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(left && right ? .centre : left ? .left : right ? .right : .none)
    }
    return result.isEmpty ? nil : result
  }

  /// The cells of a line, parted by pipes that no backslash stands before.
  private static func cells(
    _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var start = line.lowerBound
    var end = line.upperBound
    if start < end, text[start] == UInt8(ascii: "|") { start += 1 }
    if end > start, text[end - 1] == UInt8(ascii: "|"), !isEscaped(end - 1, from: start, text) {
      end -= 1
    }
    var cells: [Range<Int>] = []
    var cellStart = start
    for position in start..<max(start, end)
    where text[position] == UInt8(ascii: "|") && !isEscaped(position, from: start, text) {
      cells.append(trimmed(cellStart..<position, text))
      cellStart = position + 1
    }
    cells.append(trimmed(cellStart..<max(cellStart, end), text))
    return cells
  }

  private static func isEscaped(
    _ position: Int, from start: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    position > start && text[position - 1] == UInt8(ascii: "\\")
  }

  private static func trimmed(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
