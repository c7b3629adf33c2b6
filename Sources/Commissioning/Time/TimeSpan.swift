/// From when to when something holds, each as exactly as it is recorded. Everything that asks whether
/// something holds on a day asks here.
package struct TimeSpan: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    /// It holds until something ends it.
    case open
    case at(When)
    /// There may be an end, and it is not known.
    case notRecorded

    /// The end that is recorded, if one is.
    package var when: When? {
      if case .at(let when) = self { when } else { nil }
    }
  }

  package var from: When?
  package var end: End

  package init(from: When?, end: End) {
    self.from = from
    self.end = end
  }

  /// - Parameter until: nil where it holds until something ends it.
  package init(from: When?, until: When?) {
    self.init(from: from, end: until.map(End.at) ?? .open)
  }

  package func validity(on day: Day) -> Validity {
    if let from {
      let days = from.daysOfBeginning
      if day.number < days.lowerBound { return .notYet }
      if day.number < days.upperBound { return .notKnown(.beginning(from)) }
    }
    switch end {
    case .open: return .current
    case .notRecorded: return .notKnown(.endNotRecorded)
    case .at(let until):
      let days = until.daysOfEnd
      if day.number > days.upperBound { return .ended }
      return day.number > days.lowerBound ? .notKnown(.end(until)) : .current
    }
  }

  /// Whether it may hold on some day of a period.
  package func mayHold(in period: Period) -> Bool {
    possibleDays?.overlaps(period.first.number...period.last.number) ?? false
  }

  /// The days on which it may hold, as ``Day/number``; nil where its end comes before its beginning.
  package var possibleDays: ClosedRange<Int32>? {
    let last = end.when?.daysOfEnd.upperBound ?? .max
    return firstDay <= last ? firstDay...last : nil
  }

  /// What has neither a beginning nor an end.
  package static let always = TimeSpan(from: nil, end: .open)

  /// The last day on which it may hold, if it has an end.
  package var lastDay: Day? { end.when.map { Day(number: $0.daysOfEnd.upperBound) } }

  /// The first day on which it may hold, as ``Day/number``.
  package var firstDay: Int32 { from?.daysOfBeginning.lowerBound ?? .min }

  /// The first day on which it certainly holds, as ``Day/number``: of what begins in a month or a
  /// year, the last day of that, since another may end within it.
  package var certainStart: Int32 {
    guard let from else { return .min }
    return from.relation == .on ? from.moment.last.number : from.daysOfBeginning.upperBound
  }

  /// The last day on which it certainly holds, as ``Day/number``: of what ends in a month or a year,
  /// the first day of that. It may lie before ``certainStart``.
  package var certainEnd: Int32 {
    guard let until = end.when else { return .max }
    return until.relation == .on ? until.moment.first.number : until.daysOfEnd.lowerBound
  }

  /// Whether it is certainly over before another begins.
  package func certainlyPrecedes(_ other: TimeSpan) -> Bool {
    guard let last = possibleDays?.upperBound, let first = other.possibleDays?.lowerBound else {
      return false
    }
    return last < first
  }
}

extension When {
  /// The days of which one was the first of what began then, as ``Day/number``. What began in a month
  /// is taken to have begun with it; of a year, that is not known.
  package var daysOfBeginning: ClosedRange<Int32> {
    let (first, last) = (moment.first.number, moment.last.number)
    return switch relation {
    case .on: moment.isYear ? first...last : first...first
    case .before: (first - 1)...(first - 1)
    case .by, .about: first...last
    case .after: (last + 1)...Int32.max
    }
  }

  /// The days of which one was the last of what ended then, as ``Day/number``. What ended in a month
  /// is taken to have lasted as long as it; of a year, that is not known. What ended by a month was
  /// over on its last day, and may have been on any day of it.
  package var daysOfEnd: ClosedRange<Int32> {
    let (first, last) = (moment.first.number, moment.last.number)
    return switch relation {
    case .on: moment.isYear ? (first - 1)...last : last...last
    case .before: (first - 1)...(first - 1)
    case .by: (first - 1)...(last - 1)
    case .about: (first - 1)...last
    case .after: last...Int32.max
    }
  }

  /// Whether it had certainly happened by a day.
  package func hasHappened(by day: Day) -> Bool { daysOfBeginning.upperBound <= day.number }

  /// Whether it may have happened by a day.
  package func mayHaveHappened(by day: Day) -> Bool { daysOfBeginning.lowerBound <= day.number }
}
