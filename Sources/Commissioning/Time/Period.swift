/// The stretch of time that an observation is about: a day, a month, or a quarter or year of the
/// English public sector's financial calendar, which begins on 1 April.
package struct Period: Hashable, Comparable, Sendable, BitwiseCopyable {
  package enum Length: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case day, month, quarter, year

    package var name: String {
      switch self {
      case .day: "day"
      case .month: "month"
      case .quarter: "quarter"
      case .year: "financial year"
      }
    }

    /// "a month such as 2013-04".
    package var example: String {
      switch self {
      case .day: "a day such as 2013-04-01"
      case .month: "a month such as 2013-04"
      case .quarter: "a quarter such as 2013/14 Q1"
      case .year: "a financial year such as 2013/14"
      }
    }
  }

  package var length: Length
  /// ``Day/number``, ``Month/number``, four times the first year plus the quarter from 0, or the
  /// first year.
  package var ordinal: Int32

  package init(_ length: Length, ordinal: Int32) {
    self.length = length
    self.ordinal = ordinal
  }

  /// A period written as `2013-04-01`, `2013-04`, `2013/14 Q1` or `2013/14`.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let period = copy.withUTF8 { Period(bytes: $0) }
    guard let period else { return nil }
    self = period
  }

  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    func digits(_ range: Range<Int>) -> Int? { unsigned(bytes[range]) }
    guard bytes.count >= 7, let year = digits(0..<4), (1..<9999).contains(year)
    else { return nil }
    switch (bytes.count, bytes[4]) {
    case (7, UInt8(ascii: "-")):
      guard let month = digits(5..<7), (1...12).contains(month) else { return nil }
      self.init(.month, ordinal: Month(year: year, month: month).number)
    case (10, UInt8(ascii: "-")) where bytes[7] == UInt8(ascii: "-"):
      guard let month = digits(5..<7), let day = digits(8..<10),
        let date = Day(year: year, month: month, day: day)
      else { return nil }
      self.init(.day, ordinal: date.number)
    case (7, UInt8(ascii: "/")), (10, UInt8(ascii: "/")):
      guard let next = digits(5..<7), next == (year + 1) % 100 else { return nil }
      if bytes.count == 7 {
        self.init(.year, ordinal: Int32(year))
      } else {
        guard bytes[7] == UInt8(ascii: " "), bytes[8] == UInt8(ascii: "Q"),
          let quarter = digits(9..<10), (1...4).contains(quarter)
        else { return nil }
        self.init(.quarter, ordinal: Int32(year * 4 + quarter - 1))
      }
    default: return nil
    }
  }

  package var first: Day {
    switch length {
    case .day: Day(number: ordinal)
    case .month: Month(number: ordinal).first
    case .quarter: firstMonthOfQuarter.first
    case .year: Month(year: Int(ordinal), month: 4).first
    }
  }

  package var last: Day {
    switch length {
    case .day: Day(number: ordinal)
    case .month: Month(number: ordinal).last
    case .quarter: Month(number: firstMonthOfQuarter.number + 2).last
    case .year: Month(year: Int(ordinal) + 1, month: 3).last
    }
  }

  package func hasEnded(by day: Day) -> Bool { last <= day }

  /// Whether a figure of it that must be there a number of days after its end is late on a day.
  package func isLate(on day: Day, dueWithin days: Int) -> Bool {
    day.number - last.number > Int32(days)
  }

  /// As many periods as no gap between two figures has: one of them is a typo.
  package static let implausibleGap: Int = 400

  /// The ordinals of the periods between it and a later one of its length. None if there are
  /// more than in any plausible gap: that is a mistyped date, not a thousand gaps.
  package func gap(before next: Period) -> Range<Int32> {
    guard length == next.length, ordinal < next.ordinal,
      next.ordinal - ordinal <= Int32(Period.implausibleGap)
    else { return ordinal..<ordinal }
    return ordinal + 1..<next.ordinal
  }

  private var firstMonthOfQuarter: Month {
    Month(number: ordinal / 4 * 12 + 3 + ordinal % 4 * 3)
  }

  /// As authors write it: "2013-04", "2013/14 Q1".
  package var code: String {
    switch length {
    case .day: Day(number: ordinal).isoText
    case .month: Month(number: ordinal).isoText
    case .quarter: "\(Period.financialYear(Int(ordinal) / 4)) Q\(ordinal % 4 + 1)"
    case .year: Period.financialYear(Int(ordinal))
    }
  }

  /// As readers read it: "April 2013", "April to June 2013", "2013/14".
  package var text: String {
    switch length {
    case .day: Day(number: ordinal).text
    case .month: Month(number: ordinal).text
    case .quarter:
      "\(Month.names[firstMonthOfQuarter.monthOfYear - 1]) to \(last.month.text)"
    case .year: Period.financialYear(Int(ordinal))
    }
  }

  private static func financialYear(_ year: Int) -> String {
    "\(padded(year, to: 4))/\(padded((year + 1) % 100, to: 2))"
  }

  /// By length, then in time.
  package static func < (left: Period, right: Period) -> Bool {
    (left.length.rawValue, left.ordinal) < (right.length.rawValue, right.ordinal)
  }
}
