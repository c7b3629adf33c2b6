import Chronology
import Commissioning
import Describing

/// What the pages of organisations say about offers, customers, history and joint work.
struct OrganisationSections: PagePart {
  let links: Links

  func offers(of key: Key<Organisation>) -> Section {
    let offers = Dictionary(grouping: report.landscape.offersByProvider[key]) { offer in
      [
        report.landscape.offers[offer].validity.order,
        catalogue.offers[offer].audience == .ccgs ? 0 : 1,
      ]
    }
    var section = Section(
      id: "offers", heading: isOver(key) ? "What it offered" : "What it offers")
    section.tables = offers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      table(ofOffers: $0.value)
    }
    if section.tables.isEmpty { section.absence = absence(ofOffersOf: key) }
    return section
  }

  /// Who has on the day what a body offered.
  private func absence(ofOffersOf key: Key<Organisation>) -> String {
    let heirs = catalogue.offers.keys.filter { catalogue.offers[$0].provider == key }
      .compactMap { report.landscape.offers[$0].provider?.last }.filter { $0 != key }
    if heirs.isEmpty { return "No offer is recorded." }
    let names = Set(heirs).sorted().map { catalogue.organisations[$0].entry.name }
    let verb = heirs.count == 1 ? "is" : "are"
    return
      "\(count(heirs.count, "offer")) that it made \(verb) now made by \(names.joined(separator: ", "))."
  }

  /// - Parameter offers: of one validity, all to CCGs or none.
  private func table(ofOffers offers: [Key<Offer>]) -> TableView {
    let rows = offers.map { key in
      let offer = catalogue.offers[key]
      let provider = report.landscape.offers[key].provider
      return TableView.Row(
        head: cell(
          .offer(key),
          tag: Tag(
            max(offer.entry.evidence.status, provider?.isInferred == true ? .inferred : .recorded))),
        cells: [
          offer.services.count > 1
            ? Cell(text: names(offer.services))
            : offer.service.map { cell(.service($0)) } ?? Cell(text: "Not recorded"),
          Cell(text: offer.level?.rawValue.capitalizedFirst ?? "Not stated"),
          cell(offer.price),
        ])
    }
    let number =
      count(offers.count, "offer")
      + (catalogue.offers[offers[0]].audience == .ccgs ? "" : " for bodies other than CCGs")
    let day = report.day.text
    let caption =
      switch report.landscape.offers[offers[0]].validity {
      case .current: "\(number) on \(day), by service"
      case .notKnown: "\(number) of which it is not known whether open on \(day)"
      case .notYet: "\(number) to open after \(day)"
      case .ended: "\(number) ended by \(day)"
      }
    return TableView(
      caption: caption, columns: columns("Offer", "Service", "Level", "Price"), rows: rows,
      isStacked: true)
  }

  /// Those that use it on the day, then those that did or will, each with how certain that is.
  func customers(of key: Key<Organisation>) -> Section {
    var section = Section(id: "customers", heading: "Its customers")
    let users = report.landscape.users[key]
    let others = report.relations.ccgsByCSU[key].filter {
      !users.contains($0) && report.landscape.isShown(.organisation($0))
    }
    // Those of a closed CSU are named as those that used it once.
    section.introduction = statedCustomers(
      of: key, named: isOver(key) ? others.count : users.count)
    section.charts = links.chartViews([LocatorChart(organisation: key)])
    if !users.isEmpty { section.tables.append(table(ofUsers: users, of: key)) }
    for isToCome in [true, false] {
      if let table = table(ofOtherUsers: others, of: key, isToCome) {
        section.tables.append(table)
      }
    }
    if section.tables.isEmpty {
      section.absence =
        report.landscape.lives[key] == .notYet
        ? "No CCG is recorded that is to use it." : "No CCG is recorded that mainly used it."
    }
    return section
  }

  /// What the customers of a CSU get, from it and otherwise; nothing if that is not recorded.
  func supplied(by key: Key<Organisation>) -> [Section] {
    var section = Section(
      id: "agreements",
      heading: isOver(key) ? "What its customers got" : "What its customers get")
    let matrix = MatrixChart(csu: key)
    let agreements = report.landscape.agreementsByProvider[key]
    section.introduction = matrix.omission(in: report)
    section.charts = links.chartViews([matrix])
    if section.introduction != nil {
      section.links = [
        Anchor(
          text: "Download the matrix of all CCGs (CSV)",
          address: address(MatrixChart().path(in: report)))
      ]
    }
    section.tables =
      AgreementTables(links: links).tables(agreements, party: "Customer") { cell($0.customer) }
      + handedOn(by: key)
    if agreements.count > Report.agreementLimit {
      section.more = Anchor(
        text: "Every agreement, by provider", address: address("agreements/by-provider.html"))
    }
    let isEmpty =
      section.charts.isEmpty && section.tables.isEmpty && section.introduction == nil
    return isEmpty ? [] : [section]
  }

  /// What a CCG does for others.
  func provided(by key: Key<Organisation>) -> [Section] {
    let agreements = report.agreementsProvided(by: key)
    if agreements.isEmpty { return [] }
    return [
      Section(
        id: "for-others",
        heading: isOver(key) ? "What it did for others" : "What it does for others",
        tables: AgreementTables(links: links).tables(agreements, party: "Customer") {
          others($0, than: key)
        })
    ]
  }

  /// Who has an agreement besides one of them, which provides it.
  private func others(_ agreement: AgreementOnDay, than key: Key<Organisation>) -> Cell {
    let all = [agreement.customer].compactMap(\.self) + agreement.partners
    let others = all.filter { $0.body != key }
    guard others.count > 1 else { return cell(others.first ?? all.first) }
    return Cell(
      text: others.map { catalogue.organisations[$0.last].entry.name }.joined(separator: ", "),
      tag: others.contains(where: \.isInferred) ? Tag(.inferred) : nil)
  }

  /// Where a CCG is.
  func place(of key: Key<Organisation>) -> Section? {
    links.chartView(LocatorChart(organisation: key)).map {
      Section(id: "place", heading: isOver(key) ? "Where it was" : "Where it is", charts: [$0])
    }
  }

  /// What a body that is not a CCG gets from others.
  func bought(by key: Key<Organisation>) -> [Section] {
    let agreements = report.landscape.agreementsByCustomer[key]
    if agreements.isEmpty { return [] }
    return [
      Section(
        id: "bought", heading: isOver(key) ? "What it got from others" : "What it gets from others",
        tables: AgreementTables(links: links).tables(agreements, party: "Provider") {
          cell($0.provider)
        })
    ]
  }

  /// How many customers a source states beside those that are named here.
  private func statedCustomers(of key: Key<Organisation>, named: Int) -> String? {
    guard case .csu(let csu) = catalogue.organisations[key].particulars,
      let stated = csu.statedCustomers.at(report.day)?.value
    else { return nil }
    let rest = Int(stated.number) - named
    let verb = named == 1 ? "is" : "are"
    let text = "A source states \(stated.text) CCG customers; \(named) \(verb) named here."
    return switch rest {
    case 1: text + " The other cannot be named from what is recorded."
    case 2...: text + " The other \(rest) cannot be named from what is recorded."
    default: text
    }
  }

  /// The agreements that others took over from a body.
  func handedOn(by key: Key<Organisation>) -> [TableView] {
    let agreements = report.landscape.agreementsHandedOn[key]
    if agreements.isEmpty { return [] }
    return [
      AgreementTables(links: links).table(
        agreements,
        caption: "\(count(agreements.count, "agreement")) that others took over from it",
        parties: [
          AgreementTables.Party(heading: "Customer") { cell($0.customer) },
          AgreementTables.Party(heading: "Provider now") { cell($0.provider) },
        ])
    ]
  }

  /// What happened to it by the day, step by step, and what was known to be coming.
  func history(of organisation: Organisation) -> [Section] {
    let shown = organisation.successions.filter {
      report.landscape.isShown($0, of: organisation)
    }
    guard !shown.isEmpty else { return [] }
    let rows = shown.map { succession in
      TableView.Row(
        head: Cell(text: succession.on?.text ?? "Not recorded"),
        cells: [
          Cell(
            text: succession.event.text
              + (report.landscape.hasHappened(succession, of: organisation) ? "" : " (planned)"),
            tag: Tag(succession.evidence)),
          Cell(
            text: succession.into.map { catalogue.organisations[$0].entry.name }
              .joined(separator: ", ").nonEmpty ?? "Not applicable",
            address: succession.into.count == 1
              ? address(of: .organisation(succession.into[0])) : nil),
          Cell(text: succession.customersText),
          Cell(note: succession.evidence.note),
        ])
    }
    return [
      Section(
        id: "history", heading: "What happened to it",
        tables: [
          TableView(
            caption: "Events by \(report.day.text), and those planned, in the order recorded",
            columns: columns("When", "Event", "Successor", "Customers", "Note"), rows: rows,
            isStacked: true)
        ])
    ]
  }

  func jointWork(of key: Key<Organisation>) -> [Section] {
    let anchors =
      (report.relations.partnershipsByOrganisation[key].map { Reference.partnership($0) }
      + report.relations.programmesByOrganisation[key].map { .programme($0) })
      .filter(report.landscape.isShown).map(anchor)
    return anchors.isEmpty
      ? [] : [Section(id: "joint-work", heading: "Programmes and partnerships", links: anchors)]
  }
}

extension Succession {
  /// Which customers went to the successor, in a few words.
  fileprivate var customersText: String {
    switch customers {
    case .all?: "All"
    case Share.none?: "None"
    case .named(let customers)?: "\(customers.count) named"
    case nil: into.count == 1 && event != .renamed ? "Not stated" : "Not applicable"
    }
  }
}

extension Cell {
  init(_ status: Status) {
    self.init(text: status == .recorded ? "Recorded" : "", tag: Tag(status))
  }
}
