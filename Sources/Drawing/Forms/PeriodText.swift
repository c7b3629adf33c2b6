import Commissioning
import Measuring

/// How charts name a period: in a sentence, abbreviated under an axis, and by the year it is in.
extension Period {
  /// "in April 2013", "on 1 April 2013", "in the year to June 2013".
  var when: String { (length == .day ? "on " : "in ") + phrase }

  /// "April 2013", "the year to June 2013", "the week of 1 to 7 April 2013".
  var phrase: String {
    switch length.kind {
    case .week: "the week of " + text
    case .rolling: "the " + textInSentence
    default: text
    }
  }

  /// "Apr", "1 Apr", "Q1", "2013/14", "to Jun".
  var short: String {
    let (_, month, day) = first.parts
    return switch length.kind {
    case .day, .week: "\(day) \(Period.shortMonths[month - 1])"
    case .month: Period.shortMonths[month - 1]
    case .rolling: "to \(Period.shortMonths[last.parts.month - 1])"
    case .calendarQuarter, .quarter, .calendarHalfYear, .halfYear: String(code.suffix(2))
    case .calendarYear, .year, .calendarYears, .years: code
    }
  }

  private static let shortMonths = Month.names.map { String($0.prefix(3)) }

  /// The year that it belongs to: the financial for quarters and half-years of that, else the
  /// calendar's; of months that roll, that of the last. Nil for years.
  var year: Int? {
    switch length.kind {
    case .day, .week, .month, .calendarQuarter, .calendarHalfYear: first.parts.year
    case .quarter: Int(ordinal) / 4
    case .halfYear: Int(ordinal) / 2
    case .rolling: last.parts.year
    case .calendarYear, .year, .calendarYears, .years: nil
    }
  }

  /// "2013", "2013/14": shown once, for its first label on the axis.
  var yearText: String? {
    guard let year else { return nil }
    switch length.kind {
    case .quarter, .halfYear: return Period(.year, ordinal: Int32(year)).code
    default: return String(year)
    }
  }
}

extension Period.Length? {
  /// "month" or "months": how a number of periods is counted.
  func counted(_ number: Int) -> String {
    guard let self else { return number == 1 ? "period" : "periods" }
    let noun =
      switch self.kind {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .calendarQuarter, .quarter: "quarter"
      case .calendarHalfYear, .halfYear: "half-year"
      case .calendarYear: "calendar year"
      case .year: "year"
      case .rolling: self == .rollingYear ? "rolling year" : "rolling \(self.count)-month period"
      case .calendarYears, .years: "\(self.count)-year period"
      }
    return number == 1 ? noun : noun + "s"
  }
}

extension Figure {
  /// Whether it is a sum of which too few have reported to judge it.
  var isPartial: Bool { coverage?.isEnough == false }

  static let partialNote = "A grey mark off the line is a sum for which too few have a figure."
}

extension [Figure] {
  /// The length of the periods; nil if there are none.
  var interval: Period.Length? { first?.period.length }

  /// "April 2013 to March 2014", "from the first, 2009 to 2011, to the last, 2013 to 2015".
  var span: String {
    guard let first, let last else { return "" }
    let names = [first.period.textInSentence, last.period.textInSentence]
    return names[0].contains(" to ")
      ? "from the first, \(names[0]), to the last, \(names[1])" : names.joined(separator: " to ")
  }

  /// Why their changes from one to the next are not judged, if their periods share days.
  var overlapNote: String? {
    lazy.map(\.period).isOverlapping
      ? "Each period shares months with the one before it, and so part of its data: neighbouring figures rise and fall together. No average, median, limits or runs are drawn from them, since those would show changes that did not happen."
      : nil
  }
}
