import Diagnostics

extension Agreement {
  /// What is to be done.
  package struct Specification: Sendable {
    /// In words.
    package var text: String?
    package var includes: [String] = []
    package var excludes: [String] = []
    /// How much of it, such as "2,000 invoices a month".
    package var volumes: [String] = []
    /// What the customer does itself so that the provider can do its part.
    package var customerDuties: [String] = []

    package init() {}

    package var isEmpty: Bool {
      text == nil && includes.isEmpty && excludes.isEmpty && volumes.isEmpty
        && customerDuties.isEmpty
    }
  }

  /// A later end that one party offered the other.
  package struct Extension: Sendable {
    package enum State: String, CaseIterable, Sendable { case offered, agreed, declined }

    package var state: State
    /// When it was offered, agreed or declined.
    package var on: When?
    /// The new end.
    package var until: Located<When>?
    package var evidence: Evidence

    package init(state: State, on: When?, until: Located<When>?, evidence: Evidence) {
      self.state = state
      self.on = on
      self.until = until
      self.evidence = evidence
    }
  }

  /// A change to what was agreed.
  package struct Variation: Sendable {
    package var change: String
    package var from: When?
    package var evidence: Evidence

    package init(change: String, from: When?, evidence: Evidence) {
      self.change = change
      self.from = from
      self.evidence = evidence
    }
  }
}

/// How long before an agreement's end a party must say that it will leave.
package struct Notice: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable { case day, week, month, year }

  package var number: Int
  package var unit: Unit

  package init(_ number: Int, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }

  /// Written as "6 months".
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[0]), (1...999).contains(number),
      let unit = Unit.allCases.first(where: {
        words[1] == $0.rawValue || words[1] == $0.rawValue + "s"
      })
    else { return nil }
    self.init(number, unit)
  }

  /// "6 months".
  package var text: String { "\(number) \(unit.rawValue)\(number == 1 ? "" : "s")" }

  /// The last day on which notice can be given for an agreement to end on a day. A month before the
  /// last day of a month is the last day of the month before.
  package func lastDay(before end: Day) -> Day {
    let months: Int
    switch unit {
    case .day: return Day(number: end.number - Int32(number))
    case .week: return Day(number: end.number - 7 * Int32(number))
    case .month: months = number
    case .year: months = 12 * number
    }
    let month = Month(number: end.month.number - Int32(months))
    if end == end.month.last { return month.last }
    return Day(number: min(month.first.number + Int32(end.parts.day) - 1, month.last.number))
  }
}
