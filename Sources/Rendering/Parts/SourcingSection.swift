import Commissioning
import Describing

/// The services a CCG gets, from whom, by which sourcing option, until when and how well.
struct SourcingSection: PagePart {
  let links: Links

  func section(of key: Key<Organisation>) -> Section {
    let own = report.relations.agreementsByCustomer[key]
    let shared = report.relations.agreementsSharedWith[key]
    var section = Section(
      id: "services", heading: "Who does what for it",
      introduction:
        "Which of the four sourcing options it uses for each service, until when, and how well it is served.",
      summaryRows: 5)
    if !own.isEmpty { section.tables.append(table(own)) }
    if !shared.isEmpty {
      section.tables.append(
        AgreementTables(links: links).table(
          shared, caption: "Shared with other CCGs", party: "Held by"
        ) { $0.customer })
    }
    if section.tables.isEmpty { section.absence = "No agreement is recorded." }
    return section
  }

  private func table(_ agreements: [Key<Agreement>]) -> TableView {
    TableView(
      caption: count(agreements.count, "agreement"),
      columns: columns("Services", "Provider", "Sourcing", "Until") + [
        TableView.Column(name: "Price", isInSummary: false),
        TableView.Column(name: "Performance", isInSummary: false),
      ],
      rows: agreements.map(row), isStacked: true)
  }

  private func row(_ key: Key<Agreement>) -> TableView.Row {
    let agreement = catalogue.agreements[key]
    return TableView.Row(
      head: AgreementTables(links: links).head(key),
      cells: [
        providerCell(agreement),
        Cell(text: agreement.sourcing?.text ?? "Not recorded"),
        cell(agreement.until, absence: "No end recorded"),
        agreement.isInHouse
          ? Cell(text: "None: in house")
          : cell(agreement.price ?? agreement.offer.flatMap { catalogue.offers[$0].price }),
        PerformanceSections(links: links).line(of: key),
      ])
  }
}
