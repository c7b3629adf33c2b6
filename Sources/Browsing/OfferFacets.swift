import Chronology
import Commissioning
import Describing
import Measuring

extension Labelling {
  func offerFacets(_ records: [Reference]) -> [Facet] {
    let offers = records.compactMap { reference -> Key<Offer>? in
      if case .offer(let key) = reference { key } else { nil }
    }
    func facet(
      _ id: String, _ heading: String, rule: String? = nil, otherNames: [String] = [],
      _ labels: @Sendable (Key<Offer>) -> [Facet.Label]
    ) -> Facet {
      Facet(id, heading, rule: rule, otherNames: otherNames, offers, labels)
    }
    let isBundled = offers.contains { !catalogue.offers[$0].alsoCovers.isEmpty }
    return [
      facet(
        "service", "Service",
        rule: isBundled ? "A bundle counts for each service that its one price covers." : nil
      ) { serviceLabels(catalogue.offers[$0].services) },
      facet("category", "Category") { key in
        let services = catalogue.offers[key].services
        return services.isEmpty
          ? [categoryLabel(nil, "of")]
          : services.map { categoryLabel(catalogue.services[$0].category, "of") }
      },
      facet("provider", "Provider") {
        [organisationLabel(provider(of: $0), "from", absence: "without a recorded provider")]
      },
      facet("region", "Region", rule: Labelling.regionRule) {
        regionLabels(
          provider(of: $0).map { regions[$0] } ?? [], "to CCGs in")
      },
      facet("price-basis", "Price basis", otherNames: ["pricing"]) {
        [basisLabel(catalogue.offers[$0].price)]
      },
      facet(
        "price-band", "Price band",
        rule: "By pounds per head per year; if a range is stated, by its lower end.",
        otherNames: ["price list", "offers under a price", "cheapest offers"]
      ) {
        [PriceBand.label(of: catalogue.offers[$0].price)]
      },
      facet("level", "Level") { [levelLabel(catalogue.offers[$0].level)] },
      facet(
        "sourcing", "Sourcing option",
        rule: "Which of the four sourcing options a CCG would use by taking up the offer."
      ) {
        [sourcingLabel(of: provider(of: $0))]
      },
      facet("availability", "Availability") {
        [availabilityLabel(of: $0)]
      },
      facet(
        "kpi-status", "KPI status",
        rule: kpiRule(offers.compactMap(provider))
      ) { key in
        let kpis = catalogue.offers[key].services.flatMap { catalogue.services[$0].kpis }
        let status = provider(of: key).map { statuses[$0].worst(of: kpis) }
        return [(status ?? .noFigures).label]
      },
    ]
  }

  /// Who makes an offer on the day or, if it is over and nobody took it on, who made it.
  private func provider(of key: Key<Offer>) -> Key<Organisation>? {
    report.landscape.offers[key].provider?.body ?? catalogue.offers[key].provider
  }

  func serviceLabels(_ services: [Key<Service>]) -> [Facet.Label] {
    if services.isEmpty { return [.unknown("Not recorded", "with no recorded service")] }
    return services.map { key in
      let entry = catalogue.services[key].entry
      return Facet.Label(
        id: entry.id.value, text: entry.name, phrase: "of \(entry.name.withinSentence)",
        isRecord: true)
    }
  }

  private func basisLabel(_ price: Price?) -> Facet.Label {
    guard let price else { return .unknown("Not stated", "without a stated price") }
    let phrase =
      switch price.basis {
      case .perHead: "priced per head"
      case .fixed: "at a fixed price"
      case .dayRate: "at a day rate"
      case .perTransaction: "priced per transaction"
      case .bespoke: "with a price by agreement"
      }
    return Facet.Label(
      id: price.basis.rawValue, text: price.basis.text, phrase: phrase,
      order: Price.Basis.allCases.firstIndex(of: price.basis) ?? 0)
  }

  private func levelLabel(_ level: Offer.Level?) -> Facet.Label {
    guard let level else { return .unknown("Not stated", "with no stated level") }
    return Facet.Label(
      id: level.rawValue, text: level.rawValue.capitalizedFirst,
      phrase: "at the \(level.rawValue) level",
      order: Offer.Level.allCases.firstIndex(of: level) ?? 0)
  }

  private func sourcingLabel(of provider: Key<Organisation>?) -> Facet.Label {
    guard let provider else {
      return .unknown("Not recorded", "with no recorded sourcing option")
    }
    switch catalogue.organisations[provider].entry.kind {
    case .csu: return sourcingLabel(.csu, "to buy from a CSU")
    case .ccg: return sourcingLabel(.shared, "to share with another CCG")
    default:
      return sourcingLabel(.external, "to buy from a supplier other than a CSU")
    }
  }

  private func availabilityLabel(of key: Key<Offer>) -> Facet.Label {
    let day = report.day.text
    return switch report.landscape.offers[key].validity {
    case .current where !report.landscape.canBeTakenUp(key):
      Facet.Label(
        id: "others", text: "For bodies other than CCGs", phrase: "for bodies other than CCGs",
        order: 1)
    case .current:
      Facet.Label(
        id: "open", text: "Available on \(day)", phrase: "available on \(day)", isOfCurrent: true)
    case .notYet:
      Facet.Label(
        id: "later", text: "Starts after \(day)", phrase: "starting after \(day)", order: 2)
    case .ended:
      Facet.Label(id: "ended", text: "Ended by \(day)", phrase: "ended by \(day)", order: 3)
    case .notKnown:
      .unknown("Not known for \(day)", "not known to be open or not on \(day)")
    }
  }
}

/// Bands of prices per head.
private enum PriceBand {
  /// Pounds at which each band starts.
  private static let edges: [Double] = [0.25, 0.5, 1, 2, 5]

  static func label(of price: Price?) -> Facet.Label {
    guard let price, price.basis == .perHead, let amount = price.amount?.number else {
      return .unknown("Not priced per head", "not priced per head")
    }
    let number = edges.firstIndex { amount < $0 } ?? edges.count
    let text =
      number == 0
      ? "Under \(poundsText(edges[0]))"
      : number == edges.count
        ? "\(poundsText(edges[number - 1])) and more"
        : "\(poundsText(edges[number - 1])) to under \(poundsText(edges[number]))"
    return Facet.Label(
      id: text, text: text, phrase: "for \(text.lowercasedFirst) per head", order: number)
  }
}
