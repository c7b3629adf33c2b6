import Chronology
import Commissioning
import Describing
import Measuring

/// The days to come on which agreements end or notice is due, and whom they concern.
struct RenewalSections: PagePart {
  let links: Links

  private static let limit = 30

  private struct Event: Hashable {
    var day: Day
    var isNotice: Bool
  }

  /// What is to come of an agreement, with its day.
  private func events(_ key: Key<Agreement>) -> [Event] {
    let term = report.landscape.term(of: key)
    if term.validity == .ended { return [] }
    let notice = term.notice.map { Event(day: $0.lastDay, isNotice: true) }
    let end = term.lastDay.map { Event(day: $0, isNotice: false) }
    return [notice, end].compactMap(\.self).filter {
      report.landscape.standing(of: $0.day) != .passed
    }
  }

  /// Each day to come, the nearest first.
  var days: Section {
    var byEvent: [Event: [Key<Agreement>]] = [:]
    for case .agreement(let key) in report.lists[.agreement] ?? [] {
      for event in events(key) { byEvent[event, default: []].append(key) }
    }
    let rows = byEvent.sorted {
      ($0.key.day.number, $0.key.isNotice ? 0 : 1) < ($1.key.day.number, $1.key.isNotice ? 0 : 1)
    }
    var section = Section(
      id: "days", heading: "Days to come",
      more: Anchor(
        text: "Every agreement with its term (CSV)", address: address(TermsDownload.path)))
    guard !rows.isEmpty else {
      section.absence = "No day after \(report.day.text) is recorded."
      return section
    }
    // A day may be both an end and a last day for notice.
    let number = count(rows.count, "date")
    section.tables = [
      TableView(
        caption: rows.count > Self.limit ? "The first \(Self.limit) of \(number)" : number,
        columns: columns("Day", "What")
          + [
            TableView.Column(name: "Agreements", isNumber: true),
            TableView.Column(name: "With a price", isNumber: true),
            TableView.Column(name: "Pounds a year of those", isNumber: true),
          ],
        rows: rows.prefix(Self.limit).map { event, agreements in
          let costs = report.costs(of: agreements)
          return TableView.Row(
            head: Cell(text: event.day.text),
            cells: [
              Cell(text: event.isNotice ? "Last day for notice" : "Agreements end"),
              Cell(text: numberText(Double(agreements.count)), isNumber: true),
              Cell(text: numberText(Double(costs.priced)), isNumber: true),
              Cell(
                text: costs.costed == 0 ? "None" : poundsText(costs.lower.rounded()), isNumber: true
              ),
            ])
        }, isStacked: true)
    ]
    return section
  }

  /// Each CSU with something to come, and its calendar.
  var csus: [Section] {
    let rows = (report.lists[.csu] ?? []).compactMap { reference -> TableView.Row? in
      guard case .organisation(let key) = reference,
        CalendarDownload.isPublished(for: key, in: report)
      else { return nil }
      return row(key)
    }
    if rows.isEmpty { return [] }
    return [
      Section(
        id: "csus", heading: "CSUs and their calendars",
        introduction:
          "What is to come of each, as a file for a calendar (iCalendar). The page of each "
          + "CCG has its own.",
        tables: [
          TableView(
            caption: "\(count(rows.count, "CSU")) with days to come",
            columns: [
              TableView.Column(name: "CSU"),
              TableView.Column(name: "Agreements that end", isNumber: true),
              TableView.Column(name: "Next end"),
              TableView.Column(name: "Next last day for notice"),
              TableView.Column(name: "Days to come"),
            ], rows: rows, isStacked: true)
        ])
    ]
  }

  private func row(_ key: Key<Organisation>) -> TableView.Row {
    let all = report.agreements(concerning: key).flatMap(events)
    func next(_ isNotice: Bool) -> String {
      all.filter { $0.isNotice == isNotice }.map(\.day.number).min()
        .map { Day(number: $0).text } ?? "None to come"
    }
    return TableView.Row(
      head: cell(.organisation(key)),
      cells: [
        Cell(text: numberText(Double(all.count { !$0.isNotice })), isNumber: true),
        Cell(text: next(false)), Cell(text: next(true)),
        Cell(text: "Calendar", address: address(CalendarDownload.path(of: key, in: report))),
      ])
  }
}
