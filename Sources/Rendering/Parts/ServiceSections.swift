import Chronology
import Commissioning
import Describing
import Measuring

/// What a service's page shows: its offers, how well they perform, and who gets it.
struct ServiceSections: PagePart {
  let links: Links

  func offers(of key: Key<Service>) -> Section {
    let offers = report.landscape.offersByService[key]
    var section = Section(id: "offers", heading: "Offers compared")
    guard !offers.isEmpty else {
      section.absence = "Nobody offers this service in the catalogue."
      return section
    }
    section.introduction = report.costExamples.middle.map { example in
      "Costs are those for \(catalogue.organisations[example.ccg].entry.name), the CCG in the middle by "
        + "registered patients. A bundle has one price for all its services. Offers that can be taken "
        + "up come first, by cost."
    }
    section.charts = [links.chartView(PriceChart(service: key))].compactMap(\.self)
    section.tables = [table(OfferCosts(links: links).byCost(offers))]
    section.more = Anchor(
      text: "These offers side by side",
      address: address(OffersSideBySidePage.path(of: key, in: catalogue)))
    return section
  }

  private func table(_ offers: [Key<Offer>]) -> TableView {
    TableView(
      caption: caption(offers),
      columns: columns("Offer", "Provider", "Available", "Level", "Price")
        + [TableView.Column(name: "Cost a year", isNumber: true)] + columns("Includes", "Targets"),
      rows: offers.map { key in
        let offer = catalogue.offers[key]
        return TableView.Row(
          head: cell(.offer(key), tag: Tag(offer.entry.evidence)),
          cells: [
            cell(report.landscape.offers[key].provider),
            Cell(text: report.availabilityText(of: key)),
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

  private func caption(_ offers: [Key<Offer>]) -> String {
    let open = offers.count(where: report.landscape.canBeTakenUp)
    let all = count(offers.count, "offer")
    return open == offers.count
      ? "\(all) on \(report.day.text)" : "\(all), \(open) of them available on \(report.day.text)"
  }

  private func words(_ targets: [Target]) -> String {
    targets.map { target in
      let kpi = catalogue.kpis[target.kpi]
      return "\(kpi.entry.name): \(kpi.shortText(of: target.value))"
    }.joined(separator: "; ")
  }

  /// Who sells it, and how much of it.
  func market(of key: Key<Service>) -> [Section] {
    links.chartView(ServiceSharesChart(service: key)).map { chart in
      [
        Section(
          id: "market", heading: "Who sells it", charts: [chart],
          more: Anchor(text: "The market of every service", address: address(MarketPage.path)))
      ]
    } ?? []
  }

  /// The rankings of the KPIs it is judged by.
  func charts(of key: Key<Service>) -> [Section] {
    let charts = catalogue.services[key].kpis.compactMap { links.chartView(RankingChart(kpi: $0)) }
    return charts.isEmpty
      ? [] : [Section(id: "kpis", heading: "How well its providers are doing", charts: charts)]
  }

  /// Where CCGs get it how.
  func map(of key: Key<Service>) -> [Section] {
    let charts = links.chartViews([
      ServiceMapChart(service: key), PriceMapChart(service: key),
    ])
    return charts.isEmpty
      ? [] : [Section(id: "map", heading: "Where it comes from", charts: charts)]
  }

  /// How each CCG gets it on the day, and other customers that have it; the first hundred.
  func buyers(of key: Key<Service>) -> [Section] {
    let counts = ServiceCounts(of: [key], in: report)
    let buyers = report.landscape.answersByService[key].compactMap { customer, answer in
      answer.key.map { (customer, $0) }
    }
    if buyers.isEmpty { return [] }
    let shown = buyers.prefix(100)
    let all = count(buyers.count, "customer")
    let isCut = buyers.count > shown.count
    return [
      Section(
        id: "buyers", heading: "Who gets it, and how", introduction: counts.sentence,
        groups: groups(of: key),
        tables: [
          TableView(
            caption: isCut ? "The first 100 of \(all)" : all,
            columns: columns("Customer", "Provider", "Sourcing", "From", "Until", "State"),
            rows: shown.map { row($0, under: $1) }, isStacked: true)
        ],
        more: isCut
          ? Anchor(text: "Every agreement", address: links.address(ofList: .agreement)) : nil)
    ]
  }

  /// The CCGs by how they get it; of which nothing is recorded, last.
  private func groups(of key: Key<Service>) -> [LinkGroup] {
    var byWay: [Way: [Anchor]] = [:]
    for ccg in catalogue.organisations.keys
    where catalogue.organisations[ccg].entry.kind == .ccg
      && report.landscape.lives[ccg].mayBeCurrent
    {
      let answer = report.landscape.answer(ccg, key)
      byWay[way(answer), default: []].append(
        Anchor(
          text: catalogue.organisations[ccg].entry.name,
          address: address(of: answer.key.map { .agreement($0) } ?? .organisation(ccg))))
    }
    return byWay.sorted { $0.key < $1.key }.map { way, links in
      LinkGroup(
        summary: "\(way.text): \(count(links.count, "CCG"))",
        links: links.sorted { $0.text < $1.text })
    }
  }

  private func way(_ answer: ServiceAnswer) -> Way {
    switch answer {
    case .agreement(let key):
      let sourcing = report.landscape.agreements[key].sourcing
      let order = sourcing.flatMap { Agreement.Sourcing.allCases.firstIndex(of: $0) }
      return Way(order: order ?? 4, text: sourcing?.text ?? "Sourcing not recorded")
    case .notKnown: return Way(order: 5, text: "Not known whether still in force")
    case .ended: return Way(order: 6, text: "Ended with nothing recorded since")
    case .notRecorded: return Way(order: 7, text: "Not recorded")
    }
  }

  /// How CCGs get a service, in the order in which the ways are listed.
  private struct Way: Hashable, Comparable {
    var order: Int
    var text: String

    static func < (left: Way, right: Way) -> Bool { left.order < right.order }
  }

  private func row(_ customer: Key<Organisation>, under key: Key<Agreement>) -> TableView.Row {
    let agreement = catalogue.agreements[key]
    return TableView.Row(
      head: cell(.organisation(customer)),
      cells: [
        providerCell(key),
        Cell(
          text: report.landscape.agreements[key].sourcing?.text ?? "Not recorded",
          address: address(of: .agreement(key)), tag: Tag(report.status(of: key))),
        cell(agreement.from),
        Cell(text: report.landscape.agreements[key].end.text),
        Cell(text: report.stateText(of: key)),
      ])
  }

  func jointWork(of key: Key<Service>) -> [Section] {
    let anchors =
      (report.relations.programmesByService[key].map { Reference.programme($0) }
      + report.relations.partnershipsByService[key].map { .partnership($0) })
      .filter(report.landscape.isShown).map(anchor)
    return anchors.isEmpty
      ? [] : [Section(id: "joint-work", heading: "Programmes and partnerships", links: anchors)]
  }
}
