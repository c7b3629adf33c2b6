import Measuring

extension MatrixPicture {
  private static let labelWidth = 150.0
  private static let pitch = 15.0
  private static let nameHeight = 124.0

  /// A part for each group: as many customers beside each other as can be named, then the next.
  func parts(id: String, of table: ChartTable) -> [ChartPart] {
    groups.enumerated().map { number, group in
      let summary = "\(group.shortName): \(group.customers.count)"
      var svg = SVGWriter(
        id: "\(id)-part-\(number + 1)", name: summary, table, marks: group.customers.count)
      draw(group.customers, in: &svg)
      return ChartPart(summary: summary, svg: svg.bytes)
    }
  }

  /// What a column of the wide drawing is called, which parts show again. A page has one matrix.
  func columnID(_ customer: Int) -> String { "matrix-column-\(customer)" }

  private func draw(_ range: Range<Int>, in svg: inout SVGWriter) {
    let most = Int((Layout.part.width - Self.labelWidth) / Self.pitch)
    let blocks = (range.count + most - 1) / most
    let length = (range.count + blocks - 1) / blocks
    let height = Self.nameHeight + Double(services.count) * MatrixGrid.rowHeight + 8
    svg.open(
      .part, height: Double(blocks) * height,
      description: "\(counted(range.count, "column")) of \(counted(services.count, "cell")).",
      reads: .grid)
    for block in 0..<blocks {
      let start = range.lowerBound + block * length
      draw(start..<min(start + length, range.upperBound), top: Double(block) * height, in: &svg)
    }
    svg.close()
  }

  private func draw(_ block: Range<Int>, top: Double, in svg: inout SVGWriter) {
    let top = top + Self.nameHeight
    let (cells, width) = (cellsTop, grid.cellWidth)
    drawServiceNames(top, isFirst: block.lowerBound == 0, in: &svg)
    for (column, position) in block.enumerated() {
      let customer = columns[position]
      let x = Self.labelWidth + Double(column) * Self.pitch
      svg.openMark("customer", row: position, offset: x)
      svg.openPart("whole", to: customer.address)
      svg.text(
        "name", cut(customer.shortName, to: Self.nameHeight - 6),
        at: Spot(Self.pitch / 2 + 4, top - 5), rising: 90)
      svg.show(
        columnID(position), movedBy: Spot(0, top - cells), widened: (Self.pitch - 2) / width)
      svg.closePart()
      svg.closeGroup()
    }
  }
}

extension MatrixPicture {
  /// The names are written once, and shown again beside each block.
  private func drawServiceNames(_ top: Double, isFirst: Bool, in svg: inout SVGWriter) {
    let id = "matrix-services"
    guard isFirst else {
      svg.show(id, movedBy: Spot(0, top - Self.nameHeight), widened: 1)
      return
    }
    svg.openShared(id)
    for (row, name) in shortened(services.map(\.name), to: Self.labelWidth - 8).enumerated() {
      svg.text(
        "name end", name,
        at: Spot(Self.labelWidth - 6, top + Double(row) * MatrixGrid.rowHeight + 13))
    }
    svg.closeShared()
  }
}

extension Layout {
  /// For a part of a picture on a phone, whose marks are in no wider drawing that says them in words.
  static let part = Layout(name: "part", className: "plot plot-part", width: 300, isWide: false)
}
