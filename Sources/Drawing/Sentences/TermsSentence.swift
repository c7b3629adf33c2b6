import Chronology
import Commissioning
import Measuring

/// The finding about when agreements end and whether notice can still be given.
struct TermsSentence {
  private let chart: Gantt
  private let inForce: [Gantt.Row.Part]
  /// Those that end on the day on which most of those in force end, of days that are known.
  private let next: (day: Day, parts: [Gantt.Row.Part])?

  init(_ chart: Gantt) {
    self.chart = chart
    inForce = chart.rows.flatMap(\.parts).filter { $0.term.validity.isCurrent }
    let byDay = Dictionary(grouping: inForce.filter { $0.term.lastDay != nil }) {
      $0.term.lastDay?.number ?? 0
    }
    next =
      byDay.max { ($0.value.total, -$0.key) < ($1.value.total, -$1.key) }
      .map { (Day(number: $0.key), $0.value) }
  }

  private var all: String { "\(text(inForce.total)) agreement\(inForce.total == 1 ? "" : "s")" }

  private func text(_ number: Int) -> String { numberText(Double(number)) }

  var title: String {
    guard let next else { return "Until when agreements run" }
    let verb = next.parts.total == 1 ? "ends" : "end"
    return
      "\(part(next.parts.total, of: inForce.total, "agreement")) in force \(verb) on \(next.day.text)"
      .capitalizedFirst
  }

  var text: String {
    if inForce.isEmpty {
      return "\(chart.subject): no agreement is known to be in force on \(chart.day.text)."
    }
    var clauses: [String] = []
    if let next {
      let verb = next.parts.total == 1 ? "ends" : "end"
      clauses.append(
        "\(part(next.parts.total, of: inForce.total, "agreement")) in force on \(chart.day.text) \(verb) on \(next.day.text)"
      )
      clauses.append(noticeClause(next.parts))
      let possible = next.parts.filter { $0.term.possibleEnd != nil }
      if !possible.isEmpty {
        let ends = Set(possible.map(\.term.possibleEnd))
        let until = ends.count == 1 ? ends.first??.text.withPreposition ?? "" : ""
        clauses.append("\(text(possible.total)) may be extended\(until)")
      }
    } else {
      clauses.append("of \(all) in force on \(chart.day.text), no day of an end is recorded")
    }
    clauses += remainder
    return "\(chart.subject): \(clauses.joined(separator: "; "))."
  }

  private func noticeClause(_ parts: [Gantt.Row.Part]) -> String {
    let byNotice = Dictionary(grouping: parts.filter { $0.term.notice != nil }) {
      $0.term.notice?.lastDay.number ?? 0
    }
    guard
      let most = byNotice.max(by: { ($0.value.total, -$0.key) < ($1.value.total, -$1.key) }),
      let notice = most.value[0].term.notice
    else {
      return "no last day for notice is recorded for \(parts.total == 1 ? "it" : "them")"
    }
    let part = most.value.total == parts.total ? "" : " for \(text(most.value.total)) of them"
    switch notice.standing {
    case .passed: return "notice was due by \(notice.lastDay.text)\(part)"
    case .today: return "notice is due by \(notice.lastDay.text), today\(part)"
    case .toCome: return "notice can be given until \(notice.lastDay.text)\(part)"
    }
  }

  /// What of those in force is not said yet.
  private var remainder: [String] {
    let extended = inForce.filter { $0.term.endBeforeExtension != nil }.total
    let open = inForce.filter { $0.term.end == .open }.total
    let unknown = inForce.filter { $0.term.end == .notRecorded }.total
    return [
      extended > 0 ? "\(text(extended)) \(extended == 1 ? "has" : "have") been extended" : nil,
      open > 0 ? "\(text(open)) \(open == 1 ? "has" : "have") no end" : nil,
      unknown > 0 ? "the end of \(text(unknown)) is not recorded" : nil,
    ].compactMap(\.self)
  }

}

extension [Gantt.Row.Part] {
  /// How many agreements they are.
  fileprivate var total: Int { reduce(0) { $0 + $1.number } }
}

extension String {
  fileprivate var withPreposition: String { isEmpty ? "" : " to \(self)" }
}
