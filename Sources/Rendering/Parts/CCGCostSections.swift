import Commissioning
import Describing
import Measuring

/// What the offers of each service would cost a CCG.
struct CCGCostSections: PagePart {
  let links: Links

  /// How many services are shown.
  private static let serviceLimit = 40

  /// - Parameter people: registered with the CCG; nil if that is not recorded.
  func sections(
    of ccg: Key<Organisation>, for people: Quantity?, _ allowance: Allowance?
  ) -> [Section] {
    [overview(of: ccg, people)].compactMap(\.self) + services(of: ccg, people, allowance) + [
      obstacleSection(report.cheapestOffers.obstacles(for: people)),
      Section(
        id: "more", heading: "Every offer",
        links: [
          Anchor(
            text: "Browse and filter every offer", address: links.address(ofList: .offer)),
          Anchor(
            text: "The price of every offer (CSV)", address: address(OffersDownload.path)),
        ]),
    ]
  }

  /// Each service on a line: how the CCG gets it now, and what the cheapest offer would cost it.
  private func overview(of ccg: Key<Organisation>, _ people: Quantity?) -> Section? {
    let offers = report.cheapestOffers
    var shown = 0
    let rows = (report.lists[.service] ?? []).compactMap { reference -> TableView.Row? in
      guard case .service(let key) = reference,
        let ranking = offers.ranking(of: key, for: people, in: catalogue),
        let (offer, cost) = ranking.cheapest.first
      else { return nil }
      let entry = catalogue.services[key].entry
      shown += 1
      return TableView.Row(
        head: shown > Self.serviceLimit
          ? cell(reference) : Cell(text: entry.name, address: "#service-\(entry.id.value)"),
        cells: [
          now(ccg, key),
          paid(by: ccg, for: key),
          provider(of: offer),
          OfferCosts(links: links).cell(cost, of: catalogue.offers[offer], for: ccg),
          Cell(text: numberText(Double(ranking.count)), isNumber: true),
        ])
    }
    if rows.isEmpty { return nil }
    return Section(
      id: "overview", heading: "Each service at a glance",
      tables: [
        TableView(
          caption: "What it has now, and the offer that would cost it least",
          columns: columns("Service", "Now") + [
            TableView.Column(name: "Costs now, a year", isNumber: true),
            TableView.Column(name: "Cheapest offer"),
            TableView.Column(name: "Would cost, a year", isNumber: true),
            TableView.Column(name: "Priced offers", isNumber: true),
          ], rows: rows, isStacked: true)
      ])
  }

  /// "Arden, standard": who makes an offer, and at which level.
  private func provider(of offer: Key<Offer>) -> Cell {
    let name = report.landscape.offers[offer].provider.map {
      catalogue.organisations[$0.last].entry.name.lineName
    }
    return Cell(
      text: [
        name ?? "Provider not recorded", catalogue.offers[offer].level?.rawValue,
        report.landscape.knownEnd(of: offer)?.phraseOfEnd,
      ].compactMap(\.self).joined(separator: ", "), address: address(of: .offer(offer)))
  }

  /// "In house", "South until 30 September 2014".
  private func now(_ ccg: Key<Organisation>, _ service: Key<Service>) -> Cell {
    switch report.landscape.answer(ccg, service) {
    case .agreement(let key):
      let onDay = report.landscape.agreements[key]
      let provider =
        onDay.sourcing == .inHouse
        ? "In house" : onDay.provider.map { catalogue.organisations[$0.last].entry.name.lineName }
      let until = onDay.end.when.map { " until \($0.text)" } ?? ""
      return Cell(
        text: (provider ?? "Provider not recorded") + until, address: address(of: .agreement(key)),
        tag: Tag(report.status(of: key)))
    case .notKnown(let key):
      return Cell(text: "Not known if still in force", address: address(of: .agreement(key)))
    case .ended(let key): return Cell(text: "Ended", address: address(of: .agreement(key)))
    case .notRecorded: return Cell(text: "Not recorded")
    }
  }

