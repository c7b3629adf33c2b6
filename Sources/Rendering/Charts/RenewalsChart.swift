import Browsing
import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// When the agreements of all customers end.
struct RenewalsChart: SiteChart {
  /// Whether it is drawn small and without the money, for a page that shows other things too.
  var isBrief = false

  static let path = "renewals.csv"

  static func candidates(in report: Report) -> [RenewalsChart] { [RenewalsChart()] }

  var id: String { isBrief ? "renewals-brief" : "renewals" }

  func isDrawn(in report: Report) -> Bool { !agreements(in: report).isEmpty }

  func path(in report: Report) -> String { Self.path }

  func status(in report: Report) -> Status {
    agreements(in: report).map { report.status(of: $0) }.max() ?? .recorded
  }

  private func agreements(in report: Report) -> [Key<Agreement>] {
    (report.lists[.agreement] ?? []).compactMap {
      if case .agreement(let key) = $0 { key } else { nil }
    }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let agreements = agreements(in: report)
    let lines = Renewals(of: agreements, in: report.landscape).lines
    return RenewalBars(
      rows: lines.map { row($0, from: links) }, day: report.day,
      negotiated: agreements.count(where: report.isInNegotiation), isBrief: isBrief)
  }

  private func row(_ line: Renewals.Line, from links: Links) -> RenewalBars.Row {
    let report = links.report
    let costs = report.costs(of: line.agreements)
    let terms = line.agreements.map { report.landscape.term(of: $0) }
    let ends = terms.compactMap(\.lastDay).mostCommon { $0.number }
    let notices = terms.compactMap(\.notice).mostCommon { $0.lastDay.number }
    return RenewalBars.Row(
      quarter: line.end.quarter, name: line.end.text, address: address(of: line.end, from: links),
      number: line.agreements.count, priced: costs.priced, costed: costs.costed,
      pounds: costs.lower, day: ends.map { ($0.value, $0.number) },
      notice: notices.map { ($0.value, $0.number) }, possible: line.possible,
      isOver: line.end.quarter?.hasEnded(by: report.day) ?? (line.end == .earlier))
  }

  /// The list of the agreements that end then.
  private func address(of end: Renewals.End, from links: Links) -> String? {
    guard let facets = links.survey.facets(of: .agreement),
      let facet = facets.facets.first(where: { $0.id == "end" })
    else { return nil }
    let id: String
    switch end {
    case .quarter(let quarter): id = quarter.last.isoText
    case .open: id = "open"
    case .notRecorded: id = "not-known"
    case .earlier, .later, .several: return links.address(facets.path(of: facet)).text
    }
    return facet.values.first { $0.label.id == id }.map {
      links.address(facets.path(of: $0, of: facet)).text
    }
  }
}

extension Renewals.End {
  fileprivate var quarter: Quarter? {
    if case .quarter(let quarter) = self { quarter } else { nil }
  }

  fileprivate var text: String {
    switch self {
    case .earlier: "Earlier"
    case .quarter(let quarter): quarter.text
    case .later: "Later"
    case .several: "Quarter not recorded"
    case .open: "No end"
    case .notRecorded: "End not recorded"
    }
  }
}

extension Array {
  /// The element that there is most often, the least of them by an order, and how often.
  fileprivate func mostCommon(by order: (Element) -> Int32) -> (value: Element, number: Int)? {
    Dictionary(grouping: self, by: order).max {
      ($0.value.count, -$0.key) < ($1.value.count, -$1.key)
    }.map { ($0.value[0], $0.value.count) }
  }
}
