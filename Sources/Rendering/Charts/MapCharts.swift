import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// CCGs on a map, by the CSU that each mainly uses.
struct CSUMapChart: SiteChart {
  let id = "map"

  static func candidates(in report: Report) -> [CSUMapChart] { [CSUMapChart()] }

  func isDrawn(in report: Report) -> Bool {
    report.hasMap && report.landscape.mainCSUs.values.contains { $0?.body != nil }
  }

  func path(in report: Report) -> String { "map.csv" }

  /// Of the main CSUs on the day.
  func status(in report: Report) -> Status {
    report.catalogue.organisations.keys.compactMap { report.statusOfMainCSU(of: $0) }.max()
      ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? {
    let map = MapGroups(links)
    return HexMap.ofCSUs(
      day: links.report.day.text, groups: map.groups,
      places: map.customers.map { key, group in
        map.place(
          key, group, words: group.map { map.groups[$0].name } ?? "No main CSU recorded",
          status: links.report.statusOfMainCSU(of: key) ?? .recorded)
      })
  }
}

/// CCGs on a map, by how each gets a service.
struct ServiceMapChart: SiteChart {
  let service: Key<Service>

  var id: String { "service-map-\(service.number)" }

  static func candidates(in report: Report) -> [ServiceMapChart] {
    report.catalogue.services.keys.map { ServiceMapChart(service: $0) }
  }

  func isDrawn(in report: Report) -> Bool {
    report.hasMap && !report.landscape.answersByService[service].isEmpty
  }

  func path(in report: Report) -> String {
    "\(Kind.service.folder)/map.csv"
  }

  func subject(in report: Report) -> Reference? { .service(service) }

  func status(in report: Report) -> Status {
    report.landscape.answersByService[service].compactMap { _, answer in
      answer.key.map { report.status(of: $0) }
    }.max() ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let map = MapGroups(links)
    return HexMap.ofSourcing(
      report.catalogue.services[service].entry.name, day: report.day.text, groups: map.groups,
      places: map.customers.map { key, group in
        let answer = report.landscape.answer(key, service)
        let shown = SourcingMatrix.Answer(answer, in: report)
        return (
          map.place(
            key, group, words: words(answer, in: report),
            source: answer.key.map { links.address(of: .agreement($0)).text },
            status: answer.key.map { report.status(of: $0) } ?? .recorded), shown
        )
      })
  }

  private func words(_ answer: ServiceAnswer, in report: Report) -> String {
    guard let key = answer.key else { return "Not recorded" }
    let onDay = report.landscape.agreements[key]
    let sourcing = onDay.sourcing?.text ?? "Sourcing not recorded"
    guard onDay.sourcing != .inHouse, let provider = onDay.provider else { return sourcing }
    return "\(sourcing): \(report.catalogue.organisations[provider.last].entry.name)"
  }
}

/// CCGs on a map, by the figure of each.
struct KPIMapChart: ChartOfKPI {
  static let name = "map"
  let kpi: Key<KPI>

  var id: String { "kpi-map-\(kpi.number)" }

  func isDrawn(in report: Report) -> Bool {
    guard report.hasMap, let overview = report.overview(kpi) else { return false }
    return overview.kind == .ccg
      && overview.cohort?.members.contains { $0.figure.known != nil } == true
  }

  func chart(from links: Links) -> (any Chart)? {
    guard let cohort = links.report.overview(kpi)?.cohort else { return nil }
    let record = links.report.catalogue.kpis[kpi]
    let map = MapGroups(links)
    let members = Dictionary(
      cohort.members.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    return HexMap.ofFigures(
      record, cohort.period, groups: map.groups,
      places: map.customers.map { key, group in
        let member = members[key]
        let value = member?.figure.known
        return (
          map.place(
            key, group,
            words: value.map { record.text(of: $0) } ?? absence(member?.figure),
            number: value, source: member.map { links.address(of: $0) }),
          member?.comparison
        )
      })
  }
}

/// Why there is no figure.
private func absence(_ figure: Figure?) -> String {
  if case .absent(let absence)? = figure?.value { absence.text } else { "Not recorded" }
}

/// The CCGs of maps with the CSU that each mainly uses.
struct MapGroups {
  let links: Links
  let groups: [HexMap.Group]
  /// With the position of its group.
  let customers: [(key: Key<Organisation>, group: Int?)]

  init(_ links: Links) {
    self.links = links
    let grid = SourcingGrid(links.report)
    let named = grid.groups.compactMap(\.csu)
    groups = named.map {
      let name = links.report.catalogue.organisations[$0].entry.name
      return HexMap.Group(
        name: name, shortName: name.shortName,
        address: links.address(of: .organisation($0)).text)
    }
    customers = grid.groups.flatMap { group in
      group.customers.map { ($0, group.csu.flatMap { named.firstIndex(of: $0) }) }
    }
  }

  func place(
    _ key: Key<Organisation>, _ group: Int?, words: String, number: Double? = nil,
    source: String? = nil, status: Status? = nil
  ) -> HexMap.Place {
    let organisation = links.report.catalogue.organisations[key]
    return HexMap.Place(
      name: organisation.entry.name, address: links.address(of: .organisation(key)).text,
      position: organisation.mapPosition, kind: 0, group: group, words: words, number: number,
      source: source, status: status)
  }
}

extension Report {
  /// How the main CSU of a CCG on the day is known; nil if none is recorded.
  func statusOfMainCSU(of key: Key<Organisation>) -> Status? {
    guard case .ccg(let ccg) = catalogue.organisations[key].particulars,
      let heir = landscape.mainCSUs[key], heir.body != nil
    else { return nil }
    return max(
      ccg.csus.at(day)?.evidence.status ?? .recorded, heir.isInferred ? .inferred : .recorded)
  }
}
