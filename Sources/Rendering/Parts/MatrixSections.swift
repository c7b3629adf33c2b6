import Chronology
import Commissioning
import Describing
import Measuring

/// What the matrix counts, as lists: each service, what is missing or double, and what nobody takes or
/// offers.
struct MatrixSections: PagePart {
  let links: Links
  private let grid: SourcingGrid
  private let customersByName: [Key<Organisation>]

  init(links: Links) {
    self.links = links
    let grid = SourcingGrid(links.report)
    self.grid = grid
    customersByName = grid.customers.map { (name: links.report.sortingName(of: $0), customer: $0) }
      .sorted { $0.name < $1.name }.map(\.customer)
  }

  var all: [Section] {
    catalogue.services.isEmpty || report.ccgCount == 0
      ? [] : [totals, gaps, overlaps, untaken, unoffered]
  }

  // MARK: Totals

  private var totals: Section {
    let counts = grid.services.map { ServiceCounts(of: [$0], in: report) }
    let kinds = SourcingKind.all.filter { kind in counts.contains { kind.number(in: $0) > 0 } }
    func row(_ head: Cell, _ counts: [ServiceCounts]) -> TableView.Row {
      TableView.Row(
        head: head,
        cells: kinds.map { kind in
          let number = counts.reduce(0) { $0 + kind.number(in: $1) }
          return Cell(text: numberText(Double(number)), isNumber: true)
        })
    }
    return Section(
      id: "totals", heading: "Each service",
      tables: [
        TableView(
          caption: "\(count(counts.count, "service")) by how CCGs get them on \(report.day.text)",
          columns: [TableView.Column(name: "Service")]
            + kinds.map { TableView.Column(name: $0.name, isNumber: true) },
          rows: zip(grid.services, counts).map {
            row(
              Cell(
                text: catalogue.services[$0].entry.name,
                address: links.address(of: .service($0), ending: $1.recorded > 0 ? "#buyers" : "")),
              [$1])
          } + [row(Cell(text: "All services"), counts)])
      ])
  }

  // MARK: Gaps and overlaps

  /// The CCGs that have a service under no agreement that may be in force.
  private func without(_ service: Key<Service>) -> [Key<Organisation>] {
    customersByName.filter {
      switch report.landscape.answer($0, service) {
      case .notRecorded, .ended: true
      case .agreement, .notKnown: false
      }
    }
  }

  private static let nameLimit = 12

  private func list(_ names: [String]) -> String {
    let rest = names.count - Self.nameLimit
    return names.prefix(Self.nameLimit).joined(separator: "; ")
      + (rest > 0 ? "; and \(rest) more" : "")
  }

  private var gaps: Section {
    let missing = grid.services.map { (service: $0, customers: without($0)) }
      .filter { !$0.customers.isEmpty }
    let total = missing.reduce(0) { $0 + $1.customers.count }
    var section = Section(id: "gaps", heading: "Gaps")
    guard total > 0 else {
      section.absence = "Every CCG has an agreement about every service."
      return section
    }
    section.introduction =
      "\(count(total, "gap")): a CCG and a service without an agreement that may be in force. "
      + "There may still be support that nobody recorded."
    section.tables = [
      TableView(
        caption: "\(count(missing.count, "service")) with gaps",
        columns: [
          TableView.Column(name: "Service"), TableView.Column(name: "Gaps", isNumber: true),
          TableView.Column(name: "CCGs"),
        ],
        rows: missing.map { service, customers in
          TableView.Row(
            head: cell(.service(service)),
            cells: [
              Cell(text: numberText(Double(customers.count)), isNumber: true),
              Cell(
                text: customers.count == grid.customers.count
                  ? "All of them"
                  : list(customers.map { catalogue.organisations[$0].entry.name.shortName })),
            ])
        }, isStacked: true)
    ]
    return section
  }

