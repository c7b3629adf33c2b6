import Commissioning
import Describing
import Measuring

/// Tables of the figures of a series, period by period.
struct FigureTables: PagePart {
  let links: Links

  /// - Parameter address: of the page that is their source, if that is another page.
  func table(of number: Key<Series>, address: Address?) -> FigureTable {
    let series = report.disclosed.series[number]
    return FigureTable(
      id: "figures-\(number.number)", caption: report.title(ofSeries: number), address: address,
      download: self.address(KPIDownload.path(of: series.kpi, in: catalogue)),
      tag: Tag(series.status), hasNotes: hasNotes(number),
      rows: links.markup?.figureRows(of: number, on: links, areSources: address == nil) ?? [])
  }

  /// - Parameter areSources: whether links to the figures lead here.
  func rows(of number: Key<Series>, areSources: Bool) -> FigureRows {
    let kpi = catalogue.kpis[report.disclosed.series[number].kpi]
    let hasNotes = hasNotes(number)
    return FigureRows(
      rows: report.measure(number).figures.map { figure in
        var row = row(figure, kpi)
        if hasNotes { row.note = figure.note ?? "None" }
        if areSources { row.id = report.place(ofSeries: number).id(of: figure.period) }
        return row
      })
  }

  private func hasNotes(_ number: Key<Series>) -> Bool {
    report.measure(number).figures.contains { $0.note != nil }
  }

  private func row(_ figure: Figure, _ kpi: KPI) -> FigureRow {
    let absence = figure.value.absence ?? "Not given"
    let value = figure.value.value.map(kpi.text)
    return FigureRow(
      period: figure.period.text,
      numerator: figure.numerator.map { numberText($0) } ?? (value == nil ? absence : "Not given"),
      denominator: figure.denominator.map { numberText($0) }
        ?? (value == nil ? absence : "Not given"),
      value: value ?? absence,
      origin: origin(of: figure))
  }

  /// "data/invoices.csv, row 17, published 30 June 2014, late".
  private func origin(of figure: Figure) -> String {
    guard let row = figure.row else { return "No row" }
    let published = figure.published.map { ", published \($0.text)" } ?? ""
    let recast = figure.recast.map { ", \($0.text)" } ?? ""
    return report.words(row) + published + figure.latenessText + recast
  }
}
