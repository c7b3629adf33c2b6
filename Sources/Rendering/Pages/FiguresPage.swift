import Commissioning
import Describing
import Measuring

/// The figures of an organisation, a section for each KPI; or those of one KPI about it, a section for
/// each provider, customer and service that they are broken down by.
struct FiguresPage: ArticlePage {
  let subject: Key<Organisation>
  /// Nil for the figures of the organisation as a whole.
  let kpi: Key<KPI>?
  /// Those that are shown here.
  let series: [Key<Series>]
  let path: String

  static let template = "figures"
  static let slots = ArticleView<FiguresPage>.slots()
  static let sectionSlots = NamedSections<FiguresPage>.slots([])

  static func all(in survey: Survey) -> [FiguresPage] {
    let report = survey.report
    let shared = report.disclosed.series.keys.filter {
      report.place(ofSeries: $0).section != nil
    }
    return Dictionary(grouping: shared) { report.place(ofSeries: $0).page }
      .sorted { $0.key < $1.key }.map { path, numbers in
        let first = report.disclosed.series[numbers[0]]
        return FiguresPage(
          subject: first.subject, kpi: first.isUndivided ? nil : first.kpi, series: numbers,
          path: path)
      }
  }

  func sources(in report: Report) -> [String] {
    let rows = series.flatMap { report.disclosed.series[$0].rows }
    return Set(rows.map { report.disclosed.rows[$0].source }).sorted().map(report.path)
  }

  func trace(
    _ figure: String, in report: Report, content: String
  ) -> Result<Trace, TraceFault>? {
    var ids: [String] = []
    for number in series {
      let place = report.place(ofSeries: number)
      for period in report.measure(number).figures.map(\.period) {
        let id = place.id(of: period)
        if id == figure { return report.trace(series: number, period.fragment, content: content) }
        ids.append(id)
      }
    }
    return .failure(.noFigure(ids))
  }

  func article(from links: Links) -> Article {
    let report = links.report
    let part = RecordArticle(links: links)
    let about = Reference.organisation(subject)
    let name = report.catalogue.name(of: about)
    let kind = report.catalogue.kind(of: about)
    let number = count(series.count, "series", plural: "series")
    var article = Article(
      frame: Frames(links: links).frame(
        title: kpi.map { "\(report.catalogue.kpis[$0].entry.name): \(name), broken down" }
          ?? "Figures of \(name)",
        caption: "Figures",
        summary: kpi == nil
          ? "Every figure about it, by KPI: drawn, with the row that each comes from."
          : "\(number), by provider, customer and service: drawn, with the row that each comes from.",
        trail: [part.anchor(toList: kind), part.anchor(about)]
          + (kpi.map { [part.anchor(.kpi($0))] } ?? [])))
    if series.contains(where: { report.disclosed.series[$0].status == .illustrative }) {
      article.notices.append(illustrativeNotice)
    }
    article.sections = sections(links)
    return article
  }

  private func sections(_ links: Links) -> [Section] {
    let report = links.report
    let own = series.map { number in
      let one = report.disclosed.series[number]
      let heading =
        kpi == nil
        ? report.catalogue.kpis[one.kpi].entry.name : report.parties(of: one)
      return (heading, OneSeries(number, links: links).section(heading))
    }
    return own.sorted {
      ($0.0.sortingName.lowercased(), $0.1.id) < ($1.0.sortingName.lowercased(), $1.1.id)
    }
    .map(\.1) + elsewhere(links)
  }

  /// The series that have a page of their own, and those that are broken down.
  private func elsewhere(_ links: Links) -> [Section] {
    let report = links.report
    let others = report.seriesBySubject[subject].filter { number in
      let one = report.disclosed.series[number]
      return report.place(ofSeries: number).page != path && (kpi == nil || one.kpi == kpi)
    }
    let pages = Dictionary(grouping: others) { report.place(ofSeries: $0).page }
    if pages.isEmpty { return [] }
    let anchors = pages.sorted { $0.key < $1.key }.map { page, numbers in
      let one = report.disclosed.series[numbers[0]]
      let title = report.title(ofSeries: numbers[0])
      return Anchor(
        text: numbers.count == 1
          ? title
          : one.isUndivided
            ? "Every figure about it as a whole"
            : "\(report.catalogue.kpis[one.kpi].entry.name), broken down: \(numbers.count) series",
        address: numbers.count == 1
          ? links.address(ofSeries: numbers[0]) : links.address(page))
    }
    return [Section(id: "other-figures", heading: "Other figures about it", links: anchors)]
  }
}
