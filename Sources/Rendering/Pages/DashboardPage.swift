import Commissioning
import Describing
import Drawing
import Measuring

/// The nation: what needs attention, how services are sourced, each KPI for all organisations, and
/// CSUs compared.
struct DashboardPage: ArticlePage, SitewidePage {
  static let path = "dashboard.html"
  static let title = "Dashboard"
  static let about: String? =
    "What is getting better, what is getting worse, and what usually misses its target."
  static let otherNames = [
    "KPI dashboard", "overview", "improving", "getting better", "getting worse", "trends",
    "heat map",
  ]
  static let template = "dashboard"
  static let slots = ArticleView<DashboardPage>.slots()
  static let sectionSlots = NamedSections<DashboardPage>.slots([
    "attention", "kpis", "heat", "sourcing-options",
  ])

  func article(from links: Links) -> Article {
    let report = links.report
    var article = Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary:
          "What is getting better, what is getting worse, and what usually misses its target, across England."
      ))
    if report.hasIllustrativeFigures { article.notices.append(illustrativeNotice) }
    article.sections.append(attention(links))
    let nations: [ChartView] = report.overviews.keys.compactMap {
      links.chartView(NationChart(kpi: $0))
    }
    if !nations.isEmpty {
      article.sections.append(
        Section(
          id: "kpis", heading: "Each KPI, all organisations together", charts: nations))
    }
    if let heat = heat(links) { article.sections.append(heat) }
    if let sourcing = links.chartView(SourcingChart()) {
      article.sections.append(
        Section(
          id: "sourcing-options", heading: "How CCGs source services",
          introduction: completeness(report), charts: [sourcing],
          more: Anchor(text: MatrixPage.title, address: links.address(MatrixPage.path))))
    }
    return article
  }

  /// Of how many agreements in force all three parts are recorded.
  private func completeness(_ report: Report) -> String? {
    let inForce = report.landscape.agreements.pairs.filter { $1.isKnown && $1.validity.isCurrent }
    if inForce.isEmpty { return nil }
    let complete = inForce.count { report.missingParts(of: $0.key).isEmpty }
    return
      "Each CCG and service counts once. Complete, with a specification, KPIs and a price: "
      + "\(numberText(Double(complete))) of \(count(inForce.count, "agreement")) in force."
  }

  private func attention(_ links: Links) -> Section {
    let report = links.report
    let concerns: [Key<Series>] = report.disclosed.series.keys.filter {
      report.needsAttention($0)
    }
    var section = Section(id: "attention", heading: "What needs attention")
    let lines = Attention(links: links).lines(concerns, most: 8).gathered
    section.links = lines.items
    section.tags = [lines.tag].compactMap(\.self)
    if concerns.count > section.links.count {
      section.introduction =
        "\(numberText(Double(concerns.count))) series show a concerning change, or a usual range that misses their target. The worst \(section.links.count):"
    }
    if section.links.isEmpty {
      section.absence =
        "No series with enough figures to judge shows a concerning change, or a usual range that misses its target."
    }
    section.more = Anchor(
      text: "Every series, worst first", address: links.address(ScorecardPage.path))
    return section
  }

  private func heat(_ links: Links) -> Section? {
    let chart = HeatChart()
    guard chart.isDrawn(in: links.report) else { return nil }
    let heat = chart.table(from: links)
    return Section(
      id: "heat", heading: "CSUs compared", introduction: "\(heat.title). \(heat.sentence)",
      tables: [
        TableView(
          caption: "Latest figures compared with \(heat.benchmark)",
          columns: [TableView.Column(name: "CSU")]
            + heat.columns.map { TableView.Column(name: $0.name, isNumber: true) },
          rows: heat.rows.map { row in
            TableView.Row(
              head: Cell(text: row.name, address: row.address.map { Address(path: $0) }),
              cells: row.cells.map { cell in
                Cell(
                  text: cell.text, address: cell.address.map { Address(path: $0) }, isNumber: true,
                  tone: cell.comparison.tone, shape: cell.comparison.shape)
              })
          })
      ],
      more: Anchor(
        text: "Download this table (CSV)",
        address: links.address(chart.path(in: links.report))))
  }
}
