import Measuring

extension SourcingMatrix {
  private static let labelWidth = 150.0
  private static let pitch = 15.0
  private static let rowHeight = 18.0
  private static let nameHeight = 124.0

  /// A part for each group: as many customers beside each other as can be named, then the next.
  package func parts(id: String, of table: ChartTable) -> [ChartPart] {
    guard isDrawn else { return [] }
    return groups.enumerated().map { number, group in
      let summary = "\(group.shortName): \(group.customers.count)"
      var svg = SVGWriter(
        id: "\(id)-part-\(number + 1)", name: summary, table, marks: group.customers.count)
      draw(group.customers, in: &svg)
      return ChartPart(summary: summary, svg: svg.bytes)
    }
  }

  private func draw(_ range: Range<Int>, in svg: inout SVGWriter) {
    let most = Int((Layout.part.width - Self.labelWidth) / Self.pitch)
    let blocks = (range.count + most - 1) / most
    let length = (range.count + blocks - 1) / blocks
    let height = Self.nameHeight + Double(services.count) * Self.rowHeight + 8
    svg.open(
      .part, height: Double(blocks) * height,
      description: "\(range.count) columns of \(services.count) cells.", reads: .grid)
    for block in 0..<blocks {
      let start = range.lowerBound + block * length
      draw(start..<min(start + length, range.upperBound), top: Double(block) * height, in: &svg)
    }
    svg.close()
  }

  private func draw(_ block: Range<Int>, top: Double, in svg: inout SVGWriter) {
    let top = top + Self.nameHeight
    for (row, service) in services.enumerated() {
      svg.text(
        "name end", cut(service.name, to: Self.labelWidth - 8),
        at: Spot(Self.labelWidth - 6, top + Double(row) * Self.rowHeight + 13))
    }
    for (column, position) in block.enumerated() {
      let customer = customers[position]
      let x = Self.labelWidth + Double(column) * Self.pitch
      svg.openMark("customer", row: position, offset: x)
      svg.openPart("whole", to: customer.address)
      svg.text(
        "name", cut(customer.shortName, to: Self.nameHeight - 6),
        at: Spot(Self.pitch / 2 + 4, top - 5), rising: 90)
      for answer in Answer.ordered {
        let rows = customer.cells.indices.filter { customer.cells[$0].answer == answer }
        if rows.isEmpty { continue }
        svg.bars(
          ClassName("face", answer.tone), width: Self.pitch - 2,
          rows.map { answer.extent(top: top + Double($0) * Self.rowHeight, height: 16) })
      }
      svg.closePart()
      svg.closeGroup()
    }
  }
}

extension Layout {
  /// For a part of a picture on a phone, whose marks are in no wider drawing that says them in words.
  static let part = Layout(name: "part", className: "plot plot-part", width: 300, isWide: false)
}
