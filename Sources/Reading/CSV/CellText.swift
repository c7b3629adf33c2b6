import Diagnostics

/// The text of a cell and where it is in the file, where each of its quotes is doubled.
struct CellText {
  private let cell: Place
  /// Positions within the text of its quotes, in order; empty if the file has the text as it is.
  private var quotes: [Int] = []

  init(_ text: String, at cell: Place) {
    self.cell = cell
    guard text.utf8.count != cell.length else { return }
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\"") {
      quotes.append(offset)
    }
  }

  /// Where a part of the text is.
  func place(of part: Range<Int>) -> Place {
    let start = position(part.lowerBound)
    return Place(
      cell.source, offset: Int(cell.offset) + start,
      length: max(0, min(position(part.upperBound), Int(cell.length)) - start))
  }

  /// Where something is whose place was counted in the text.
  func place(of counted: Place) -> Place {
    let start = Int(counted.offset) - Int(cell.offset)
    return place(of: start..<start + Int(counted.length))
  }

  private func position(_ offset: Int) -> Int {
    quotes.isEmpty ? offset : offset + quotes.prefix { $0 < offset }.count
  }
}
