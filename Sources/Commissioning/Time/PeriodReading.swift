/// How periods are read: there is one way to write each.
extension Period {
  /// The forms in which a period can be written, with an example of each.
  package static let forms =
    "a day 2013-04-01, a week 2013-W14, a month 2013-04, a quarter 2013/14 Q1 or 2013 Q1, a half-year "
    + "2013/14 H1 or 2013 H1, a year 2013/14 or 2013, a rolling year 'to 2013-06' or '3 months to 2013-06', "
    + "or years together '2011 to 2013' or '2011/12 to 2013/14'"

  /// A period written in one of the ``forms``.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let period = copy.withUTF8 { Period(bytes: $0) }
    guard let period else { return nil }
    self = period
  }

  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    let written = WrittenPeriod(bytes: bytes)
    let period =
      switch bytes.count {
      case 4: written.calendarYear
      case 7: written.month ?? written.financialYear ?? written.part
      case 8: written.week
      case 10: written.day ?? written.part ?? written.rolling
      default: written.calendarYears ?? written.years ?? written.rolling
      }
    guard let period else { return nil }
    self = period
  }
}

/// Bytes that may be a period, read as one of each form.
private struct WrittenPeriod {
  let bytes: UnsafeBufferPointer<UInt8>

  private func number(_ range: Range<Int>) -> Int? { unsigned(bytes[range]) }

  private func number(_ range: Range<Int>, in allowed: ClosedRange<Int>) -> Int? {
    number(range).flatMap { allowed.contains($0) ? $0 : nil }
  }

  private func has(_ text: StaticString, at position: Int) -> Bool {
    bytes.count >= position + text.utf8CodeUnitCount
      && bytes[position..<position + text.utf8CodeUnitCount].elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func year(at position: Int) -> Int? {
    number(position..<position + 4, in: 1...9998)
  }

  /// The first year of a financial year "2013/14".
  private func financialYear(at position: Int) -> Int? {
    guard bytes.count >= position + 7, has("/", at: position + 4), let year = year(at: position),
      number(position + 5..<position + 7) == (year + 1) % 100
    else { return nil }
    return year
  }

  private func month(at position: Int) -> Month? {
    guard has("-", at: position + 4), let year = year(at: position),
      let month = number(position + 5..<position + 7, in: 1...12)
    else { return nil }
    return Month(year: year, month: month)
  }

  var calendarYear: Period? { year(at: 0).map { Period(.calendarYear, ordinal: Int32($0)) } }

  var financialYear: Period? { financialYear(at: 0).map { Period(.year, ordinal: Int32($0)) } }

  var month: Period? { month(at: 0).map { Period(.month, ordinal: $0.number) } }

  var day: Period? {
    guard has("-", at: 7), let month = month(at: 0), let day = number(8..<10),
      let date = Day(year: month.year, month: month.monthOfYear, day: day)
    else { return nil }
    return Period(.day, ordinal: date.number)
  }

  var week: Period? {
    guard has("-W", at: 4), let year = year(at: 0), let week = number(6..<8, in: 1...53),
      let first = Day(year: year, month: 1, day: 4)
    else { return nil }
    let period = Period(
      .init(.week), ordinal: Period(.week, with: first).ordinal + Int32(week - 1))
    return week < 53 ? period : exactly(period)
  }

  /// A quarter or a half-year: the calendar's "2013 Q1", or the financial "2013/14 Q1".
  var part: Period? {
    let isCalendar = bytes.count == 7
    let end = bytes.count - 3
    guard let year = isCalendar ? year(at: 0) : financialYear(at: 0) else { return nil }
    if has(" Q", at: end), let quarter = number(end + 2..<end + 3, in: 1...4) {
      return Period(
        isCalendar ? Period.Length(.calendarQuarter) : .quarter,
        ordinal: Int32(year * 4 + quarter - 1))
    }
    guard has(" H", at: end), let half = number(end + 2..<end + 3, in: 1...2) else { return nil }
    return Period(
      Period.Length(isCalendar ? .calendarHalfYear : .halfYear), ordinal: Int32(year * 2 + half - 1)
    )
  }

  /// "to 2013-06", "3 months to 2013-06".
  var rolling: Period? {
    let start = bytes.count - 7
    guard start >= 3, has("to ", at: start - 3), let month = month(at: start) else { return nil }
    // Its first month must be in a year that there is.
    if start == 3 { return month.year > 1 ? Period(.rollingYear, ordinal: month.number) : nil }
    guard let end = bytes.firstIndex(of: UInt8(ascii: " ")), has(" months ", at: end),
      start == end + 11, month.year > 5, let months = number(0..<end),
      let length = Period.Length.rolling(months: months)
    else { return nil }
    return exactly(Period(length, ordinal: month.number))
  }

  /// "2011 to 2013".
  var calendarYears: Period? {
    guard bytes.count == 12, has(" to ", at: 4), let from = year(at: 0), let to = year(at: 8)
    else { return nil }
    return pooled(from, to, isCalendar: true)
  }

  /// "2011/12 to 2013/14".
  var years: Period? {
    guard bytes.count == 18, has(" to ", at: 7), let from = financialYear(at: 0),
      let to = financialYear(at: 11)
    else { return nil }
    return pooled(from, to, isCalendar: false)
  }

  private func pooled(_ from: Int, _ to: Int, isCalendar: Bool) -> Period? {
    Period.Length.pooled(to - from + 1, ofCalendar: isCalendar).map {
      Period($0, ordinal: Int32(from))
    }
  }

  /// A period if it is written as these bytes.
  private func exactly(_ period: Period) -> Period? {
    period.code.utf8.elementsEqual(bytes) ? period : nil
  }
}
