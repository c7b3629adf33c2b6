import Commissioning
import Describing
import Drawing
import Measuring

/// How much of each service CCGs buy from CSUs, by region: the services of which they buy most and
/// least, among those that are known for most CCGs.
struct RegionalSourcing: PagePart {
  let links: Links

  /// More services than this are shown in part.
  private static let rowLimit = 8

  private struct Line {
    var service: Key<Service>
    var nation: ServiceCounts
  }

  /// Nil if no service is known for most CCGs.
  func section() -> Section? {
    let lines = catalogue.services.keys.map {
      Line(service: $0, nation: ServiceCounts(of: [$0], in: report))
    }.filter { $0.nation.inForce * 2 >= report.ccgCount && $0.nation.inForce > 0 }
      .sorted { (-$0.nation.shareOfCSUs, $0.service) < (-$1.nation.shareOfCSUs, $1.service) }
    guard let most = lines.first, let least = lines.last else { return nil }
    let half = Self.rowLimit / 2
    let shown = lines.count > Self.rowLimit ? Array(lines.prefix(half) + lines.suffix(half)) : lines
    let regions = regions()
    var section = Section(id: "sourcing", heading: heading(most, least))
    section.more = Anchor(
      text: "Every CCG by every service", address: address(MatrixPage.path))
    section.introduction =
      "The share of what is known to be in force that CCGs buy from a CSU. The bars are all of it, from the left in this order:"
    section.key = .sourcingOptions
    section.tables = [
      TableView(
        caption: shown.count < lines.count
          ? "The \(half) services with the highest share from CSUs and the \(half) with the lowest, of \(lines.count) that are "
            + "known for most CCGs"
          : "\(count(lines.count, "service")) known for most CCGs",
        columns: columns("Service")
          + (regions.map(\.name) + ["England"]).map { TableView.Column(name: $0) },
        rows: shown.map { row($0, regions) }, isStacked: true)
    ]
    return section
  }

  /// "CSUs hold 66% of payroll but 57% of legal advice".
  private func heading(_ most: Line, _ least: Line) -> String {
    let (high, low) = (most.nation.shareText, least.nation.shareText)
    let name = { (line: Line) in catalogue.services[line.service].entry.name.withinSentence }
    return high == low
      ? "CSUs hold \(high) of each service"
      : "CSUs hold \(high) of \(name(most)), \(low) of \(name(least))"
  }

  /// Those of the CCGs that exist, in alphabetical order; empty if there is only one.
  private func regions() -> [(name: String, members: Set<Key<Organisation>>)] {
    let ccgs = catalogue.organisations.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && report.landscape.lives[$0].mayBeCurrent
    }
    let byRegion = Dictionary(grouping: ccgs) { catalogue.organisations[$0].region ?? "" }
    return byRegion.count < 2
      ? [] : byRegion.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { ($0, Set($1)) }
  }

  private func row(
    _ line: Line, _ regions: [(name: String, members: Set<Key<Organisation>>)]
  ) -> TableView.Row {
    let counts = regions.map { region in
      ServiceCounts(
        of: [line.service], in: report, ccgs: region.members.count,
        where: region.members.contains)
    }
    return TableView.Row(
      head: cell(.service(line.service)), cells: (counts + [line.nation]).map(cell))
  }

  private func cell(_ counts: ServiceCounts) -> Cell {
    guard counts.inForce > 0 else { return Cell(text: "None recorded") }
    let parts = Agreement.Sourcing.allCases.map {
      ShareStrip.Part(counts.bySourcing[$0] ?? 0, tone: $0.tone)
    }
    return Cell(text: counts.shareText, drawing: ShareStrip(parts, isBar: true, width: 100).svg)
  }
}

extension ServiceCounts {
  /// Of what is in force, 0 to 1; 0 if nothing is.
  fileprivate var shareOfCSUs: Double {
    inForce == 0 ? 0 : Double(bySourcing[.csu] ?? 0) / Double(inForce)
  }

  fileprivate var shareText: String { numberText(shareOfCSUs * 100, decimals: 0) + "%" }
}

extension [Cell] {
  /// The key to the colours of the four options.
  static var sourcingOptions: [Cell] {
    Agreement.Sourcing.allCases.map {
      let swatch = ShareStrip([ShareStrip.Part(1, tone: $0.tone)], isBar: true, width: 28)
      return Cell(text: $0.text, icon: swatch.svg)
    }
  }
}
