import Commissioning
import Drawing
import Measuring

/// What offers would cost a CCG.
extension PageBuilding {
  private typealias Costed = (offer: Key<Offer>, cost: YearlyCost)

  /// How many offers of one service are shown, and of how many services.
  private static let mostOffers = 5
  private static let mostServices = 40

  func costsView(_ key: Key<Organisation>) -> RecordView {
    let organisation = report.catalogue.organisations[key]
    let name = organisation.entry.name
    var view = RecordView(
      frame: frame(
        title: "What offers would cost \(name)",
        summary:
          "A year at the stated prices, for offers available on \(report.day.text). The least first; "
          + "the \(Self.mostOffers) that cost least are shown of each service.",
        trail: [
          Anchor(text: Kind.ccg.heading, address: address(Plan.indexPath(.ccg, part: 1))),
          anchor(.organisation(key)),
        ]))
    guard case .ccg(let ccg) = organisation.particulars else { return view }
    let people = ccg.people(on: report.day)?.value
    let allowance = people.flatMap { self.allowance(for: $0) }
    view.facts = costFacts(ccg, allowance)
    var costed: [Costed] = []
    var obstacles: [Cost.Obstacle: Int] = [:]
    for key in report.openOffers {
      switch Cost(of: report.catalogue.offers[key].price, population: people) {
      case .yearly(let cost): costed.append((key, cost))
      case .unknown(let obstacle): obstacles[obstacle, default: 0] += 1
      }
    }
    costed.sort { ($0.cost.lower, $0.offer) < ($1.cost.lower, $1.offer) }
    view.sections = serviceSections(costed, allowance)
    view.sections.append(obstacleSection(obstacles))
    view.sections.append(
      Section(
        id: "more", heading: "Every offer",
        links: [
          Anchor(
            text: "Browse and filter every offer", address: address(Plan.indexPath(.offer, part: 1))
          )
        ] + [Anchor(text: "The price of every offer (CSV)", address: address(Plan.pricesPath))]))
    return view
  }

  private func costFacts(_ ccg: CCG, _ allowance: Allowance?) -> [Fact] {
    var facts: [Fact] = []
    add("Registered patients", ccg.population, to: &facts)
    if ccg.population.isEmpty { add("Registered patients", "Not recorded", to: &facts) }
    add("Running cost allowance a head", report.catalogue.site.runningCostAllowance, to: &facts) {
      (poundsText($0.number), nil)
    }
    add("Its running cost allowance", allowance?.working ?? "Not recorded", to: &facts)
    return facts
  }

  /// A section for each service and, since their one price is for all, one for bundles.
  private func serviceSections(_ costed: [Costed], _ allowance: Allowance?) -> [Section] {
    var byService: [Key<Service>: [Costed]] = [:]
    var bundles: [Costed] = []
    for own in costed {
      let services = report.catalogue.offers[own.offer].services
      if services.count > 1 {
        bundles.append(own)
      } else if let service = services.first {
        byService[service, default: []].append(own)
      }
    }
    var sections = (report.lists[.service] ?? []).compactMap { reference -> Section? in
      guard case .service(let key) = reference, let own = byService[key] else { return nil }
      let entry = report.catalogue.services[key].entry
      return section("service-\(entry.id.value)", entry.name, own, allowance)
    }
    if sections.count > Self.mostServices {
      let others = sections.count - Self.mostServices
      sections.removeSubrange(Self.mostServices...)
      sections.append(
        Section(
          id: "other-services", heading: "Other services",
          introduction:
            "\(count(others, "more service")) with priced offers: the list of every offer has them."
        ))
    }
    if !bundles.isEmpty {
      var section = section(
        "bundles", "Bundles: one price for several services", bundles, allowance)
      section.introduction =
        "They are told here and under none of their services, so that no price is counted twice."
      sections.append(section)
    }
    return sections
  }

  private func section(
    _ id: String, _ heading: String, _ costed: [Costed], _ allowance: Allowance?
  ) -> Section {
    let shown = costed.prefix(Self.mostOffers)
    return Section(
      id: id, heading: heading,
      tables: [
        TableView(
          caption: shown.count < costed.count
            ? "The \(shown.count) that cost least, of \(count(costed.count, "offer"))"
            : count(costed.count, "offer"),
          columns: [
            TableView.Column(name: "Offer"), TableView.Column(name: "Cost a year", isNumber: true),
            TableView.Column(name: "Of the allowance", isNumber: true),
            TableView.Column(name: "Working"),
          ],
          rows: shown.map { own in
            TableView.Row(
              head: cell(.offer(own.offer)),
              cells: [
                cell(own.cost, of: report.catalogue.offers[own.offer]),
                Cell(text: allowance?.share(of: own.cost) ?? "Not recorded", isNumber: true),
                Cell(text: own.cost.working()),
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

  /// The price of every offer, as RFC 4180 text.
  func prices() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(
      [
        "offer", "name", "provider", "services", "level", "basis", "unit", "status", "from",
        "until",
      ]
        + ["amount", "up_to", "volume", "setup", "price"])
    for reference in report.lists[.offer] ?? [] {
      guard case .offer(let key) = reference else { continue }
      let offer = report.catalogue.offers[key]
      let price = offer.price
      csv.row(
        [
          offer.entry.id.value, offer.entry.name,
          offer.provider.map { report.catalogue.organisations[$0].entry.id.value } ?? "",
          offer.services.map { report.catalogue.services[$0].entry.id.value }
            .joined(separator: "; "),
          offer.level?.rawValue ?? "", price?.basis.rawValue ?? "", price?.unit ?? "",
          offer.statusOfPrice.rawValue, offer.from?.value.code ?? "", offer.until?.value.code ?? "",
        ],
        numbers: [price?.amount, price?.upTo, price?.volume, price?.setup].map { $0?.number },
        [price?.text ?? ""])
    }
    return csv.bytes
  }
}
