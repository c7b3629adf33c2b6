import Chronology
import Commissioning
import Measuring

/// The finding about the quarter to come in which most agreements end.
struct RenewalsSentence {
  private let chart: RenewalBars
  private let next: RenewalBars.Row?

  init(_ chart: RenewalBars) {
    self.chart = chart
    let toCome = chart.rows.filter { $0.quarter != nil && !$0.isOver && $0.number > 0 }
    let most = toCome.map(\.number).max()
    next = toCome.first { $0.number == most }
  }

  private func agreements(_ number: Int) -> String {
    "\(numberText(Double(number))) agreement\(number == 1 ? "" : "s")"
  }

  private func verb(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? singular : plural
  }

  var title: String {
    guard let next else { return "When agreements end" }
    let end = verb(next.number, "ends", "end")
    if let day = next.day, day.number == next.number {
      return "\(agreements(next.number)) \(end) on \(day.day.text)"
    }
    return "\(agreements(next.number)) \(end) from \(next.name)"
  }

  var text: String {
    let hasPast = chart.rows.contains { $0.isOver && $0.number > 0 }
    let total = agreements(chart.rows.reduce(0) { $0 + $1.number })
    guard let next else {
      return "Of \(total), none is recorded to end in a quarter that is not over by "
        + "\(chart.day.text)."
    }
    let allOnOneDay = next.day.flatMap { $0.number == next.number ? $0.day : nil }
    let when = allOnOneDay.map { "on \($0.text)" } ?? "from \(next.name)"
    var clauses = [
      "Of \(total)\(hasPast ? ", past ones included" : ""), \(numberText(Double(next.number))) "
        + "\(verb(next.number, "ends", "end")) \(when)"
    ]
    if let day = next.day, allOnOneDay == nil {
      clauses.append(
        "\(numberText(Double(day.number))) of them \(verb(day.number, "ends", "end")) on "
          + day.day.text)
    }
    if let notice = next.notice { clauses.append(noticeClause(notice, of: next.number)) }
    if next.costed > 0 {
      clauses.append(
        "\(numberText(Double(next.costed))) \(verb(next.costed, "has", "have")) \(next.costNoun), together "
          + "\(shortPounds(next.pounds)) a year")
    }
    return clauses.joined(separator: "; ") + "."
  }

  private func noticeClause(
    _ notice: (notice: AgreementTerm.Notice, number: Int), of all: Int
  ) -> String {
    let part = notice.number == all ? "" : " for \(numberText(Double(notice.number))) of them"
    let day = notice.notice.lastDay.text
    switch notice.notice.standing {
    case .passed: return "notice was due by \(day)\(part)"
    case .today: return "notice is due by \(day), today\(part)"
    case .toCome: return "notice can be given until \(day)\(part)"
    }
  }
}
