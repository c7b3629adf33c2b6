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
    article.charts = links.chartViews([
      NationChart(kpi: key), MultiplesChart(kpi: key), RankingChart(kpi: key),
      FunnelChart(kpi: key),
    ])
    article.highlights = article.charts.map {
      Anchor(text: $0.sentence, address: "#\($0.id)", tag: $0.tag)
    }
    article.sections = [SeriesSection(links: links).section(of: key)]
    return article
  }
}

let illustrativeNotice =
  "Figures marked illustrative are made up to show what the catalogue can do. They say nothing about the organisations named."
