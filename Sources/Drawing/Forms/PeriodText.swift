import Commissioning
import Measuring

/// How charts name a period: in a sentence, abbreviated under an axis, and by the year it is in.
extension Period {
  /// "in April 2013", "on 1 April 2013".
  var when: String { (length == .day ? "on " : "in ") + text }

  /// "Apr", "1 Apr", "Q1", "2013/14".
  var short: String {
    switch length {
    case .day:
      let (_, month, day) = first.parts
      return "\(day) \(Period.shortMonths[month - 1])"
    case .month: return Period.shortMonths[Month(number: ordinal).monthOfYear - 1]
    case .quarter: return "Q\(ordinal % 4 + 1)"
    case .year: return code
    }
  }

  private static let shortMonths = Month.names.map { String($0.prefix(3)) }

  /// The year that it belongs to: the calendar's for days and months, the financial for quarters;
  /// nil for years.
  var year: Int? {
    switch length {
    case .day: first.parts.year
    case .month: Month(number: ordinal).year
    case .quarter: Int(ordinal) / 4
    case .year: nil
    }
  }

  /// "2013", "2013/14": shown once, for its first label on the axis.
  var yearText: String? {
    year.map { length == .quarter ? Period(.year, ordinal: Int32($0)).code : String($0) }
  }
}

extension Period.Length? {
  /// "month" or "months": how a number of periods is counted.
  func counted(_ number: Int) -> String {
    let noun =
      switch self {
      case .day?: "day"
      case .month?: "month"
      case .quarter?: "quarter"
      case .year?: "year"
      case nil: "period"
      }
    return number == 1 ? noun : noun + "s"
  }
}

extension Figure {
  /// Whether it is a sum of which too few have reported to judge it.
  var isPartial: Bool { coverage?.isEnough == false }

  static let partialNote = "A grey mark off the line is a sum of which too few have reported."
}

extension [Figure] {
  /// The length of the periods; nil if there are none.
  var interval: Period.Length? { first?.period.length }

  /// "April 2013 to March 2014".
  var span: String { "\(first?.period.text ?? "") to \(last?.period.text ?? "")" }
}
