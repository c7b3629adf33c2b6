import Commissioning
import Measuring

/// What the pages of organisations tell section by section: who does what, offers, customers, what
/// became of it, joint work.
extension PageBuilding {
  /// The services a CCG gets, from whom, by which sourcing option, until when and how well.
  func whoDoesWhat(_ key: Key<Organisation>) -> Section {
    let own = report.relations.agreementsByCustomer[Int(key.number)]
    let shared = report.relations.agreementsSharedWith[Int(key.number)]
    var section = Section(
      id: "services", heading: "Who does what for it",
      introduction:
        "By which of the four sourcing options it gets each service, until when, and how well.")
    if !own.isEmpty {
      let rows = own.map { agreementKey in
        let agreement = report.catalogue.agreements[agreementKey]
        return TableView.Row(
          head: Cell(
            text: names(agreement.services).nonEmpty ?? agreement.entry.name,
            address: address(of: .agreement(agreementKey)), tag: Tag(agreement.entry.evidence)),
          cells: [
            agreement.provider == key ? Cell(text: "The CCG itself") : cell(agreement.provider),
            Cell(text: agreement.sourcing?.text ?? "Not recorded"),
            cell(agreement.until, absence: "No end recorded"),
            isInHouse(agreement)
              ? Cell(text: "None: in house")
              : price(
                agreement.price ?? agreement.offer.flatMap { report.catalogue.offers[$0].price }),
            performance(agreementKey),
          ])
      }
      section.tables.append(
        TableView(
          caption: count(own.count, "agreement"),
          columns: columns("Services", "Provider", "Sourcing", "Until", "Price", "How well"),
          rows: rows, isStacked: true))
    }
    if !shared.isEmpty {
      section.tables.append(
        agreementTable(shared, caption: "Shared with other CCGs", party: "Held by") { $0.customer })
    }
    if section.tables.isEmpty { section.absence = "No agreement is recorded." }
    return section
  }

  func offersSection(_ key: Key<Organisation>) -> Section {
    let offers = report.relations.offersByProvider[Int(key.number)]
    var section = Section(id: "offers", heading: "What it offers")
    guard !offers.isEmpty else {
      section.absence = "No offer is recorded."
      return section
    }
    let rows = offers.map { key in
      let offer = report.catalogue.offers[key]
      return TableView.Row(
        head: cell(.offer(key), tag: Tag(offer.entry.evidence)),
        cells: [
          offer.services.count > 1
            ? Cell(text: names(offer.services))
            : offer.service.map { cell(.service($0)) } ?? Cell(text: "Not recorded"),
          Cell(text: offer.level?.rawValue.capitalizedFirst ?? "Not stated"),
          price(offer.price),
        ])
    }
    section.tables = [
      TableView(
        caption: "\(count(offers.count, "offer")), by service",
        columns: columns("Offer", "Service", "Level", "Price"), rows: rows, isStacked: true)
    ]
    return section
  }

  /// Those with agreements, and CCGs that chiefly used it, by how sure that is.
  func customersSection(_ key: Key<Organisation>) -> Section {
    var section = Section(id: "customers", heading: "Who its customers are")
    let agreements = report.relations.agreementsByProvider[Int(key.number)]
    if !agreements.isEmpty {
      section.tables.append(
        agreementTable(
          agreements, caption: count(agreements.count, "agreement"), party: "CCG"
        ) { $0.customer })
    }
    let users = report.relations.ccgsByCSU[Int(key.number)]
    if !users.isEmpty {
      let rows = users.compactMap { user -> TableView.Row? in
        guard case .ccg(let ccg) = report.catalogue.organisations[user].particulars,
          let use = ccg.csus.changes.first(where: { $0.value == key })
        else { return nil }
        return TableView.Row(
          head: cell(.organisation(user)),
          cells: [
            Cell(text: use.evidence.status == .recorded ? "Recorded" : "", tag: Tag(use.evidence)),
            Cell(text: span(use.from, use.until) ?? "Dates not recorded"),
            Cell(text: use.evidence.note ?? "Nothing more recorded"),
          ])
      }
      section.tables.append(
        TableView(
          caption:
            "\(count(rows.count, "CCG")) that chiefly used it, which never means for every service",
          columns: columns("CCG", "How it is known", "When", "Note"), rows: rows,
          isStacked: true))
    }
    if section.tables.isEmpty { section.absence = "No customer is recorded." }
    return section
  }

  /// What became of it, step by step.
  func history(_ organisation: Organisation) -> [Section] {
    guard !organisation.successions.isEmpty else { return [] }
    let rows = organisation.successions.map { succession in
      TableView.Row(
        head: Cell(text: succession.on?.text ?? "Not recorded"),
        cells: [
          Cell(text: succession.event.text, tag: Tag(succession.evidence)),
          Cell(
            text: succession.into.map { report.catalogue.organisations[$0].entry.name }
              .joined(separator: ", ").nonEmpty ?? "Not applicable",
            address: succession.into.count == 1
              ? address(of: .organisation(succession.into[0])) : nil),
          Cell(text: succession.evidence.note ?? "Nothing more recorded"),
        ])
    }
    return [
      Section(
        id: "history", heading: "What became of it",
        tables: [
          TableView(
            caption: "Events in the order recorded",
            columns: columns("When", "Event", "Successor", "Note"), rows: rows,
            isStacked: true)
        ])
    ]
  }

  func jointWork(_ key: Key<Organisation>) -> [Section] {
    let links =
      report.relations.partnershipsByOrganisation[Int(key.number)].map { anchor(.partnership($0)) }
      + report.relations.programmesByOrganisation[Int(key.number)].map { anchor(.programme($0)) }
    return links.isEmpty
      ? [] : [Section(id: "joint-work", heading: "Programmes and partnerships", links: links)]
  }
}
