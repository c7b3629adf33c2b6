import Diagnostics

/// Which column of a table of observations holds what.
struct ObservationColumns {
  static let keyNames = [
    "kpi", "subject", "provider", "customer", "service", "status", "source",
  ]
  static let numberNames = ["numerator", "denominator", "value"]
  static let names = keyNames + ["period"] + numberNames + ["published", "note"]

  /// Columns of the names, in the order of ``keyNames``; -1 if there is none.
  private(set) var keys = [Int](repeating: -1, count: keyNames.count)
  private(set) var numbers = [Int](repeating: -1, count: numberNames.count)
  private(set) var period = -1
  /// When a row was published, and what it says of itself.
  private(set) var published = -1
  private(set) var note = -1
  /// Columns without a name, which must be empty.
  var unnamed: [Int] = []
  let count: Int

  /// The numerator's column or, if there is none, the value's.
  var firstNumber: Int { numbers[0] >= 0 ? numbers[0] : numbers[2] }

  init(count: Int) { self.count = count }

  /// Notes which column has a name; false if none may.
  mutating func set(_ name: String, to position: Int) -> Bool {
    if let key = ObservationColumns.keyNames.firstIndex(of: name) {
      keys[key] = position
    } else if let number = ObservationColumns.numberNames.firstIndex(of: name) {
      numbers[number] = position
    } else if name == "period" {
      period = position
    } else if name == "published" {
      published = position
    } else if name == "note" {
      note = position
    } else {
      return false
    }
    return true
  }

  /// Whether there is a column of a name.
  func has(_ name: String) -> Bool {
    var copy = self
    guard copy.set(name, to: -1) else { return false }
    return copy.keys != keys || copy.numbers != numbers || copy.period != period
      || copy.published != published || copy.note != note
  }

  /// What a table cannot be without, in words.
  var missing: [String] {
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
