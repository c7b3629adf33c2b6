/// How periods are written: by authors, and in words.
extension Period {
  /// As authors write it: "2013-04", "2013/14 Q1", "to 2013-06", "2011 to 2013".
  package var code: String {
    let year = Int(ordinal)
    let last = year + Int(length.count) - 1
    return switch length.kind {
    case .day: Day(number: ordinal).isoText
    case .week: "\(padded(weekYear, to: 4))-W\(padded(weekOfYear, to: 2))"
    case .month: Month(number: ordinal).isoText
    case .calendarQuarter: "\(padded(year / 4, to: 4)) Q\(year % 4 + 1)"
    case .quarter: "\(Period.financialYear(year / 4)) Q\(year % 4 + 1)"
    case .calendarHalfYear: "\(padded(year / 2, to: 4)) H\(year % 2 + 1)"
    case .halfYear: "\(Period.financialYear(year / 2)) H\(year % 2 + 1)"
    case .calendarYear: padded(year, to: 4)
    case .year: Period.financialYear(year)
    case .rolling:
      (length == .rollingYear ? "to " : "\(length.count) months to ")
        + Month(number: ordinal).isoText
    case .calendarYears: "\(padded(year, to: 4)) to \(padded(last, to: 4))"
    case .years: "\(Period.financialYear(year)) to \(Period.financialYear(last))"
    }
  }

  /// As readers read it: "April 2013", "April to June 2013", "2013/14", "Year to June 2013".
  package var text: String { length == .rollingYear ? rolling("Year") : textInSentence }

  /// The same within a sentence: "year to June 2013".
  package var textInSentence: String {
    switch length.kind {
    case .day: Day(number: ordinal).text
    case .month: Month(number: ordinal).text
    case .week, .calendarQuarter, .quarter, .calendarHalfYear, .halfYear: stretch
    case .calendarYear, .year, .calendarYears, .years: code
    case .rolling: rolling(length == .rollingYear ? "year" : "\(length.count) months")
    }
  }

  private func rolling(_ months: String) -> String { "\(months) to \(Month(number: ordinal).text)" }

  /// "April to June 2013", "October 2013 to March 2014", "29 April to 5 May 2013".
  private var stretch: String {
    let (from, to) = (first.parts, last.parts)
    let isWeek = length.kind == .week
    var words = isWeek ? String(from.day) : ""
    if !isWeek || from.month != to.month {
      words += (isWeek ? " " : "") + Month.names[from.month - 1]
    }
    if from.year != to.year { words += " \(from.year)" }
    return "\(words) to " + (isWeek ? last.text : last.month.text)
  }

  /// The year that a week belongs to (ISO 8601): that of its Thursday.
  private var weekYear: Int { Day(number: first.number + 3).parts.year }

  /// The number of a week in its year, from 1 (ISO 8601).
  private var weekOfYear: Int {
    let newYear = Month(year: weekYear, month: 1).first.number
    return Int(first.number + 3 - newYear) / 7 + 1
  }

  static func financialYear(_ year: Int) -> String {
    "\(padded(year, to: 4))/\(padded((year + 1) % 100, to: 2))"
  }
}
