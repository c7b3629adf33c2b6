import Commissioning
import Measuring

extension ControlChart {
  /// The points with what they are judged by.
  var table: ChartTable {
    let hasParts = points.contains { $0.numerator != nil || $0.denominator != nil }
    var columns = [
      ChartTable.Column("Period", isNumber: false, key: "name"),
      ChartTable.Column("Value", key: "value"),
    ]
    if hasParts {
      columns += [
        ChartTable.Column("Numerator", key: "numerator"),
        ChartTable.Column("Denominator", key: "denominator"),
      ]
    }
    columns += [
      ChartTable.Column("Average"), ChartTable.Column("Lower limit"),
      ChartTable.Column("Upper limit"),
    ]
    if target != nil { columns.append(ChartTable.Column("Target")) }
    columns.append(ChartTable.Column("Finding", isNumber: false))
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), by \(interval.counted(1))", columns: columns,
      rows: points.indices.map { row($0, hasParts: hasParts) })
  }

  private func row(_ position: Int, hasParts: Bool) -> ChartTable.Row {
    typealias Cell = ChartTable.Cell
    let point = points[position]
    let stretch = stretch(of: position)
    let value = Cell(point.value.text(kpi), point.value.number, address: point.source)
    var cells = [Cell(point.period.text), value]
    var reading = "\(point.period.text): \(value.text)"
    if hasParts {
      let absence = point.value.absence
      let numerator = Cell.part(point.numerator, absence: absence)
      let denominator = Cell.part(point.denominator, absence: absence)
      cells += [numerator, denominator]
      if point.numerator != nil, point.denominator != nil {
        reading += " (\(numerator.text) of \(denominator.text))"
      }
    }
    func given(_ number: Double?) -> Cell {
      number.map { Cell(kpi.text(of: $0), $0) } ?? Cell("None")
    }
    cells += [
      given(stretch?.mean), given(stretch?.limits?.lowerBound), given(stretch?.limits?.upperBound),
    ]
    if let target { cells.append(Cell(kpi.shortText(of: target.value), target.value)) }
    let finding = finding(point, stretch)
    if point.value.number != nil, point.signal != .common || point.cause != nil {
      reading += ". " + finding
    }
    cells.append(Cell(finding))
    return ChartTable.Row(cells: cells, reading: reading)
  }

  private func finding(_ point: ChartPoint, _ stretch: Stretch?) -> String {
    guard point.value.number != nil else { return "No figure" }
    guard let stretch, stretch.limits != nil else { return "Not judged" }
    if points[stretch.points].count(where: { $0.value.number != nil }) < 13 {
      return "Too few figures to judge"
    }
    guard let cause = point.cause else { return point.signal.words }
    return "\(point.signal.words): \(cause.words(interval))"
  }
}

extension ChartTable.Cell {
  /// A numerator or a denominator, or why it has none.
  static func part(_ number: Double?, absence: String? = nil) -> ChartTable.Cell {
    guard let number, number.isFinite else { return ChartTable.Cell(absence ?? "Not recorded") }
    return ChartTable.Cell(numberText(number), number)
  }
}

extension ControlChart.Signal {
  var words: String {
    switch self {
    case .common: "Common cause"
    case .improvement: "Improvement"
    case .concern: "Concern"
    case .neutralHigh: "Change, high"
    case .neutralLow: "Change, low"
    }
  }

  /// The class of its marks.
  var tone: String {
    switch self {
    case .common: "common"
    case .improvement: "improvement"
    case .concern: "concern"
    case .neutralHigh, .neutralLow: "neutral"
    }
  }

  var symbol: Symbol {
    switch self {
    case .common: .ring
    case .improvement: .disc
    case .concern: .diamond
    case .neutralHigh: .triangleUp
    case .neutralLow: .triangleDown
    }
  }
}

extension ControlChart.Cause {
  /// As it goes on after "Improvement: ".
  func words(_ interval: Period.Length?) -> String {
    func count(_ number: Int) -> String { "\(number) \(interval.counted(number))" }
    return switch self {
    case .aboveLimit: "above the upper limit"
    case .belowLimit: "below the lower limit"
    case .rising(let number): "rising over \(count(number))"
    case .falling(let number): "falling over \(count(number))"
    case .above(let number): "\(count(number)) above the average"
    case .below(let number): "\(count(number)) below the average"
    case .nearUpper: "two of three near the upper limit"
    case .nearLower: "two of three near the lower limit"
    }
  }
}
