import Chronology
import Commissioning
import Describing

/// What is to come of the agreements of a body: the days on which they end, and the last days for notice,
/// as far as the day is recorded.
package struct TermCalendar {
  private struct Event {
    enum Kind: String { case notice, end }

    var kind: Kind
    var day: Day
    var agreement: Key<Agreement>
  }

  private let report: Report
  private let name: String
  private let events: [Event]

  package init(of organisation: Key<Organisation>, in report: Report) {
    self.report = report
    name =
      "\(report.catalogue.organisations[organisation].entry.name): ends of agreements and notice"
    events = report.agreements(concerning: organisation).flatMap { key -> [Event] in
      let term = report.landscape.term(of: key)
      guard term.validity != .ended, term.isEndExact, let end = term.lastDay else { return [] }
      let days = [(Event.Kind.notice, term.notice?.lastDay), (.end, end)]
      return days.compactMap { kind, day in
        day.flatMap {
          report.landscape.standing(of: $0) == .passed
            ? nil : Event(kind: kind, day: $0, agreement: key)
        }
      }
    }.sorted {
      ($0.day.number, $0.kind.rawValue, $0.agreement) < (
        $1.day.number, $1.kind.rawValue, $1.agreement
      )
    }
  }

  package var isEmpty: Bool { events.isEmpty }

  package var bytes: [UInt8] {
    var calendar = CalendarWriter(name: name, day: report.day)
    for event in events { add(event, to: &calendar) }
    calendar.close()
    return calendar.bytes
  }

  private func add(_ event: Event, to calendar: inout CalendarWriter) {
    let entry = report.catalogue.agreements[event.agreement].entry
    let status = report.status(of: event.agreement)
    let certainty = status == .recorded ? "" : " (\(status.rawValue))"
    let what = event.kind == .end ? "Agreement ends" : "Last day for notice"
    let base = report.catalogue.site.baseURL
    calendar.event(
      uid: "\(event.kind.rawValue)-\(entry.id.value)@\(base.flatMap(host) ?? "prospectus.invalid")",
      day: event.day, summary: "\(what)\(certainty): \(entry.name)",
      description: description(of: event.agreement),
      url: base.map { $0 + report.path(of: .agreement(event.agreement)) })
  }

  private func description(of key: Key<Agreement>) -> String {
    let term = report.landscape.term(of: key)
    let notice = report.catalogue.agreements[key].notice
    return [
      "Ends on \(term.end.text)",
      term.possibleEnd.map { "may be extended to \($0.text)" },
      notice.map { "notice: \($0.text)" },
      term.notice.map { "last day for notice: \($0.lastDay.text)" },
      "as known on \(report.day.text)",
    ].compactMap(\.self).joined(separator: "; ") + "."
  }

  /// "prospectus.example" of "https://prospectus.example/".
  private func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]).nonEmpty : nil
  }
}
