/// The stretch of time that an observation is about.
package struct Period: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var length: Length
  /// Of a day ``Day/number``; of a week, weeks since the one that 1 January 1970 is in; of a month
  /// ``Month/number``, and of months that roll that of the last. Of quarters and half-years, as many
  /// times the year as it has of them, plus the quarter or half from 0; of years, the first. A
  /// financial year is the one that it begins in.
  package var ordinal: Int32

  package init(_ length: Length, ordinal: Int32) {
    self.length = length
    self.ordinal = ordinal
  }

  package var first: Day {
    switch length.kind {
    case .day: Day(number: ordinal)
    case .week: Day(number: ordinal * 7 + Period.firstMonday)
    default: Month(number: months.lowerBound).first
    }
  }

  package var last: Day {
    switch length.kind {
    case .day: Day(number: ordinal)
    case .week: Day(number: ordinal * 7 + Period.firstMonday + 6)
    default: Month(number: months.upperBound - 1).last
    }
  }

  /// The first day of the week that 1 January 1970 is in, as ``Day/number``.
  private static let firstMonday: Int32 = -3

  /// The months it is made of, as ``Month/number``; none of days and weeks.
  private var months: Range<Int32> {
    func months(_ number: Int32, from first: Int32) -> Range<Int32> { first..<first + number }
    // The financial year is three months after the calendar's.
    return switch length.kind {
    case .day, .week: 0..<0
    case .month: months(1, from: ordinal)
    case .calendarQuarter: months(3, from: ordinal * 3)
    case .quarter: months(3, from: ordinal * 3 + 3)
    case .calendarHalfYear: months(6, from: ordinal * 6)
    case .halfYear: months(6, from: ordinal * 6 + 3)
    case .calendarYear, .calendarYears: months(Int32(length.count) * 12, from: ordinal * 12)
    case .year, .years: months(Int32(length.count) * 12, from: ordinal * 12 + 3)
    case .rolling: months(Int32(length.count), from: ordinal - Int32(length.count) + 1)
    }
  }

  /// The period of a length in which a day is: of months that roll or years taken together, the one
  /// whose last month or year it is in.
  package init(_ length: Length, with day: Day) {
    let month = day.month.number
    let ordinal: Int32 =
      switch length.kind {
      case .day: day.number
      case .week: (day.number - Period.firstMonday).floored(by: 7)
      case .month, .rolling: month
      case .calendarQuarter: month / 3
      case .quarter: (month - 3) / 3
      case .calendarHalfYear: month / 6
      case .halfYear: (month - 3) / 6
      case .calendarYear, .calendarYears: month / 12 - Int32(length.count) + 1
      case .year, .years: (month - 3) / 12 - Int32(length.count) + 1
      }
    self.init(length, ordinal: ordinal)
  }

  package func hasEnded(by day: Day) -> Bool { last <= day }

  /// Whether a figure of it that must be there a number of days after its end is late on a day.
  package func isLate(on day: Day, dueWithin days: Int) -> Bool {
    day.number - last.number > Int32(days)
  }

  /// Whether it has days that another has too.
  package func overlaps(_ other: Period) -> Bool {
    first <= other.last && other.first <= last
  }

  /// Whether all of it was over when something began.
  package func hasEnded(before span: TimeSpan) -> Bool { last.number < span.firstDay }

  /// Whether it had begun when something began.
  package func hasBegun(before span: TimeSpan) -> Bool { first.number < span.firstDay }

  /// By length, then in time.
  package static func < (left: Period, right: Period) -> Bool {
    (left.length.rank, left.ordinal) < (right.length.rank, right.ordinal)
  }
}

extension Int32 {
  /// Divided by another, rounded down.
  fileprivate func floored(by divisor: Int32) -> Int32 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
