import Commissioning
import Describing
import Disclosing
import Measuring

/// Tables of figures that were republished.
struct Corrections: PagePart {
  let links: Links

  /// What was corrected in one series.
  func sections(ofSeries number: Key<Series>) -> [Section] {
    let corrections = report.correctionsBySeries[number] ?? []
    return corrections.isEmpty
      ? [] : [Section(id: "corrections", heading: "Corrections", tables: [table(corrections)])]
  }

  func table(_ corrections: [Correction]) -> TableView {
    TableView(
      caption: (corrections.count > 200 ? "The first 200 of " : "")
        + count(corrections.count, "correction"),
      columns: [
        TableView.Column(name: "Figure"), TableView.Column(name: "Period"),
        TableView.Column(name: "Before", isNumber: true),
        TableView.Column(name: "After", isNumber: true),
        TableView.Column(name: "Published, and source"),
        TableView.Column(name: "Why"),
      ],
      rows: corrections.prefix(200).map(row), isStacked: true)
  }

  private func row(_ correction: Correction) -> TableView.Row {
    let series = report.disclosed.series[correction.series]
    let kpi = catalogue.kpis[series.kpi]
    func cell(_ shown: Shown<Double>) -> Cell {
      Cell(text: shown.value.map(kpi.text) ?? shown.absence ?? "Not recorded", isNumber: true)
    }
    func published(_ day: Day, _ row: RowPlace) -> String { "\(day.text) (\(report.words(row)))" }
    let earlier = published(correction.earlierPublished, correction.earlierRow)
    let later = published(correction.laterPublished, correction.laterRow)
    return TableView.Row(
      head: Cell(
        text: report.title(ofSeries: correction.series),
        address: links.address(ofSeries: correction.series), tag: Tag(series.status)),
      cells: [
        Cell(text: correction.period.text), cell(correction.earlier), cell(correction.later),
        Cell(text: "\(earlier), then \(later)"),
        Cell(text: correction.reason ?? "No reason recorded"),
      ])
  }
}
