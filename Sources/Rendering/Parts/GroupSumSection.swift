import Commissioning
import Describing
import Measuring

/// What the combined figures of a group are made of.
struct GroupSumSection: PagePart {
  let links: Links

  /// A group with more series links to their CSV instead.
  private static let seriesLimit = 60

  func section(_ sum: GroupSum, of key: Key<KPI>) -> Section {
    let kpi = catalogue.kpis[key]
    let isLong = sum.combination.series.count > Self.seriesLimit
    return Section(
      id: sum.id, heading: sum.name,
      introduction: "Each figure is \(sum.combination.method.text).",
      tables: [table(sum, kpi)],
      links: isLong
        ? []
        : Array(Set(sum.combination.series)).sorted().map { number in
          Anchor(
            text: report.subject(of: report.disclosed.series[number]),
            address: links.address(ofSeries: number))
        },
      more: isLong
        ? Anchor(
          text: "Every figure in it (CSV)",
          address: address(KPIDownload.path(of: key, in: catalogue)))
        : nil)
  }

  private func table(_ sum: GroupSum, _ kpi: KPI) -> TableView {
    let figures = sum.combination.measure.figures
    return TableView(
      caption: "\(kpi.entry.name), \(sum.name)",
      columns: [
        TableView.Column(name: "Period"),
        TableView.Column(name: "Figures in it", isNumber: true),
        TableView.Column(name: "Numerators", isNumber: true),
        TableView.Column(name: "Denominators", isNumber: true),
        TableView.Column(name: "Value", isNumber: true),
      ],
      rows: figures.map { figure in
        func part(_ number: Double?) -> Cell {
          Cell(text: number.map { numberText($0) } ?? "Not applicable", isNumber: true)
        }
        return TableView.Row(
          id: "\(sum.id)-\(figure.period.fragment)", head: Cell(text: figure.period.text),
          cells: [
            Cell(text: figure.coverage?.fullText ?? "", isNumber: true), part(figure.numerator),
            part(figure.denominator),
            Cell(
              text: figure.value.value.map(kpi.text) ?? figure.value.absence ?? "Not recorded",
              isNumber: true),
          ])
      })
  }
}
