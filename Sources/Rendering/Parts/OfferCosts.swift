import Commissioning
import Describing
import Measuring

/// What offers would cost in a year.
struct OfferCosts: PagePart {
  let links: Links

  /// What an offer would cost a small, a medium and a large CCG.
  func section(of key: Key<Offer>) -> Section {
    let offer = catalogue.offers[key]
    var section = Section(id: "cost", heading: "What it would cost in a year")
    if offer.audience != .ccgs {
      section.absence =
        "It is offered to \(offer.audience.rawValue), so no cost for a CCG is worked out."
      return section
    }
    let costs = report.costExamples.map { example in
      (example, cost: Cost(of: offer.price, population: example.people))
    }
    let allowances = costs.map { report.allowance(of: $0.0.ccg) }
    if case .unknown(let obstacle) = costs.first?.cost ?? .unknown(.noPopulation) {
      section.absence = "It cannot be worked out. \(obstacle.text.capitalizedFirst)."
      return section
    }
    section.introduction = CostExample.rule
    if offer.services.count > 1 {
      section.introduction? += " One price covers \(names(offer.services))."
    }
    section.tables = [
      TableView(
        caption: "A year at the stated price",
        columns: [
          TableView.Column(name: "CCG"), TableView.Column(name: "Cost a year", isNumber: true),
          TableView.Column(name: "Working"),
        ],
        rows: zip(costs, allowances).compactMap { costed, allowance in
          let (example, cost) = costed
          return cost.yearly.map { yearly in
            var head = cell(.organisation(example.ccg))
            head.address = address(CostsPage.path(of: example.ccg, in: catalogue))
            let working = yearly.working(of: allowance?.allowance)
            return TableView.Row(
              head: head, cells: [cell(yearly, of: offer, for: example.ccg), Cell(text: working)])
          }
        }, isStacked: true)
    ]
    if let service = offer.service, report.landscape.canBeTakenUp(key) {
      section.charts = [links.chartView(PriceChart(service: service, own: key))].compactMap(\.self)
    }
    section.links = allowanceSources(allowances.compactMap { $0?.evidence })
    section.more = offer.service.map { service in
      Anchor(
        text: "Offers of \(catalogue.services[service].entry.name) side by side",
        address: address(OffersSideBySidePage.path(of: service, in: catalogue)))
    }
    return section
  }

  func cell(_ cost: YearlyCost, of offer: Offer, for ccg: Key<Organisation>?) -> Cell {
    Cell(
      text: cost.text, isNumber: true,
      tag: Tag(report.status(of: cost, at: offer.statusOfPrice, for: ccg)))
  }

  /// What an offer would cost the CCG in the middle, so that prices on different bases can be compared.
  func comparableCost(of offer: Offer) -> Cell {
    guard offer.audience == .ccgs else { return Cell(text: "Not offered to CCGs") }
    switch comparable(offer) {
    case .yearly(let cost):
      var cell = cell(cost, of: offer, for: report.costExamples.middle?.ccg)
      if offer.services.count > 1 { cell.text += " for \(offer.services.count) services" }
      return cell
    case .unknown(let obstacle):
      return Cell(text: "Not comparable: \(obstacle.text)")
    }
  }

  private func comparable(_ offer: Offer) -> Cost {
    Cost(of: offer.price, population: report.costExamples.middle?.people)
  }

  /// Offers that can be taken up before others, those that cost the CCG in the middle least first.
  func byCost(_ offers: [Key<Offer>]) -> [Key<Offer>] {
    offers.map { key in
      let isOpen = report.landscape.canBeTakenUp(key)
      return (key, isOpen ? 0 : 1, comparable(catalogue.offers[key]).yearly?.lower ?? .infinity)
    }.enumerated().sorted { left, right in
      (left.element.1, left.element.2, left.offset)
        < (right.element.1, right.element.2, right.offset)
    }.map(\.element.0)
  }

  /// Where the allowances, or the rate that they are estimated by, are stated: each source once.
  private func allowanceSources(_ evidence: [Evidence]) -> [Anchor] {
    var stated = Evidence()
    for source in evidence.flatMap(\.sources) where !stated.sources.contains(source) {
      stated.sources.append(source)
    }
    return sources(stated).map {
      Anchor(text: "Source of the allowance: \($0.text)", address: $0.address)
    }
  }
}
