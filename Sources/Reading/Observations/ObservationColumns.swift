import Diagnostics

/// Which column of a table of observations holds what.
struct ObservationColumns {
  static let keyNames = [
    "kpi", "subject", "provider", "customer", "service", "status", "source",
  ]
  static let numberNames = ["numerator", "denominator", "value"]

  /// Columns of the names, in the order of ``keyNames``; -1 if there is none.
  private(set) var keys = [Int](repeating: -1, count: keyNames.count)
  private(set) var numbers = [Int](repeating: -1, count: numberNames.count)
  private(set) var period = -1
  /// When a row was published, and what it says of itself.
  private(set) var published = -1
  private(set) var note = -1
  let count: Int

  /// The numerator's column or, if there is none, the value's.
  var firstNumber: Int { numbers[0] >= 0 ? numbers[0] : numbers[2] }

  init(count: Int) { self.count = count }

  static func read(_ columns: [Located<String>], header: Place) -> Checked<ObservationColumns?> {
    var result = ObservationColumns(count: columns.count)
    var diagnostics: [Diagnostic] = []
    var firsts: [String: Place] = [:]
    for (position, column) in columns.enumerated() {
      if let first = firsts[column.value] {
        diagnostics.append(
          Diagnostic(
            .duplicateColumn, "there are two columns '\(column.value)'", at: column.place,
            notes: [Diagnostic.Note("the first is here", at: first)]))
        continue
      }
      firsts[column.value] = column.place
      if let key = keyNames.firstIndex(of: column.value) {
        result.keys[key] = position
      } else if let number = numberNames.firstIndex(of: column.value) {
        result.numbers[number] = position
      } else if column.value == "period" {
        result.period = position
      } else if column.value == "published" {
        result.published = position
      } else if column.value == "note" {
        result.note = position
      } else {
        let known = keyNames + ["period"] + numberNames + ["published", "note"]
        diagnostics.append(
          Diagnostic(
            .unknownColumn, "observations have no column '\(column.value)'", at: column.place,
            help: didYouMean(column.value, among: known)
              ?? "their columns are \(known.joined(separator: ", "))"))
      }
    }
    diagnostics += result.missing.map { what in
      Diagnostic(.missingColumn, "there is no column \(what)", at: header)
    }
    let isUsable = result.missing.isEmpty
    return Checked(isUsable ? result : nil, diagnostics)
  }

  private var missing: [String] {
    var missing: [String] = []
    if keys[0] < 0 { missing.append("'kpi'") }
    if keys[1] < 0, keys[2] < 0, keys[3] < 0 {
      missing.append("'subject', 'provider' or 'customer'")
    }
    if period < 0 { missing.append("'period'") }
    if numbers[2] < 0 {
      if numbers[0] < 0, numbers[1] < 0 {
        missing.append("'numerator' and 'denominator', or 'value'")
      } else if numbers[0] < 0 {
        missing.append("'numerator'")
      } else if numbers[1] < 0 {
        missing.append("'denominator'")
      }
    }
    return missing
  }
}
