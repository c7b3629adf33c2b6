import Commissioning
import Describing
import Measuring

/// What a service's page shows: its offers, how well they perform, and who gets it.
struct ServiceSections: PagePart {
  let links: Links

  func offers(of key: Key<Service>) -> Section {
    let offers = report.relations.offersByService[key]
    var section = Section(id: "offers", heading: "Offers compared")
    guard !offers.isEmpty else {
      section.absence = "Nobody offers this service in the catalogue."
      return section
    }
    section.introduction = report.costExamples.middle.map { example in
      "Costs are those for \(catalogue.organisations[example.ccg].entry.name), the CCG in the middle by "
        + "registered patients. A bundle has one price for all its services."
    }
    section.tables = [table(offers)]
    section.more = Anchor(
      text: "These offers side by side",
      address: address(OffersSideBySidePage.path(of: key, in: catalogue)))
    return section
  }

  private func table(_ offers: [Key<Offer>]) -> TableView {
    TableView(
      caption: count(offers.count, "offer"),
      columns: columns("Offer", "Level", "Price", "Cost a year", "Includes", "Targets"),
      rows: offers.map { key in
        let offer = catalogue.offers[key]
        return TableView.Row(
          head: cell(.offer(key), tag: Tag(offer.entry.evidence)),
          cells: [
            Cell(text: offer.level?.rawValue ?? "Not stated"),
            cell(offer.price),
            OfferCosts(links: links).comparableCost(of: offer),
            Cell(
              text: offer.includes.isEmpty
                ? "Not stated"
                : "\(count(offer.includes.count, "item")), \(offer.excludes.count) excluded"),
            Cell(text: words(offer.targets).nonEmpty ?? "Not stated"),
          ])
      }, isStacked: true)
  }

  private func words(_ targets: [Target]) -> String {
    targets.map { target in
      let kpi = catalogue.kpis[target.kpi]
      return "\(kpi.entry.name): \(kpi.text(of: target.value))"
    }.joined(separator: "; ")
  }

  /// The rankings of the KPIs it is judged by.
  func charts(of key: Key<Service>) -> [Section] {
    let charts = catalogue.services[key].kpis.compactMap { links.chartView(RankingChart(kpi: $0)) }
    return charts.isEmpty
      ? [] : [Section(id: "kpis", heading: "How well its providers are doing", charts: charts)]
  }

  /// The first hundred by CCG, since a service may have one for every CCG.
  func buyers(of key: Key<Service>) -> [Section] {
    let agreements = report.relations.agreementsByService[key]
    guard !agreements.isEmpty else { return [] }
    let shown = agreements.prefix(100)
    let all = count(agreements.count, "agreement")
    let isCut = agreements.count > shown.count
    return [
      Section(
        id: "buyers", heading: "Who gets it, and how", introduction: sourcing(agreements),
        tables: [
          TableView(
            caption: isCut ? "The first 100 of \(all)" : all,
            columns: columns("CCG", "Provider", "Sourcing", "Until"),
            rows: shown.map(row), isStacked: true)
        ],
        more: isCut
          ? Anchor(text: "Every agreement", address: links.address(ofList: .agreement)) : nil)
    ]
  }

  private func row(_ key: Key<Agreement>) -> TableView.Row {
    let agreement = catalogue.agreements[key]
    return TableView.Row(
      head: cell(agreement.customer),
      cells: [
        providerCell(agreement),
        Cell(
          text: agreement.sourcing?.text ?? "Not recorded",
          address: address(of: .agreement(key)), tag: Tag(agreement.entry.evidence)),
        cell(agreement.until, absence: "No end recorded"),
      ])
  }

  private func sourcing(_ agreements: [Key<Agreement>]) -> String {
    let parts = Agreement.Sourcing.allCases.compactMap { sourcing -> String? in
      let number = agreements.count { catalogue.agreements[$0].sourcing == sourcing }
      return number > 0 ? "\(number) \(sourcing.text.lowercasedFirst)" : nil
    }
    return "Of \(count(agreements.count, "agreement")): \(parts.joined(separator: ", "))."
  }

  func jointWork(of key: Key<Service>) -> [Section] {
    let anchors =
      report.relations.programmesByService[key].map { anchor(.programme($0)) }
      + report.relations.partnershipsByService[key].map { anchor(.partnership($0)) }
    return anchors.isEmpty
      ? [] : [Section(id: "joint-work", heading: "Programmes and partnerships", links: anchors)]
  }
}
