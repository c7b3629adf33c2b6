import Measuring

extension SourcingMatrix {
  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    if layout.isWide {
      drawCells(layout, in: &svg)
    } else {
      drawServices(layout, in: &svg)
    }
  }

  /// Where the bars above the columns begin in the wide drawing.
  private func barsTop(_ grid: MatrixGrid, _ key: MatrixKey) -> Double {
    (key.height + grid.height(of: grid.labels(of: self))).rounded()
  }

  /// Where the cells begin in the wide drawing.
  var cellsTop: Double {
    barsTop(MatrixGrid(self), MatrixKey(self, width: Layout.page.width)) + MatrixGrid.barHeight + 8
  }

  private func drawCells(_ layout: Layout, in svg: inout SVGWriter) {
    let grid = MatrixGrid(self)
    let key = MatrixKey(self, width: layout.width)
    let bars = barsTop(grid, key)
    let top = cellsTop
    let bottom = top + Double(services.count) * MatrixGrid.rowHeight
    svg.open(
      layout, height: bottom + 4,
      description: "\(customers.count) columns of \(services.count) cells.", reads: .grid)
    key.draw(in: &svg)
    draw(grid.labels(of: self), grid, above: bars, in: &svg)
    drawServiceNames(top, in: &svg)
    for (position, customer) in customers.enumerated() {
      svg.openMark("customer", row: position, offset: grid.columns[position])
      let bought = customer.cells.count { $0.answer == .sourced(.csu) }
      let height = Double(bought) / Double(services.count) * MatrixGrid.barHeight
      let foot = bars + MatrixGrid.barHeight
      svg.rect("bar", Spot(0, foot - height), Spot(grid.cellWidth, foot))
      svg.openShared(columnID(position))
      for (row, cell) in customer.cells.enumerated() {
        draw(
          cell, of: services[row], top: top + Double(row) * MatrixGrid.rowHeight,
          width: grid.cellWidth, in: &svg)
      }
      svg.closeShared()
      svg.closeGroup()
    }
    drawEdge(grid, top, in: &svg)
    svg.close()
  }

  private func draw(
    _ labels: [MatrixGrid.Label], _ grid: MatrixGrid, above y: Double, in svg: inout SVGWriter
  ) {
    for label in labels {
      svg.openPart("label", to: label.address)
      if grid.namesCustomers {
        svg.text("name", label.text, at: Spot(label.x, y - 3), rising: 90)
      } else {
        svg.polyline("leader", [Spot(label.x, y - 16), Spot(label.target, y - 3)])
        svg.text("name", label.text, at: Spot(label.x + 4, y - 18), rising: MatrixGrid.slant)
      }
      svg.closePart()
    }
    let foot = y + MatrixGrid.barHeight
    svg.text(
      "key-text end", "From a CSU, of \(services.count)", at: Spot(MatrixGrid.left - 8, foot - 4))
    svg.line("axis", from: Spot(MatrixGrid.left, foot + 0.5), to: Spot(grid.end, foot + 0.5))
  }

  private func drawServiceNames(_ top: Double, in svg: inout SVGWriter) {
    for (row, service) in services.enumerated() {
      svg.openPart("label", to: service.address)
      svg.text(
        "name end", cut(service.name, to: MatrixGrid.left - 8),
        at: Spot(MatrixGrid.left - 8, top + Double(row) * MatrixGrid.rowHeight + 13))
      svg.closePart()
    }
  }

  /// Cells differ by height as well as by colour.
  private func draw(
    _ cell: Cell, of service: Service, top: Double, width: Double, in svg: inout SVGWriter
  ) {
    svg.openPart(
      ClassName("cell", cell.answer.tone), to: cell.address,
      title: "\(service.name): \(cell.answer.word)")
    let height = MatrixGrid.cellHeight
    svg.bars("face", width: width, [cell.answer.extent(top: top, height: height)])
    if cell.others > 0 { svg.rect("several", Spot(0, top), Spot(width, top + height)) }
    if isException(cell) {
      svg.circle("exception", at: Spot(width / 2, top + height / 2), radius: min(2.5, width / 2.6))
    }
    svg.closePart()
  }

  /// For each service, how many customers buy it from a CSU, and the shares of all answers.
  private func drawEdge(_ grid: MatrixGrid, _ top: Double, in svg: inout SVGWriter) {
    let start = grid.end + 10
    let width = 70.0
    svg.text("key-text", "CSU, of \(customers.count)", at: Spot(start, top - 12))
    for (row, service) in services.enumerated() {
      let y = top + Double(row) * MatrixGrid.rowHeight
      svg.openPart("total", to: service.address)
      drawShares(of: row, from: Spot(start, y + 3), width: width, height: 11, in: &svg)
      svg.text(
        "figure", numberText(Double(count(of: row, .sourced(.csu)))),
        at: Spot(start + width + 6, y + 13))
      svg.closePart()
    }
  }

  private func drawShares(
    of service: Int, from corner: Spot, width: Double, height: Double, in svg: inout SVGWriter
  ) {
    var x = corner.x
    for answer in answersShown {
      let part = Double(count(of: service, answer)) / Double(customers.count) * width
      guard part > 0 else { continue }
      svg.rect(
        ClassName("face", answer.tone), Spot(x, corner.y), Spot(x + part, corner.y + height))
      x += part
    }
  }

  /// The totals alone: the cells are in parts below.
  private func drawServices(_ layout: Layout, in svg: inout SVGWriter) {
    let key = MatrixKey(self, width: layout.width)
    let step = 36.0
    svg.open(
      layout, height: key.height + Double(services.count) * step,
      description: "\(services.count) bars, each of \(customers.count) customers.", reads: .grid)
    key.draw(in: &svg)
    for (row, service) in services.enumerated() {
      let y = key.height + Double(row) * step
      svg.openPart("total", to: nil)
      svg.text("name", cut(service.name, to: layout.width), at: Spot(0, y + 14))
      drawShares(of: row, from: Spot(0, y + 19), width: layout.width - 40, height: 10, in: &svg)
      svg.text(
        "figure end", numberText(Double(count(of: row, .sourced(.csu)))),
        at: Spot(layout.width, y + 28))
      svg.closePart()
    }
    svg.close()
  }
}

extension SourcingMatrix.Answer {
  /// How much of the height of a cell it fills, from the top.
  var shares: (from: Double, to: Double) {
    switch self {
    case .sourced(.csu), .sourced(.inHouse), .unstated: (0, 1)
    case .sourced(.shared): (0.38, 1)
    case .sourced(.external): (0, 0.62)
    case .notKnown: (0.3, 0.7)
    case .ended: (0.84, 1)
    case .notRecorded: (0.46, 0.54)
    }
  }

  func extent(top: Double, height: Double) -> (top: Double, bottom: Double) {
    (top + shares.from * height, top + shares.to * height)
  }
}
