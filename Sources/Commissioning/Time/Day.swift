/// A day of the Gregorian calendar, without a time zone.
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1 January 1970.
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The day of a year, month (1 to 12) and day of the month, if the calendar has it.
  ///
  /// Source: Hinnant, "chrono-compatible low-level date algorithms" (2013), days_from_civil.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written as `2013-04-01`.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let day = copy.withUTF8 { bytes -> Day? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = unsigned(bytes[0..<4]), let month = unsigned(bytes[5..<7]),
        let day = unsigned(bytes[8..<10])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard let day else { return nil }
    self = day
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day of the month (Hinnant 2013, civil_from_days).
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Whether it is over, or is itself, on another day: what was published on it can be seen then.
  package func hasCome(by other: Day) -> Bool { self <= other }

  /// Whether it is over on another day.
  package func precedes(_ other: Day) -> Bool { self < other }

  package var month: Month {
    let (year, month, _) = parts
    return Month(year: year, month: month)
  }

  /// "2013-04-01".
  package var isoText: String {
    let (year, month, day) = parts
    return isoDate(year: year, month: month, day: day)
  }

  /// "1 April 2013".
  package var text: String {
    let (year, month, day) = parts
    return "\(day) \(Month.names[month - 1]) \(year)"
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
