import Commissioning
import Describing
import Drawing
import Measuring
import Searching

/// The country on one screen: what ends next, who does what where, and what needs attention.
struct HomePage: SitePage {
  static let path = "index.html"
  static let views: [any PageView.Type] = [HomeView.self]
  var path: String { Self.path }

  static func all(in survey: Survey) -> [HomePage] { [HomePage()] }

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(
      title: "Home", path: path, summary: report.catalogue.site.description ?? "",
      otherNames: ["start", "start page", "front page", "main page"])
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let report = press.report
    let site = report.catalogue.site
    var frame = Frames(links: links).frame(title: site.title, summary: site.description)
    frame.trail = []
    frame.hasCharts = true
    let view = HomeView(
      frame: frame, finding: finding(report), counts: counts(press, links),
      sections: sections(links),
      changes: Changes(links: links).lines(most: 5),
      attention: Attention(links: links).lines(report.disclosed.series.keys, most: 4),
      pages: (report.lists[.page] ?? []).map {
        ItemView(report.described($0).listEntry, from: links)
      },
      hasIllustrations: report.hasIllustrativeFigures)
    press.show(view, into: &output)
  }

  /// "937 of 1,256 agreements in force end on 30 September 2014": the day on which most of them end; nil if
  /// none has an end that is recorded.
  private func finding(_ report: Report) -> Cell? {
    let agreements = report.current(.agreement).compactMap { reference -> Key<Agreement>? in
      if case .agreement(let key) = reference { key } else { nil }
    }
    let endings = report.landscape.endings(of: agreements)
    guard let most = endings.map(\.agreements.count).max(),
      let ending = endings.first(where: { $0.agreements.count == most })
    else { return nil }
    let status = ending.agreements.map { report.catalogue.agreements[$0].entry.evidence.status }
      .max()
    return Cell(
      text: part(most, of: agreements.count, "agreement").capitalizedFirst + " in force "
        + "\(most == 1 ? "ends" : "end") \(ending.when.phrase)",
      tag: status.flatMap { Tag($0) })
  }

  private func sections(_ links: Links) -> [Section] {
    func section(
      _ id: String, _ heading: String, _ chart: some SiteChart, more text: String, _ path: String
    ) -> Section? {
      links.chartView(chart).map {
        Section(
          id: id, heading: heading, charts: [$0],
          more: Anchor(text: text, address: links.address(path)))
      }
    }
    return [
      section(
        "map", "Who supports whom", CSUMapChart(), more: "Maps of every service and KPI",
        MapPage.path),
      RegionalSourcing(links: links).section(),
      section(
        "renewals", "What ends when", RenewalsChart(isBrief: true),
        more: "Every quarter, with what it costs", RenewalsPage.path),
      section(
        "lineage", "What becomes of CSUs", LineageChart(isBrief: true),
        more: "Every CSU over time", LineagePage.path),
    ].compactMap(\.self)
  }

  private func counts(_ press: Press, _ links: Links) -> [HomeView.Count] {
    let report = press.report
    return [Kind.csu, .ccg, .service, .offer, .agreement, .kpi].map { kind in
      let all = report.lists[kind]?.count ?? 0
      let isNoneCurrent = all > 0 && report.current(kind).isEmpty
      let current = press.survey.current(kind)
      let number = current?.count ?? all
      return HomeView.Count(
        number: numberText(Double(number), decimals: 0),
        noun: (number == 1 ? kind.noun : kind.plural) + (isNoneCurrent ? ", none on this day" : ""),
        address: current.map { links.address($0.path) } ?? links.address(ofList: kind))
    }
  }
}
