extension Double {
  /// To six significant digits if it is less than a million: more than a drawing can show. Tables and
  /// downloads are exact.
  package var roundedForReading: Double {
    let magnitude = abs(self)
    guard magnitude > 1e-9, magnitude < 1e6 else { return self }
    var scale = 1.0
    while magnitude * scale < 1e5 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}

/// The positions of the attributes of a drawing's marks, since they are the same in each layout.
struct MarkAttributes {
  private var ranges: [Int: Range<Int>] = [:]

  /// Appends the number of a row, and its numbers and words for scripts and readers.
  mutating func append(_ row: Int, of table: ChartTable, to svg: inout ByteBuffer) {
    if let range = ranges[row] {
      svg.append(copyOf: range)
      return
    }
    let start = svg.count
    svg.append(" data-row=\"")
    svg.append(row)
    svg.append(0x22 as UInt8)
    for column in table.columns {
      guard let key = column.key else { continue }
      svg.append(" data-")
      svg.append(key)
      svg.append("=\"" as StaticString)
      if case .number(let number) = column.cell(row) {
        svg.append(exact: number.roundedForReading)
      } else {
        svg.append(escaping: column.text(row))
      }
      svg.append(0x22 as UInt8)
    }
    ranges[row] = start..<svg.count
  }
}
