import Commissioning
import Describing
import Drawing
import Measuring

/// What the open offers of a service, or of all, would cost the CCG in the middle.
struct PriceChart: SiteChart {
  /// Nil for all services.
  var service: Key<Service>?
  /// The offer that the page is about.
  var own: Key<Offer>?

  static func candidates(in report: Report) -> [PriceChart] {
    [PriceChart()] + report.catalogue.services.keys.map { PriceChart(service: $0) }
  }

  var id: String { service.map { "prices-\($0.number)" } ?? "prices" }

  func isDrawn(in report: Report) -> Bool {
    guard let people = report.costExamples.middle?.people else { return false }
    return offers(in: report).joined().contains {
      Cost(of: report.catalogue.offers[$0].price, population: people).yearly != nil
        && report.catalogue.offers[$0].services.count == 1
    }
  }

  func path(in report: Report) -> String {
    service == nil ? "offers/costs.csv" : "\(Kind.service.folder)/prices.csv"
  }

  func subject(in report: Report) -> Reference? { service.map { .service($0) } }

  func status(in report: Report) -> Status {
    offers(in: report).joined().map { report.catalogue.offers[$0].statusOfPrice }.max()
      ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let example = report.costExamples.middle else { return nil }
    let lanes = zip(services(in: report), offers(in: report)).filter { !$1.isEmpty }
    return PriceStrip(
      example: report.catalogue.organisations[example.ccg].entry.name,
      lanes: lanes.map { service, offers in
        PriceStrip.Lane(
          report.catalogue.services[service].entry.name,
          address: links.address(of: .service(service)).text,
          offers: offers.map { links.offer($0, for: example.people, isOwn: $0 == own) })
      })
  }

  /// Those of its services; where none of a service's offers has a cost, the list of them.
  func parts(from links: Links) -> [Anchor] {
    let report = links.report
    guard service == nil else { return [] }
    return report.catalogue.services.keys.filter { !report.openOffers(of: $0).isEmpty }.map { key in
      let chart = PriceChart(service: key)
      return Anchor(
        text: report.catalogue.services[key].entry.name,
        address: links.address(
          of: .service(key),
          ending: chart.isDrawn(in: report) ? "#chart-\(chart.id)" : "#offers"))
    }
  }

  private func services(in report: Report) -> [Key<Service>] {
    service.map { [$0] } ?? Array(report.catalogue.services.keys)
  }

  /// The open offers of each service.
  private func offers(in report: Report) -> [[Key<Offer>]] {
    services(in: report).map(report.openOffers)
  }
}

extension Links {
  fileprivate func offer(
    _ key: Key<Offer>, for people: Quantity, isOwn: Bool
  ) -> PriceStrip.Offer {
    let offer = report.catalogue.offers[key]
    let provider = report.landscape.offers[key].provider?.last
    let cost = Cost(of: offer.price, population: people)
    let (pounds, isRange, text): (Double?, Bool, String) =
      switch cost {
      case _ where offer.services.count > 1:
        (nil, false, "One price for \(offer.services.count) services")
      case .yearly(let yearly): (yearly.lower, yearly.lower < yearly.upper, yearly.text)
      case .unknown(let obstacle): (nil, false, obstacle.text.capitalizedFirst)
      }
    return PriceStrip.Offer(
      offer.entry.name, address: address(of: .offer(key)).text,
      provider: provider.map { report.catalogue.organisations[$0].entry.name } ?? "Not recorded",
      cost: pounds, isRange: isRange, text: text, takers: takers(of: key),
      status: offer.statusOfPrice,
      isHighlighted: isOwn)
  }

  /// The names of those who have an agreement in force on the day under an offer.
  private func takers(of key: Key<Offer>) -> [String] {
    let landscape = report.landscape
    let customers = landscape.inForce(report.relations.agreementsByOffer[key])
      .filter { landscape.agreements[$0].isKnown }
      .compactMap { landscape.agreements[$0].customer?.body }
    return Set(customers).sorted().map { report.catalogue.organisations[$0].entry.name }
  }
}
