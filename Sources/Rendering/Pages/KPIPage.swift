import Commissioning
import Describing
import Measuring

/// How a KPI is counted, how it compares across organisations, and all its series.
struct KPIPage: RecordPage {
  let key: Key<KPI>
  let path: String

  static let kind = Kind.kpi
  static let template = "kpi"
  static let slots = ArticleView<KPIPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<KPIPage>.slots(["series"])

  func article(from links: Links) -> Article {
    let report = links.report
    var article = RecordArticle(links: links).article(
      reference, caption: "Key performance indicator")
    if report.seriesByKPI[key].contains(where: {
      report.disclosed.series[$0].status == .illustrative
    }) {
      article.notices.append(illustrativeNotice)
    }
    if let limit = report.catalogue.kpis[key].suppressBelow {
      article.notices.append(
        "Counts from 1 to \(limit - 1) are suppressed, and so are others that would reveal them.")
    }
    if report.seriesByKPI[key].contains(where: { report.standings[$0].isOverlapping }) {
      article.notices.append(overlapNotice)
    }
    if let note = overdispersion(in: report) { article.notices.append(note) }
    article.charts = links.chartViews(
      [
        NationChart(kpi: key), PanelChart(kpi: key), MultiplesChart(kpi: key),
        RankingChart(kpi: key),
        FunnelChart(kpi: key), KPIMapChart(kpi: key),
      ], isTopicSaid: true)
    article.keyFigures = KPIFigures(links: links).all(of: key)
    article.sections = [SeriesSection(links: links).section(of: key)]
    return article
  }
}

extension KPIPage {
  /// Why there is no funnel plot, if there is none since chance explains too little.
  private func overdispersion(in report: Report) -> String? {
    guard report.catalogue.kpis[key].better != .neither, let overview = report.overviews[key],
      let funnel = overview.funnel, funnel.isOverdispersed
    else { return nil }
    let outside = funnel.members.count { $0.significance.isOutside }
    return
      "No funnel plot is drawn: \(outside) of \(count(funnel.members.count, overview.kind.noun)) lie "
      + "outside the limits of chance, and their variance is \(numberText(funnel.dispersion, decimals: 1)) "
      + "times what chance would give. They differ for other reasons."
  }
}

private let overlapNotice =
  "Its periods overlap: each shares months with the one before, and so part of its data. No average over time, limits or runs are drawn, since they would show changes that did not happen."

let illustrativeNotice =
  "Figures marked illustrative are made up to show what the catalogue can do. They say nothing about the organisations named."
