import Measuring

extension MatrixPicture {
  func draw(for layout: Layout, in svg: inout SVGWriter) {
    if layout.isWide {
      drawCells(layout, in: &svg)
    } else {
      drawServices(layout, in: &svg)
    }
  }

  /// Where the bars above the columns begin in the wide drawing.
  private func barsTop(_ key: MatrixKey) -> Double {
    (key.height + grid.height(of: grid.labels(of: self))).rounded()
  }

  /// Where the cells begin in the wide drawing.
  var cellsTop: Double {
    barsTop(MatrixKey(self, width: Layout.page.width)) + MatrixGrid.barHeight + 8
  }

  private func drawCells(_ layout: Layout, in svg: inout SVGWriter) {
    let key = MatrixKey(self, width: layout.width)
    let bars = barsTop(key)
    let top = cellsTop
    let bottom = top + Double(services.count) * MatrixGrid.rowHeight
    svg.open(
      layout, height: bottom + 4,
      description: "\(counted(columns.count, "column")) of \(counted(services.count, "cell")).",
      reads: .grid)
    key.draw(in: &svg)
    draw(grid.labels(of: self), above: bars, in: &svg)
    drawServiceNames(top, in: &svg)
    for (position, column) in columns.enumerated() {
      svg.openMark("customer", row: position, offset: grid.columns[position])
      let counted = column.cells.count { kinds[$0.kind].isCounted }
      let height = Double(counted) / Double(services.count) * MatrixGrid.barHeight
      let foot = bars + MatrixGrid.barHeight
      svg.rect("bar", Spot(0, foot - height), Spot(grid.cellWidth, foot))
      svg.openShared(columnID(position))
      for (row, cell) in column.cells.enumerated() {
        draw(
          cell, of: services[row], top: top + Double(row) * MatrixGrid.rowHeight,
          width: grid.cellWidth, in: &svg)
      }
      svg.closeShared()
      svg.closeGroup()
    }
    drawEdge(top, in: &svg)
    svg.close()
  }

  private func draw(
    _ labels: [MatrixGrid.Label], above y: Double, in svg: inout SVGWriter
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
    svg.text("key-text end", barLabel, at: Spot(MatrixGrid.left - 8, foot - 4))
    svg.line("axis", from: Spot(MatrixGrid.left, foot + 0.5), to: Spot(grid.end, foot + 0.5))
  }

  private func drawServiceNames(_ top: Double, in svg: inout SVGWriter) {
    let names = shortened(services.map(\.name), to: MatrixGrid.left - 8)
    for (row, service) in services.enumerated() {
      svg.openPart("label", to: service.address)
      svg.text(
        "name end", names[row],
        at: Spot(MatrixGrid.left - 8, top + Double(row) * MatrixGrid.rowHeight + 13))
      svg.closePart()
    }
  }

  private func draw(
    _ cell: Cell, of service: SourcingMatrix.Service, top: Double, width: Double,
    in svg: inout SVGWriter
  ) {
    let kind = kinds[cell.kind]
    svg.openPart(
      ClassName("cell", kind.tone), to: cell.address, title: "\(service.name): \(cell.words)")
    let height = MatrixGrid.cellHeight
    svg.bars("face", width: width, [kind.extent(top: top, height: height)])
    if cell.isSeveral { svg.rect("several", Spot(0, top), Spot(width, top + height)) }
    if cell.isException {
      svg.circle("exception", at: Spot(width / 2, top + height / 2), radius: min(2.5, width / 2.6))
    }
    svg.closePart()
  }

  /// For each service, how many cells are counted, and the shares of all kinds.
  private func drawEdge(_ top: Double, in svg: inout SVGWriter) {
    let start = grid.end + 10
    let width = 70.0
    svg.text("key-text", edgeLabel, at: Spot(start, top - 12))
    for (row, service) in services.enumerated() {
      let y = top + Double(row) * MatrixGrid.rowHeight
      svg.openPart("total", to: isEdgeLinked ? service.address : nil)
      drawShares(of: row, from: Spot(start, y + 3), width: width, height: 11, in: &svg)
      svg.text(
        "figure", numberText(Double(countedCells(of: row))), at: Spot(start + width + 6, y + 13))
      svg.closePart()
    }
  }

  private func drawShares(
    of service: Int, from corner: Spot, width: Double, height: Double, in svg: inout SVGWriter
  ) {
    var x = corner.x
    for (position, kind) in kinds.enumerated() {
      let part = Double(count(of: service, position)) / Double(columns.count) * width
      guard part > 0 else { continue }
      svg.rect(ClassName("face", kind.tone), Spot(x, corner.y), Spot(x + part, corner.y + height))
      x += part
    }
  }

  /// The totals alone: the cells are in parts below.
  private func drawServices(_ layout: Layout, in svg: inout SVGWriter) {
    let key = MatrixKey(self, width: layout.width)
    let step = 36.0
    svg.open(
      layout, height: key.height + Double(services.count) * step,
      description:
        "\(counted(services.count, "bar")), each of \(counted(columns.count, "customer")).",
      reads: .grid)
    key.draw(in: &svg)
    for (row, service) in services.enumerated() {
      let y = key.height + Double(row) * step
      svg.openPart("total", to: nil)
      svg.text("name", cut(service.name, to: layout.width), at: Spot(0, y + 14))
      drawShares(of: row, from: Spot(0, y + 19), width: layout.width - 40, height: 10, in: &svg)
      svg.text(
        "figure end", numberText(Double(countedCells(of: row))), at: Spot(layout.width, y + 28))
      svg.closePart()
    }
    svg.close()
  }
}

extension MatrixPicture.Kind {
  func extent(top: Double, height: Double) -> (top: Double, bottom: Double) {
    (top + extent.from * height, top + extent.to * height)
  }
}
