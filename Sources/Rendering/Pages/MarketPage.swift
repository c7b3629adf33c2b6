import Describing
import Templates

/// Who sells what to whom: concentration, shares, prices.
struct MarketPage: PicturePage {
  static let path = "market.html"
  static let title = "The market"
  static let about: String? =
    "Who sells which service, how concentrated that is, and what the open offers cost."
  static let otherNames = [
    "market share", "market concentration", "HHI", "Herfindahl-Hirschman index", "competition",
    "monopoly", "CSU income",
  ]

  static let sectionSlots = NamedSections<MarketPage>.slots([
    "concentration", "shares", "prices", "allowances", "income", "in-house",
  ])

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.sections = [
      section(
        "concentration", "How concentrated each market is", [links.chartView(ConcentrationChart())]),
      section("shares", "Who sells in each region", [links.chartView(RegionSharesChart())]),
      section("prices", "What open offers cost", [links.chartView(PriceChart())]),
      section("allowances", "Allowances and planned spending", [links.chartView(AllowanceChart())]),
      MarketSections(links: links).income, MarketSections(links: links).inHouse,
    ]
    return article
  }

  private func section(_ id: String, _ heading: String, _ charts: [ChartView?]) -> Section {
    var section = Section(id: id, heading: heading, charts: charts.compactMap(\.self))
    if section.charts.isEmpty { section.absence = "Nothing is recorded of it." }
    return section
  }
}
