import Commissioning
import Measuring

extension ControlChart {
  /// How many figures a stretch has to have to be judged.
  static let enough = 13
  static let tooFew = "Too few figures to judge"

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
    let targetCell = target.map { ChartTable.Cell(kpi.shortText(of: $0.value), $0.value) }
    var rows: [ChartTable.Row] = []
    rows.reserveCapacity(points.count)
    for lines in lines {
      for position in lines.points {
        rows.append(row(position, lines, targetCell, hasParts: hasParts))
      }
    }
    return ChartTable(
      caption: "\(kpi.entry.name), \(subject), by \(interval.counted(1))", columns: columns,
      rows: rows)
  }

  /// What the rows of a stretch are judged by, and what they say of it.
  private struct Lines {
    var points: Range<Int>
    var stretch: Stretch?
    var cells: [ChartTable.Cell]
    var isTooShort: Bool
  }

  /// Of all points, in their order.
  private var lines: [Lines] {
    func given(_ number: Double?) -> ChartTable.Cell {
      number.map { ChartTable.Cell(kpi.text(of: $0), $0) } ?? ChartTable.Cell("None")
    }
    func lines(_ range: Range<Int>, _ stretch: Stretch?) -> Lines {
      Lines(
        points: range, stretch: stretch,
        cells: [
          given(stretch?.mean), given(stretch?.limits?.lowerBound),
          given(stretch?.limits?.upperBound),
        ],
        isTooShort: points[range].count(where: { $0.value.number != nil }) < Self.enough)
    }
    var all: [Lines] = []
    var start = 0
    for stretch in stretches {
      let range = stretch.points
      if start < range.lowerBound { all.append(lines(start..<range.lowerBound, nil)) }
      all.append(lines(range, stretch))
      start = range.upperBound
    }
    if start < points.count { all.append(lines(start..<points.count, nil)) }
    return all
  }

  private func row(
    _ position: Int, _ lines: Lines, _ target: ChartTable.Cell?, hasParts: Bool
  ) -> ChartTable.Row {
    typealias Cell = ChartTable.Cell
    let point = points[position]
    let value = Cell(point.value.text(kpi), point.value.number, address: point.source)
    var cells = [Cell(point.period), value]
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
    cells += lines.cells
    if let target { cells.append(target) }
    let finding = finding(point, lines)
    if point.value.number != nil, point.signal != .common || point.cause != nil {
      reading += ". " + finding
    }
    cells.append(Cell(finding))
    return ChartTable.Row(cells: cells, reading: reading)
  }

  private func finding(_ point: ChartPoint, _ lines: Lines) -> String {
    guard point.value.number != nil else { return "No figure" }
    guard lines.stretch?.limits != nil else { return "Not judged" }
    if lines.isTooShort { return Self.tooFew }
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
