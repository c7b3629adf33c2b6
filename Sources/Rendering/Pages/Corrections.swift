import Commissioning
import Disclosing
import Measuring

/// Figures that were published anew, and figures that came late.
extension PageBuilding {
  func correctionsView() -> RecordView {
    var view = RecordView(
      frame: frame(
        title: "Corrections",
        summary:
          "Figures that were published and later changed, and figures that came after the day they were due."
      ))
    view.sections = [correctedSection(), lateSection()]
    return view
  }

  private func correctedSection() -> Section {
    var section = Section(id: "revised", heading: "Revised figures")
    let corrections = report.disclosed.corrections.filter { $0.period.last <= report.day }
    guard !corrections.isEmpty else {
      section.absence = "No figure has been published twice."
      return section
    }
    section.tables = [
      correctionTable(corrections.sorted { $0.laterPublished > $1.laterPublished })
    ]
    return section
  }

  /// What was corrected in one series.
  func correctionsSection(of number: Int) -> [Section] {
    let corrections = report.correctionsBySeries[number] ?? []
    return corrections.isEmpty
      ? []
      : [
        Section(
          id: "corrections", heading: "Corrections", tables: [correctionTable(corrections)])
      ]
  }

  private func correctionTable(_ corrections: [Correction]) -> TableView {
    TableView(
      caption: (corrections.count > 200 ? "The first 200 of " : "")
        + count(corrections.count, "correction"),
      columns: [
        TableView.Column(name: "Figure"), TableView.Column(name: "Period"),
        TableView.Column(name: "Before", isNumber: true),
        TableView.Column(name: "After", isNumber: true),
        TableView.Column(name: "Published, and where it is written"),
        TableView.Column(name: "Why"),
      ],
      rows: corrections.prefix(200).map { correction in
        let series = report.disclosed.series[correction.series]
        let kpi = report.catalogue.kpis[series.kpi]
        func cell(_ shown: Shown<Double>) -> Cell {
          Cell(
            text: shown.value.map(kpi.text) ?? shown.absence ?? "Not recorded", isNumber: true)
        }
        return TableView.Row(
          head: Cell(
            text: "\(kpi.entry.name): \(subject(of: series))",
            address: address(plan.path(ofSeries: correction.series)), tag: Tag(series.status)),
          cells: [
            Cell(text: correction.period.text), cell(correction.earlier),
            cell(correction.later),
            Cell(
              text:
                "\(correction.earlierPublished.text) (\(place(correction.earlierRow))), then \(correction.laterPublished.text) (\(place(correction.laterRow)))"
            ),
            Cell(text: correction.reason ?? "No reason recorded"),
          ])
      }, isStacked: true)
  }

  private func lateSection() -> Section {
    var section = Section(id: "late", heading: "Late figures")
    var late: [(number: Int, figure: Figure)] = []
    for number in report.disclosed.series.indices
    where report.catalogue.kpis[report.disclosed.series[number].kpi].dueWithin != nil {
      late += measure(number).figures.filter(\.isLate).map { (number, $0) }
    }
    guard !late.isEmpty else {
      section.absence = "No figure is known to have come late."
      return section
    }
    let shown = late.sorted { ($0.figure.period, $0.number) > ($1.figure.period, $1.number) }
      .prefix(200)
    section.tables = [
      TableView(
        caption: late.count > shown.count
          ? "The latest 200 of \(count(late.count, "figure"))" : count(late.count, "figure"),
        columns: columns("Figure", "Period", "Due", "Published"),
        rows: shown.map { number, figure in
          let series = report.disclosed.series[number]
          let kpi = report.catalogue.kpis[series.kpi]
          let due = Day(number: figure.period.last.number + Int32(kpi.dueWithin ?? 0))
          return TableView.Row(
            head: Cell(
              text: "\(kpi.entry.name): \(subject(of: series))",
              address: address(ofFigure: figure, series: number), tag: Tag(series.status)),
            cells: [
              Cell(text: figure.period.text), Cell(text: due.text),
              Cell(text: figure.published?.text ?? "Not recorded"),
            ])
        }, isStacked: true)
    ]
    return section
  }
}
