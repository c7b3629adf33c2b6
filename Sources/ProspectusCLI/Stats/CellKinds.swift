import Commissioning
import Diagnostics

extension StatsTable {
  /// Cells that say TRUE or FALSE.
  mutating func flags(_ name: String) -> [Bool] {
    texts(name).map { cell in
      if let flag = flag(cell.value) { return flag }
      report(
        .unknownChoice, "'\(cell.value)' is neither TRUE nor FALSE, in the column '\(name)'",
        at: cell.place,
        help: "write TRUE or FALSE")
      return false
    }
  }

  private func flag(_ text: String) -> Bool? {
    switch text {
    case "TRUE", "true", "True", "T": true
    case "FALSE", "false", "False", "F": false
    default: nil
    }
  }

  /// A cell that says TRUE or FALSE, or nothing.
  mutating func optionalFlag(_ cell: Located<String>, _ name: String, default standard: Bool)
    -> Bool
  {
    if cell.value.isEmpty { return standard }
    if let flag = flag(cell.value) { return flag }
    report(
      .unknownChoice, "'\(cell.value)' is neither TRUE nor FALSE, in the column '\(name)'",
      at: cell.place,
      help: "write TRUE or FALSE")
    return standard
  }

  /// Whole numbers from 1.
  mutating func groupCounts(_ name: String) -> [Int] {
    numbers(name).map { cell in
      if let number = cell.value, let count = Int(exactly: number), count > 0 { return count }
      if !isFaulty(cell.place) {
        report(
          .invalidNumber, "'\(name)' is not a whole number above 0", at: cell.place,
          help: "write how many groups there are, such as 10")
      }
      return 1
    }
  }

  /// A day, or a longer period.
  mutating func period(_ cell: Located<String>) -> Period? {
    if let period = Period(cell.value) { return period }
    report(
      .unknownPeriod, "'\(cell.value)' is not a date", at: cell.place,
      help: Period.help(for: cell.value))
    return nil
  }
}