  private var overlaps: Section {
    let found = grid.customers.flatMap { customer in
      grid.services.compactMap { service in
        let keys = report.landscape.agreementsInForce(of: customer, service)
        return keys.count > 1 ? (customer: customer, service: service, keys: keys) : nil
      }
    }
    var section = Section(id: "overlaps", heading: "Overlaps")
    guard !found.isEmpty else {
      section.absence = "No CCG has two agreements in force about one service."
      return section
    }
    section.tables = [
      TableView(
        caption: "\(count(found.count, "overlap")) of agreements in force on \(report.day.text)",
        columns: columns("CCG", "Service", "Agreements"),
        rows: found.map { customer, service, keys in
          TableView.Row(
            head: cell(.organisation(customer)),
            cells: [
              cell(.service(service)),
              Cell(text: keys.map { catalogue.agreements[$0].entry.name }.joined(separator: "; ")),
            ])
        }, isStacked: true)
    ]
    return section
  }

  // MARK: Offers

  private var untaken: Section {
    let taken = Set(
      report.landscape.agreements.pairs.filter { $1.isKnown && $1.validity.isCurrent }
        .compactMap { catalogue.agreements[$0.key].offer })
    let untaken = catalogue.offers.keys.filter {
      report.landscape.canBeTakenUp($0) && !taken.contains($0)
    }
    var section = Section(id: "not-taken", heading: "Offers that no CCG takes")
    guard !untaken.isEmpty else {
      section.absence = "Every offer that is available is named by an agreement in force."
      return section
    }
    section.introduction =
      "\(count(untaken.count, "offer")) available on \(report.day.text), named by no agreement in "
      + "force. A bundle counts for each of its services."
    var offers: [Key<Service>: [Key<Offer>]] = [:]
    for offer in untaken {
      for service in Set(catalogue.offers[offer].services) {
        offers[service, default: []].append(offer)
      }
    }
    let byService = grid.services.compactMap { service in offers[service].map { (service, $0) } }
    section.tables = [
      TableView(
        caption: "\(count(byService.count, "service")) with offers that no CCG takes",
        columns: [
          TableView.Column(name: "Service"), TableView.Column(name: "Offers", isNumber: true),
          TableView.Column(name: "Offered by"),
        ],
        rows: byService.map { service, offers in
          TableView.Row(
            head: Cell(
              text: catalogue.services[service].entry.name,
              address: links.address(of: .service(service), ending: "#offers")),
            cells: [
              Cell(text: numberText(Double(offers.count)), isNumber: true),
              Cell(text: list(offers.map(provider))),
            ])
        }, isStacked: true)
    ]
    return section
  }

  private func provider(of offer: Key<Offer>) -> String {
    report.landscape.offers[offer].provider.map {
      catalogue.organisations[$0.last].entry.name.shortName
    } ?? "Not recorded"
  }

  private var unoffered: Section {
    let unoffered = grid.services.filter { report.openOffers(of: $0).isEmpty }
    return Section(
      id: "not-offered", heading: "Services that nobody offers",
      introduction: unoffered.isEmpty
        ? nil : "\(count(unoffered.count, "service")) without an offer on \(report.day.text).",
      links: unoffered.map { anchor(.service($0)) },
      absence: unoffered.isEmpty ? "Every service has an offer that is available." : nil)
  }
}

/// A way in which CCGs get a service, or why it is not known.
private struct SourcingKind {
  var name: String
  var number: (ServiceCounts) -> Int

  func number(in counts: ServiceCounts) -> Int { number(counts) }

  static var all: [SourcingKind] {
    let sourcings: [Agreement.Sourcing] = [.csu, .inHouse, .shared, .external]
    return sourcings.map { sourcing in
      SourcingKind(name: sourcing.text) { $0.bySourcing[sourcing] ?? 0 }
    } + [
      SourcingKind(name: "Not known if still in force", number: \.notKnown),
      SourcingKind(name: "Ended, nothing recorded since", number: \.ended),
      SourcingKind(name: "Not recorded", number: \.notRecorded),
    ]
  }
}
