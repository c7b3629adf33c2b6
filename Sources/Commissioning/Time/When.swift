import Diagnostics

/// When something happened, as exactly as the record has it: "by June 2014" is a fact too.
package struct When: Hashable, Sendable {
  package enum Relation: String, CaseIterable, Sendable {
    case on, by, after, before, about
  }

  package enum Moment: Hashable, Sendable {
    case day(Day)
    case month(Month)
    case year(Int)
  }

  package var relation: Relation
  package var moment: Moment

  package init(_ moment: Moment, _ relation: Relation = .on) {
    self.moment = moment
    self.relation = relation
  }

  /// Written as `2014-04-01`, `2014-04` or `2014`, with `by`, `after`, `before` or `about` before
  /// it where the record says so.
  package init?(_ text: String) {
    if !text.utf8.contains(0x20) {
      guard let moment = Moment(text[...]) else { return nil }
      self.init(moment)
      return
    }
    let words = text.split(separator: " ")
    switch words.count {
    case 1:
      guard let moment = Moment(words[0]) else { return nil }
      self.init(moment)
    case 2:
      guard let relation = Relation(rawValue: String(words[0])), relation != .on,
        let moment = Moment(words[1])
      else { return nil }
      self.init(moment, relation)
    default: return nil
    }
  }

  /// The first day of the day, month or year that it names, for orders.
  package var firstDay: Day { moment.first }

  /// The last day of the day, month or year that it names.
  package var lastDay: Day { moment.last }

  /// Whether the day, month or year that it names is over before the other's begins.
  package func certainlyPrecedes(_ other: When) -> Bool { moment.last < other.moment.first }

  /// The day, month or year before it; itself where it is not known exactly.
  package var justBefore: When {
    guard relation == .on else { return self }
    return switch moment {
    case .day(let day): When(.day(Day(number: day.number - 1)))
    case .month(let month): When(.month(Month(number: month.number - 1)))
    case .year(let year): When(.year(year - 1))
    }
  }

  /// "1 April 2014", "by June 2014".
  package var text: String {
    relation == .on ? moment.text : "\(relation.rawValue) \(moment.text)"
  }

  /// Within a sentence: "on 1 April 2014", "in April 2014", "by June 2014".
  package var phrase: String {
    guard relation == .on else { return text }
    if case .day = moment { return "on " + text }
    return "in " + text
  }

  /// Of an end: "until 30 September 2014", "ends by December 2014".
  package var phraseOfEnd: String { relation == .on ? "until \(text)" : "ends \(text)" }

  /// As authors write it.
  package var code: String {
    relation == .on ? moment.code : "\(relation.rawValue) \(moment.code)"
  }
}

extension When.Moment {
  init?(_ text: Substring) {
    if let day = Day(text) {
      self = .day(day)
    } else if let month = Month(text) {
      self = .month(month)
    } else if text.utf8.count == 4, let year = unsigned(text.utf8), year > 0 {
      self = .year(year)
    } else {
      return nil
    }
  }

  var first: Day {
    switch self {
    case .day(let day): day
    case .month(let month): month.first
    case .year(let year): Month(year: year, month: 1).first
    }
  }

  var last: Day {
    switch self {
    case .day(let day): day
    case .month(let month): month.last
    case .year(let year): Month(year: year, month: 12).last
    }
  }

  /// Whether it is too long to say when in it something happened.
  var isYear: Bool { if case .year = self { true } else { false } }

  package var text: String {
    switch self {
    case .day(let day): day.text
    case .month(let month): month.text
    case .year(let year): String(year)
    }
  }

  var code: String {
    switch self {
    case .day(let day): day.isoText
    case .month(let month): month.isoText
    case .year(let year): padded(year, to: 4)
    }
  }
}

/// Whether an end comes before its beginning.
package func areReversed(_ from: When?, _ until: When?) -> Bool {
  guard let from, let until else { return false }
  return until.certainlyPrecedes(from)
}
