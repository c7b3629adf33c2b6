import Commissioning
import Describing
import Measuring

/// The values of KPIs that an offer or an agreement aims for.
struct TargetsSection: PagePart {
  let links: Links

  func sections(_ targets: [Target]) -> [Section] {
    guard !targets.isEmpty else { return [] }
    return [
      Section(
        id: "targets", heading: "KPI targets",
        tables: [
          TableView(
            caption: "What it aims for", columns: columns("KPI", "Target", "Note"),
            rows: targets.map { target in
              TableView.Row(
                head: cell(.kpi(target.kpi)),
                cells: [
                  Cell(
                    text: catalogue.kpis[target.kpi].shortText(of: target.value),
                    tag: Tag(target.evidence)),
                  Cell(note: target.evidence.note),
                ])
            })
        ])
    ]
  }
}