  /// What it pays in a year by an agreement of its own.
  private func paid(by ccg: Key<Organisation>, for service: Key<Service>) -> Cell {
    guard case .agreement(let key) = report.landscape.answer(ccg, service),
      report.landscape.agreements[key].customer?.body == ccg,
      let (cost, status) = report.yearlyCost(of: key)
    else { return Cell(text: "Not recorded", isNumber: true) }
    let services = catalogue.agreements[key].services.count
    // How the agreement is known stands beside who provides it.
    return Cell(
      text: services > 1 ? "\(cost.text) for \(services) services" : cost.text, isNumber: true,
      tag: status == report.status(of: key) ? nil : Tag(status))
  }

  /// A section for each service, and one for bundles, since their price covers several services.
  private func services(
    of ccg: Key<Organisation>, _ people: Quantity?, _ allowance: Allowance?
  ) -> [Section] {
    let offers = report.cheapestOffers
    var sections = (report.lists[.service] ?? []).compactMap { reference -> Section? in
      guard case .service(let key) = reference,
        let ranking = offers.ranking(of: key, for: people, in: catalogue)
      else { return nil }
      let entry = catalogue.services[key].entry
      var section = section(
        "service-\(entry.id.value)", entry.name, ranking, of: ccg, allowance)
      section.isInContents = false
      return section
    }
    if sections.count > Self.serviceLimit {
      let others = sections.count - Self.serviceLimit
      sections.removeSubrange(Self.serviceLimit...)
      sections.append(
        Section(
          id: "other-services", heading: "Other services",
          introduction:
            "\(count(others, "more service")) with priced offers: see the list of every offer."
        ))
    }
    if let bundles = offers.rankingOfBundles(for: people, in: catalogue) {
      var section = section(
        "bundles", "Bundles: one price for several services", bundles, of: ccg, allowance)
      section.introduction =
        "They are listed here only, so that no price is counted twice."
      sections.append(section)
    }
    return sections
  }

  private func section(
    _ id: String, _ heading: String, _ ranking: CheapestOffers.Ranking,
    of ccg: Key<Organisation>, _ allowance: Allowance?
  ) -> Section {
    let cheapest = ranking.cheapest
    return Section(
      id: id, heading: heading,
      tables: [
        TableView(
          caption: cheapest.count < ranking.count
            ? "The \(cheapest.count) that cost least, of \(count(ranking.count, "offer"))"
            : count(ranking.count, "offer"),
          columns: [
            TableView.Column(name: "Offer"), TableView.Column(name: "Cost a year", isNumber: true),
            TableView.Column(
              name: allowance?.isEstimated ?? false
                ? "Of the allowance, estimated from its list" : "Of the allowance",
              isNumber: true),
            TableView.Column(name: "Working"),
          ],
          rows: cheapest.map { offer, cost in
            TableView.Row(
              head: cell(.offer(offer)),
              cells: [
                OfferCosts(links: links).cell(cost, of: catalogue.offers[offer], for: ccg),
                Cell(text: allowance?.share(of: cost) ?? "Not recorded", isNumber: true),
                Cell(text: cost.working()),
              ])
          }, isStacked: true)
      ])
  }

  private func obstacleSection(_ obstacles: [Cost.Obstacle: Int]) -> Section {
    var section = Section(id: "not-worked-out", heading: "What cannot be worked out")
    let rows = Cost.Obstacle.allCases.compactMap { obstacle in
      obstacles[obstacle].map { number in
        TableView.Row(
          head: Cell(text: obstacle.text.capitalizedFirst),
          cells: [Cell(text: numberText(Double(number)), isNumber: true)])
      }
    }
    if rows.isEmpty {
      section.absence = "Every offer has a cost."
    } else {
      section.tables = [
        TableView(
          caption: "Offers without a cost, by reason",
          columns: [
            TableView.Column(name: "Reason"), TableView.Column(name: "Offers", isNumber: true),
          ], rows: rows)
      ]
    }
    return section
  }
}
