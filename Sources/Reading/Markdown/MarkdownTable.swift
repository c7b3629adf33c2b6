import CCmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A table of GitHub Flavored Markdown (0.29, "Tables"), found in a paragraph of libcmark's tree or in
/// a heading that it takes a table and a line of hyphens for: from the line above the first delimiter
/// row with as many cells as that line.
struct MarkdownTable {
  enum Alignment { case none, left, centre, right }

  /// What libcmark took for the underline of a heading.
  enum Underline { case none, thematicBreak, emptyItem }

  var alignments: [Alignment]
  /// Cells as byte ranges of the text; rows are cut or filled up to the header's length when shown.
  var header: [Range<Int>]
  var rows: [[Range<Int>]] = []
  /// The lines of the paragraph that the table follows.
  var before: [Range<Int>] = []
  /// Lines that libcmark took for a continuation of the last row, and the container they are outside
  /// of.
  var outside: (lines: [Range<Int>], container: OpaquePointer)?
  var underline = Underline.none

  /// Short rows are filled up, so a few bytes may make very many cells.
  static let cellLimit = 100_000

  var isOversized: Bool { alignments.count * (rows.count + 1) > MarkdownTable.cellLimit }

  init?(_ block: OpaquePointer, in lines: MarkdownLines) {
    let first = Int(cmark_node_get_start_line(block))
    var last = Int(cmark_node_get_end_line(block))
    let isHeading = cmark_node_get_type(block) == CMARK_NODE_HEADING
    if isHeading { last -= 1 }
    guard last > first else { return nil }
    func line(_ number: Int) -> Range<Int> { lines.paragraphLine(number, of: block) }
    var delimiter = first + 1
    var found: [Alignment]?
    while delimiter <= last {
      if let alignments = TableLine.alignments(line(delimiter), in: lines.text),
        TableLine.cells(line(delimiter - 1), in: lines.text).count == alignments.count,
        lines.containerMissing(on: delimiter, of: block) == nil
      {
        found = alignments
        break
      }
      delimiter += 1
    }
    guard let alignments = found else { return nil }
    self.alignments = alignments
    header = TableLine.cells(line(delimiter - 1), in: lines.text)
    before = (first..<delimiter - 1).map(line)
    var number = delimiter + 1
    while number <= last {
      if let container = lines.containerMissing(on: number, of: block) {
        outside = ((number...last).map(line), container)
        break
      }
      rows.append(TableLine.cells(line(number), in: lines.text))
      number += 1
    }
    if isHeading { end(with: line(last + 1), in: lines.text) }
  }

  /// Takes in what libcmark took for the underline of a heading.
  private mutating func end(with line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    if text[line].first == UInt8(ascii: "-"), line.count != 2 {
      underline = line.count == 1 ? .emptyItem : .thematicBreak
    } else {
      rows.append(TableLine.cells(line, in: text))
    }
  }
}

/// The lines that a table is written in.
enum TableLine {
  /// Whether a text may hold a delimiter row: it has a pipe, or a colon next to a hyphen.
  static func mayDelimit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    if memchr(base, Int32(UInt8(ascii: "|")), text.count) != nil { return true }
    var start = 0
    while let colon = memchr(base + start, Int32(UInt8(ascii: ":")), text.count - start) {
      let position = UnsafeRawPointer(colon) - UnsafeRawPointer(base)
      if position > 0, text[position - 1] == UInt8(ascii: "-") { return true }
      start = position + 1
      if start < text.count, text[start] == UInt8(ascii: "-") { return true }
    }
    return false
  }

  static func alignments(
    _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> [MarkdownTable.Alignment]? {
    let marks = text[line]
    guard marks.contains(UInt8(ascii: "|")) || marks.contains(UInt8(ascii: ":")),
      marks.allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return nil }
    var result: [MarkdownTable.Alignment] = []
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

  /// The cells of a line, separated by pipes without a backslash before them.
  static func cells(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
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
