import Chronology
import Commissioning
import Describing

extension Labelling {
  func serviceFacets(_ records: [Reference]) -> [Facet] {
    let keys = records.compactMap { reference -> Key<Service>? in
      if case .service(let key) = reference { key } else { nil }
    }
    func facet(
      _ id: String, _ heading: String, rule: String? = nil,
      _ labels: @Sendable (Key<Service>) -> [Facet.Label]
    ) -> Facet {
      Facet(id, heading, rule: rule, keys, labels)
    }
    @Sendable func providers(_ key: Key<Service>) -> [Key<Organisation>] {
      report.openOffers(of: key).compactMap { report.landscape.offers[$0].provider?.body }
    }
    return [
      facet("category", "Category") { [categoryLabel(catalogue.services[$0].category, "of")] },
      facet("provider", "Provider", rule: "Who offers it on \(report.day.text).") { key in
        let providers = providers(key)
        return providers.isEmpty
          ? [.unknown("Nobody", "offered by nobody")]
          : providers.map { organisationLabel($0, "offered by", absence: "") }
      },
      facet("region", "Region", rule: "Where it is offered. " + Labelling.regionRule) { key in
        let all = Set(providers(key).flatMap { regions[$0] })
        return regionLabels(all.sorted(), "offered to CCGs in")
      },
      facet("sourcing", "Sourcing option", rule: agreementRule("How CCGs get it.")) { key in
        sourcingLabels(report.landscape.agreementsByService[key]) { sourcing in
          switch sourcing {
          case .inHouse: "run in house by a CCG"
          case .shared: "shared by CCGs"
          case .csu: "bought from a CSU"
          case .external: "bought elsewhere"
          }
        }
      },
      facet("availability", "Availability") { [availabilityLabel($0)] },
    ]
  }

  private func availabilityLabel(_ key: Key<Service>) -> Facet.Label {
    switch report.openOffers(of: key).count {
    case 0: Facet.Label(id: "none", text: "Nobody offers it", phrase: "without an offer", order: 2)
    case 1: Facet.Label(id: "one", text: "One offer", phrase: "with one offer", order: 1)
    default: Facet.Label(id: "several", text: "Several offers", phrase: "with several offers")
    }
  }

  /// The sourcing options of the agreements in force on the day.
  func sourcingLabels(
    _ agreements: [Key<Agreement>], _ phrase: (Agreement.Sourcing) -> String
  ) -> [Facet.Label] {
    let used = Set(
      agreements.compactMap { key -> Agreement.Sourcing? in
        let onDay = report.landscape.agreements[key]
        return onDay.validity.isCurrent ? onDay.sourcing : nil
      })
    if used.isEmpty { return [.unknown("No agreement", "without an agreement in force")] }
    return used.map { sourcingLabel($0, phrase($0)) }
  }

  func agreementRule(_ rule: String) -> String {
    let isIllustrative = catalogue.agreements.contains {
      $0.entry.evidence.status == .illustrative
    }
    return "\(rule) By agreements in force on \(report.day.text)"
      + (isIllustrative ? "; illustrative ones count." : ".")
  }
}
