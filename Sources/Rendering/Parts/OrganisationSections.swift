import Commissioning
import Describing

/// What the pages of organisations say about offers, customers, history and joint work.
struct OrganisationSections: PagePart {
  let links: Links

  func offers(of key: Key<Organisation>) -> Section {
    let offers = report.relations.offersByProvider[key]
    var section = Section(id: "offers", heading: "What it offers")
    guard !offers.isEmpty else {
      section.absence = "No offer is recorded."
      return section
    }
    let rows = offers.map { key in
      let offer = catalogue.offers[key]
      return TableView.Row(
        head: cell(.offer(key), tag: Tag(offer.entry.evidence)),
        cells: [
          offer.services.count > 1
            ? Cell(text: names(offer.services))
            : offer.service.map { cell(.service($0)) } ?? Cell(text: "Not recorded"),
          Cell(text: offer.level?.rawValue.capitalizedFirst ?? "Not stated"),
          cell(offer.price),
        ])
    }
    section.tables = [
      TableView(
        caption: "\(count(offers.count, "offer")), by service",
        columns: columns("Offer", "Service", "Level", "Price"), rows: rows, isStacked: true)
    ]
    return section
  }

  /// Those with agreements, and CCGs that mainly used it, by how certain that is.
  func customers(of key: Key<Organisation>) -> Section {
    var section = Section(id: "customers", heading: "Its customers")
    let agreements = report.relations.agreementsByProvider[key]
    if !agreements.isEmpty {
      section.tables.append(
        AgreementTables(links: links).table(
          agreements, caption: count(agreements.count, "agreement"), party: "CCG"
        ) { $0.customer })
    }
    let users = report.relations.ccgsByCSU[key]
    if !users.isEmpty { section.tables.append(table(of: users, using: key)) }
    if section.tables.isEmpty { section.absence = "No customer is recorded." }
    return section
  }

  private func table(
    of users: [Key<Organisation>], using csu: Key<Organisation>
  ) -> TableView {
    let rows = users.compactMap { user -> TableView.Row? in
      guard case .ccg(let ccg) = catalogue.organisations[user].particulars,
        let use = ccg.csus.changes.first(where: { $0.value == csu })
      else { return nil }
      return TableView.Row(
        head: cell(.organisation(user)),
        cells: [
          Cell(text: use.evidence.status == .recorded ? "Recorded" : "", tag: Tag(use.evidence)),
          Cell(text: span(use.from, use.until) ?? "Dates not recorded"),
          Cell(text: use.evidence.note ?? "No note"),
        ])
    }
    return TableView(
      caption:
        "\(count(rows.count, "CCG")) that mainly used it, not necessarily for every service",
      columns: columns("CCG", "Status", "When", "Note"), rows: rows, isStacked: true)
  }

  /// What happened to it, step by step.
  func history(of organisation: Organisation) -> [Section] {
    guard !organisation.successions.isEmpty else { return [] }
    let rows = organisation.successions.map { succession in
      TableView.Row(
        head: Cell(text: succession.on?.text ?? "Not recorded"),
        cells: [
          Cell(text: succession.event.text, tag: Tag(succession.evidence)),
          Cell(
            text: succession.into.map { catalogue.organisations[$0].entry.name }
              .joined(separator: ", ").nonEmpty ?? "Not applicable",
            address: succession.into.count == 1
              ? address(of: .organisation(succession.into[0])) : nil),
          Cell(text: succession.evidence.note ?? "No note"),
        ])
    }
    return [
      Section(
        id: "history", heading: "What happened to it",
        tables: [
          TableView(
            caption: "Events in the order recorded",
            columns: columns("When", "Event", "Successor", "Note"), rows: rows,
            isStacked: true)
        ])
    ]
  }

  func jointWork(of key: Key<Organisation>) -> [Section] {
    let anchors =
      report.relations.partnershipsByOrganisation[key].map { anchor(.partnership($0)) }
      + report.relations.programmesByOrganisation[key].map { anchor(.programme($0)) }
    return anchors.isEmpty
      ? [] : [Section(id: "joint-work", heading: "Programmes and partnerships", links: anchors)]
  }
}
