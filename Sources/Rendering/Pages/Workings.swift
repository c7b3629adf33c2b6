import Commissioning
import Measuring

/// What figures that no row states are made of.
extension PageBuilding {
  func workingsView(_ key: Key<KPI>) -> RecordView {
    let kpi = report.catalogue.kpis[key]
    var view = RecordView(
      frame: frame(
        title: "\(kpi.entry.name): workings", caption: "Figures",
        summary:
          "What the figures of England, regions and CSUs are made of. Figures that are suppressed or missing are in none of them.",
        trail: [
          Anchor(text: Kind.kpi.heading, address: address(Plan.indexPath(.kpi, part: 1))),
          anchor(.kpi(key)),
        ]))
    if let tag = Tag(report.status(of: key)) { view.tags.append(tag) }
    guard let overview = report.overviews[Int(key.number)] else { return view }
    view.sections = report.sums(of: overview).map { sum in
      sumSection(sum, kpi)
    }
    return view
  }

  private func sumSection(_ sum: Report.Sum, _ kpi: KPI) -> Section {
    let figures = sum.combination.measure.figures
    return Section(
      id: sum.id, heading: sum.name,
      introduction: "Each figure is \(sum.combination.method.text).",
      tables: [
        TableView(
          caption: "\(kpi.entry.name), \(sum.name)",
          columns: [
            TableView.Column(name: "Period"),
            TableView.Column(name: "Figures in it", isNumber: true),
            TableView.Column(name: "Numerators", isNumber: true),
            TableView.Column(name: "Denominators", isNumber: true),
            TableView.Column(name: "Value", isNumber: true),
          ],
          rows: zip(figures, sum.combination.counts).map { figure, count in
            func part(_ number: Double?) -> Cell {
              Cell(text: number.map { numberText($0) } ?? "Not applicable", isNumber: true)
            }
            return TableView.Row(
              id: "\(sum.id)-\(figure.period.fragment)", head: Cell(text: figure.period.text),
              cells: [
                Cell(text: numberText(Double(count)), isNumber: true), part(figure.numerator),
                part(figure.denominator),
                Cell(
                  text: figure.value.value.map(kpi.text) ?? figure.value.absence ?? "Not recorded",
                  isNumber: true),
              ])
          })
      ],
      links: sum.combination.series.count > Self.mostParts
        ? []
        : Array(Set(sum.combination.series)).sorted().map { number in
          Anchor(
            text: subject(of: report.disclosed.series[number]),
            address: address(plan.path(ofSeries: number)))
        },
      more: sum.combination.series.count > Self.mostParts
        ? Anchor(
          text: "Every figure in it (CSV)", address: address("kpis/\(kpi.entry.id.value).csv"))
        : nil)
  }

  private static let mostParts = 60
}

extension Report {
  /// A group whose figures are added up.
  package struct Sum: Sendable {
    /// What its figures are found by on the page of workings.
    package var id: String
    package var name: String
    package var combination: Combination
  }

  /// What the figures of a CSU's CCGs, added up, are found by.
  func groupID(_ csu: Key<Organisation>) -> String {
    "csu-" + catalogue.organisations[csu].entry.id.value
  }

  /// The nation, each region and each CSU's CCGs.
  package func sums(of overview: KPIOverview) -> [Sum] {
    let nation = overview.nation.map { [Sum(id: "nation", name: "England", combination: $0)] } ?? []
    let regions = overview.regions.map { name, combination in
      Sum(id: "region-" + name.slug, name: name, combination: combination)
    }
    let csus = overview.csus.map { csu, combination in
      let name = catalogue.organisations[csu].entry.name
      return Sum(id: groupID(csu), name: "CCGs of \(name)", combination: combination)
    }
    return nation + regions + csus
  }
}

extension String {
  /// Lower-case letters and digits, with hyphens for all else.
  fileprivate var slug: String {
    lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
  }
}
