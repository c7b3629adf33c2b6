import Diagnostics
import Reading

/// A CSV table whose columns are asked for by name. What is wrong with them is found on the way;
/// while nothing is, every column has as many cells as the table has rows.
struct StatsTable {
  private let table: Table
  private(set) var findings: [Diagnostic] = []
  private var faulty: Set<Place> = []

  init(_ table: Table) { self.table = table }

  var rowCount: Int { table.rows.count }

  func has(_ name: String) -> Bool { table.columns.contains { $0.value == name } }

  mutating func report(_ rule: Rule, _ message: String, at place: Place, help: String) {
    findings.append(Diagnostic(rule, message, at: place, help: help))
    faulty.insert(place)
  }

  /// Whether a cell has a finding already.
  func isFaulty(_ place: Place) -> Bool { faulty.contains(place) }

  /// Empty, and a finding, where there is no such column.
  mutating func texts(_ name: String) -> [Located<String>] {
    guard let column = table.columns.firstIndex(where: { $0.value == name }) else {
      let names = table.columns.map(\.value).joined(separator: ", ")
      report(
        .missingColumn, "there is no column '\(name)'", at: table.columns[0].place,
        help: "the columns here are \(names)")
      return []
    }
    return table.rows.map { $0.cells[column] }
  }

  /// Empty texts if there is no such column.
  mutating func optionalTexts(_ name: String) -> [Located<String>] {
    has(name) ? texts(name) : table.rows.map { Located("", at: $0.place) }
  }

  /// Numbers; nil if a cell is missing.
  mutating func numbers(_ name: String) -> [Located<Double?>] {
    texts(name).map { number($0, name) }
  }

  mutating func optionalNumbers(_ name: String) -> [Located<Double?>] {
    optionalTexts(name).map { number($0, name) }
  }

  private mutating func number(_ cell: Located<String>, _ name: String) -> Located<Double?> {
    switch NumberCell(cell.value) {
    case .number(let number): return cell.map { _ in number }
    case .missing: return cell.map { _ in nil }
    case .unreadable:
      report(
        .invalidNumber, "'\(cell.value)' is not a number, in the column '\(name)'", at: cell.place,
        help: "write digits, with a point before decimals, or leave the cell empty")
      return cell.map { _ in nil }
    }
  }

  /// Numbers that are not negative; nil if a cell is missing.
  mutating func counts(_ name: String, mayBeMissing: Bool = true) -> [Located<Double?>] {
    let numbers = numbers(name)
    for number in numbers {
      if let value = number.value, value < 0 {
        report(
          .invalidNumber, "'\(name)' is less than 0", at: number.place,
          help: "a number of events is 0 or more")
      } else if number.value == nil, !mayBeMissing {
        missing(name, at: number.place)
      }
    }
    return numbers
  }

  /// Numbers above 0; nil if a cell is missing.
  mutating func denominators(_ name: String, mayBeMissing: Bool = true) -> [Located<Double?>] {
    let numbers = numbers(name)
    for number in numbers {
      if let value = number.value, value <= 0 {
        report(
          value == 0 ? .zeroDenominator : .invalidNumber,
          value == 0 ? "'\(name)' is 0" : "'\(name)' is less than 0", at: number.place,
          help: "a denominator is more than 0; delete the row, or leave the cell empty")
      } else if number.value == nil, !mayBeMissing {
        missing(name, at: number.place)
      }
    }
    return numbers
  }

  private mutating func missing(_ name: String, at place: Place) {
    guard !isFaulty(place) else { return }
    report(
      .invalidNumber, "'\(name)' is missing", at: place,
      help: "the average of all rows needs it: write a number, or delete the row")
  }

  /// Finds parts that are greater than their whole.
  mutating func compare(
    _ parts: [Located<Double?>], _ part: String, _ wholes: [Located<Double?>], _ whole: String
  ) {
    for (count, total) in zip(parts, wholes) {
      guard let value = count.value, let limit = total.value, limit > 0, value > limit
      else { continue }
      report(
        .numeratorOverDenominator, "'\(part)' is greater than '\(whole)'", at: count.place,
        help: "a part cannot be more than its whole")
    }
  }
}
