extension Period {
  /// What kind of period it is, and so which periods are of equal length. Quarters, half-years and
  /// years are those of the English public sector's financial calendar, which begins on 1 April, or
  /// of the calendar.
  package struct Length: Hashable, Comparable, Sendable, BitwiseCopyable {
    package enum Kind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
      case day, week, month, calendarQuarter, quarter, calendarHalfYear, halfYear, calendarYear
      case year
      /// Some months up to the end of one.
      case rolling
      /// Some years taken together.
      case calendarYears, years
    }

    package let kind: Kind
    /// How many months roll or how many years are taken together; 1 of the other kinds.
    package let count: UInt8

    /// - Parameter kind: one that does not need a count.
    package init(_ kind: Kind) {
      self.kind = kind
      count = 1
    }

    private init(_ kind: Kind, _ count: Int) {
      self.kind = kind
      self.count = UInt8(count)
    }

    package static var day: Length { Length(.day) }
    package static var week: Length { Length(.week) }
    package static var month: Length { Length(.month) }
    package static var quarter: Length { Length(.quarter) }
    package static var year: Length { Length(.year) }
    package static var calendarYear: Length { Length(.calendarYear) }
    package static var rollingYear: Length { Length(.rolling, 12) }

    /// Some months up to the end of one; nil unless there are from 2 to 60.
    package static func rolling(months: Int) -> Length? {
      (2...60).contains(months) ? Length(.rolling, months) : nil
    }

    /// Some years taken together; nil unless there are from 2 to 50.
    package static func pooled(_ years: Int, ofCalendar isCalendar: Bool) -> Length? {
      (2...50).contains(years) ? Length(isCalendar ? .calendarYears : .years, years) : nil
    }

    /// Whether a period of this length may share days with the next: a source publishes them as often
    /// as it likes.
    package var mayOverlap: Bool {
      switch kind {
      case .rolling, .calendarYears, .years: true
      default: false
      }
    }

    /// Whether it is a year or more.
    package var isOfYears: Bool {
      switch kind {
      case .calendarYear, .year, .calendarYears, .years: true
      case .rolling: count >= 12
      default: false
      }
    }

    /// A number for each length, in their order.
    package var rank: UInt16 { UInt16(kind.rawValue) << 8 | UInt16(count) }

    /// By kind, then by count.
    package static func < (left: Length, right: Length) -> Bool { left.rank < right.rank }
  }
}

extension Period.Length {
  /// Those that are said in one way each; the others say a number.
  package static var named: [Period.Length] {
    Kind.allCases.compactMap { kind in
      switch kind {
      case .rolling: .rollingYear
      case .calendarYears, .years: nil
      default: Period.Length(kind)
      }
    }
  }

  /// As a KPI says it: "month", "rolling year", "3 calendar years".
  package var code: String {
    switch kind {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .calendarQuarter: "calendar quarter"
    case .quarter: "quarter"
    case .calendarHalfYear: "calendar half-year"
    case .halfYear: "half-year"
    case .calendarYear: "calendar year"
    case .year: "year"
    case .rolling: self == .rollingYear ? "rolling year" : "rolling \(count) months"
    case .calendarYears: "\(count) calendar years"
    case .years: "\(count) years"
    }
  }

  /// The length that is said in a KPI's words.
  package init?(code: String) {
    if let named = Self.named.first(where: { $0.code == code }) {
      self = named
      return
    }
    let words = code.split(separator: " ", omittingEmptySubsequences: false)
    let length: Period.Length? =
      switch words.count {
      case 2 where words[1] == "years":
        unsigned(words[0].utf8).flatMap { .pooled($0, ofCalendar: false) }
      case 3 where words[1] == "calendar" && words[2] == "years":
        unsigned(words[0].utf8).flatMap { .pooled($0, ofCalendar: true) }
      case 3 where words[0] == "rolling" && words[2] == "months":
        unsigned(words[1].utf8).flatMap { .rolling(months: $0) }
      default: nil
      }
    guard let length, length.code == code else { return nil }
    self = length
  }

  /// "month", "financial year", "period of 3 calendar years": as it follows "a" and "by the".
  package var name: String {
    switch kind {
    case .quarter: "financial quarter"
    case .halfYear: "financial half-year"
    case .year: "financial year"
    case .rolling where self != .rollingYear: "rolling period of \(count) months"
    case .calendarYears: "period of \(count) calendar years"
    case .years: "period of \(count) financial years"
    default: code
    }
  }
}
