import CCmark

/// Pieces of a Markdown text, each a cell of a table or the lines of a paragraph, that libcmark
/// reads again: all at once and together with the text, whose reference definitions hold for them
/// too.
struct MarkdownPieces {
  private let text: UnsafeBufferPointer<UInt8>
  private var pieces: [[Range<Int>]] = []
  /// The position of each piece by where it begins in the text.
  private var numbers: [Int: Int] = [:]
  private var document: OpaquePointer?
  private var nodes: [OpaquePointer] = []

  /// Stands before each piece, so that nothing in it begins a block.
  static let mark: [UInt8] = [UInt8(ascii: "x"), 0x20]

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func add(_ table: MarkdownTable) {
    add(table.before)
    for row in [table.header] + table.rows {
      for cell in row.prefix(table.alignments.count) { add([cell], isCell: true) }
    }
    if let outside = table.outside { add(outside.lines) }
  }

  private var source: [UInt8] = []

  private mutating func add(_ lines: [Range<Int>], isCell: Bool = false) {
    guard let start = lines.first, !start.isEmpty else { return }
    numbers[start.lowerBound] = pieces.count
    pieces.append(lines)
    source += MarkdownPieces.mark
    for (number, line) in lines.enumerated() {
      // Indented as far as this, a line that continues a paragraph begins no block.
      if number > 0 { source += [0x0A, 0x20, 0x20, 0x20, 0x20] }
      for position in line {
        let next = position + 1
        let isEscape =
          isCell && text[position] == UInt8(ascii: "\\") && next < line.upperBound
          && text[next] == UInt8(ascii: "|")
        if !isEscape { source.append(text[position]) }
      }
    }
    source += [0x0A, 0x0A]
  }

  mutating func parse() {
    guard !pieces.isEmpty else { return }
    source += text
    document = source.withUnsafeBufferPointer { parsed($0) }
    source = []
    var node = document.flatMap { cmark_node_first_child($0) }
    while let paragraph = node, nodes.count < pieces.count {
      nodes.append(paragraph)
      node = cmark_node_next(paragraph)
    }
  }

  /// The paragraph and the lines of the piece that begins at a position.
  func piece(at start: Int) -> (node: OpaquePointer, lines: [Range<Int>])? {
    numbers[start].flatMap { $0 < nodes.count ? (nodes[$0], pieces[$0]) : nil }
  }
}
