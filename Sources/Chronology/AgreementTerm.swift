import Commissioning

/// From when to when an agreement runs as far as a day knows, how much longer it may, and until when
/// notice can be given.
package struct AgreementTerm: Hashable, Sendable {
  /// How the last day for something stands to the day.
  package enum Standing: Hashable, Sendable { case passed, today, toCome }

  package struct Notice: Hashable, Sendable {
    package var lastDay: Day
    package var standing: Standing
  }

  /// What was said about extending it.
  package struct Answer: Hashable, Sendable {
    package var state: Agreement.Extension.State
    package var on: When?
    package var until: When?
  }

  package var validity: Validity
  package var from: When?
  /// With the extensions that had been agreed by the day.
  package var end: TimeSpan.End
  /// The end that was agreed before it was extended; nil if it was not.
  package var endBeforeExtension: When?
  /// A later end that it may still be extended to.
  package var possibleEnd: When?
  /// What was said by the day about extending it, in the order written.
  package var answers: [Answer]
  /// For it to end at its end; nil where the end or the notice is not known, or it has ended.
  package var notice: Notice?
  /// For it to end at its possible end.
  package var noticeIfExtended: Notice?

  /// Its last day, if one is recorded.
  package var lastDay: Day? { end.when?.lastDayIfKnown }

  /// Whether the day of its end is recorded, and not only its month.
  package var isEndExact: Bool {
    if case .day? = end.when?.moment { lastDay != nil } else { false }
  }

  /// The last day on which it may be in force, as ``Day/number``, for orders.
  package var lastPossibleDay: Int32 { end.when?.daysOfEnd.upperBound ?? .max }
}

extension Landscape {
  package func term(of key: Key<Agreement>) -> AgreementTerm {
    let agreement = catalogue.agreements[key]
    let onDay = agreements[key]
    let answers = agreement.extensions.filter { isShown($0.on, $0.evidence) }.map {
      AgreementTerm.Answer(state: $0.state, on: $0.on, until: $0.until?.value)
    }
    let possible = possibleEnd(of: agreement, onDay)
    return AgreementTerm(
      validity: onDay.validity, from: agreement.from?.value, end: onDay.end,
      endBeforeExtension: onDay.end == agreement.end ? nil : extendedEnd(of: agreement, onDay),
      possibleEnd: possible, answers: answers,
      notice: notice(of: agreement, before: onDay.end.when, onDay.validity),
      noticeIfExtended: notice(of: agreement, before: possible, onDay.validity))
  }

  /// The end before an extension that made it later; an end that came early is no extension.
  private func extendedEnd(of agreement: Agreement, _ onDay: AgreementOnDay) -> When? {
    guard let first = agreement.end.when, let now = onDay.end.when, first.certainlyPrecedes(now)
    else { return nil }
    return first
  }

  /// The latest end that could still be agreed, or that one party has offered.
  private func possibleEnd(of agreement: Agreement, _ onDay: AgreementOnDay) -> When? {
    guard onDay.mayBeExtended, onDay.validity != .ended,
      agreement.states.at(day)?.value != .underNotice
    else { return nil }
    let offered = agreement.extensionsOfLastEnd.filter {
      $0.state == .offered && isShown($0.on, $0.evidence)
    }
    .compactMap(\.until?.value)
    let later = ([agreement.extendableTo].compactMap(\.self) + offered).filter { possible in
      onDay.end.when.map { $0.certainlyPrecedes(possible) } ?? false
    }
    return later.max { $0.lastDay < $1.lastDay }
  }

  private func notice(
    of agreement: Agreement, before end: When?, _ validity: Validity
  ) -> AgreementTerm.Notice? {
    guard validity != .ended, let notice = agreement.notice, let end = end?.lastDayIfKnown else {
      return nil
    }
    let last = notice.lastDay(before: end)
    // A term that is shorter than its notice has no such day.
    guard agreement.from.map({ $0.value.mayHaveHappened(by: last) }) ?? true else { return nil }
    return AgreementTerm.Notice(lastDay: last, standing: standing(of: last))
  }

  /// How the last day for something stands to the day.
  package func standing(of last: Day) -> AgreementTerm.Standing {
    last == day ? .today : last < day ? .passed : .toCome
  }
}
