import Commissioning
import Describing
import Measuring

/// Figures that were republished, and figures that were published late.
struct CorrectionsPage: ArticlePage, SitewidePage {
  static let path = "corrections.html"
  static let title = "Corrections"
  static let about: String? =
    "Figures that were revised after publication, and figures that were late."
  static let otherNames = ["errata", "mistakes", "errors", "revisions", "late figures"]
  static let template = "corrections"
  static let slots = ArticleView<CorrectionsPage>.slots()
  static let sectionSlots = NamedSections<CorrectionsPage>.slots(["revised", "late"])

  private static let rowLimit = 200

  func article(from links: Links) -> Article {
    Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary:
          "Figures that were changed after publication, and figures that were published after the day they were due."
      ), sections: [revised(links), late(links)])
  }

  private func revised(_ links: Links) -> Section {
    let report = links.report
    var section = Section(id: "revised", heading: "Revised figures")
    let corrections = report.disclosed.corrections.filter { $0.period.hasEnded(by: report.day) }
    if corrections.isEmpty {
      section.absence = "No figure has been published more than once."
    } else {
      let latestFirst = corrections.sorted { $0.laterPublished > $1.laterPublished }
      section.tables = [Corrections(links: links).table(latestFirst)]
    }
    return section
  }

  private func late(_ links: Links) -> Section {
    let report = links.report
    var section = Section(id: "late", heading: "Late figures")
    var late: [(number: Key<Series>, figure: Figure)] = []
    for number in report.disclosed.series.keys
    where report.catalogue.kpis[report.disclosed.series[number].kpi].dueWithin != nil {
      late += report.measure(number).figures.filter { $0.latePublication != nil }.map {
        (number, $0)
      }
    }
    guard !late.isEmpty else {
      section.absence = "No figure is known to be late."
      return section
    }
    let shown = late.sorted { ($0.figure.period, $0.number) > ($1.figure.period, $1.number) }
      .prefix(Self.rowLimit)
    let all = count(late.count, "figure")
    section.tables = [
      TableView(
        caption: late.count > shown.count ? "The latest \(Self.rowLimit) of \(all)" : all,
        columns: Frames(links: links).columns("Figure", "Period", "Due", "First published"),
        rows: shown.map { row($0, $1, links) }, isStacked: true)
    ]
    return section
  }

  private func row(_ number: Key<Series>, _ figure: Figure, _ links: Links) -> TableView.Row {
    let report = links.report
    let series = report.disclosed.series[number]
    let days = Int32(report.catalogue.kpis[series.kpi].dueWithin ?? 0)
    return TableView.Row(
      head: Cell(
        text: report.title(ofSeries: number),
        address: links.address(ofFigure: figure, series: number), tag: Tag(series.status)),
      cells: [
        Cell(text: figure.period.text),
        Cell(text: Day(number: figure.period.last.number + days).text),
        Cell(text: figure.latePublication?.text ?? "Not recorded"),
      ])
  }
}
