import Diagnostics

/// The attributes of a drawing's marks, kept from one layout for the next, since they are the same in
/// all.
struct MarkAttributes {
  private var bytes: [UInt8] = []
  private var ranges: [Int: Range<Int>] = [:]

  /// Appends the number of a row, and the numbers and words of it that scripts and readers ask for.
  mutating func append(_ row: Int, of table: ChartTable, to svg: inout [UInt8]) {
    let range = ranges[row] ?? write(row, of: table)
    bytes.withUnsafeBufferPointer {
      svg.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private mutating func write(_ row: Int, of table: ChartTable) -> Range<Int> {
    let start = bytes.count
    (" data-row=\"" as StaticString).append(to: &bytes)
    appendDecimal(row, to: &bytes)
    bytes.append(0x22)
    for column in table.columns {
      guard let key = column.key else { continue }
      (" data-" as StaticString).append(to: &bytes)
      key.append(to: &bytes)
      ("=\"" as StaticString).append(to: &bytes)
      if case .number(let number) = column.cell(row) {
        appendExact(number, to: &bytes)
      } else {
        appendWritable(column.text(row), to: &bytes)
      }
      bytes.append(0x22)
    }
    let range = start..<bytes.count
    ranges[row] = range
    return range
  }
}
