import Chronology
import Commissioning
import Describing
import Measuring

extension Labelling {
  func csuFacets(_ records: [Reference]) -> [Facet] {
    let keys = organisations(records)
    return [
      facet("region", "Region", keys) {
        regionLabels([$0.organisation.region].compactMap(\.self), "in")
      },
      facet("category", "Category", rule: "What it offers.", keys) { own in
        let categories = Set(
          report.openOffers(by: own.key).flatMap { catalogue.offers[$0].services }
            .map { catalogue.services[$0].category })
        return categories.isEmpty
          ? [.unknown("No offer", "without an offer")]
          : categories.map { category in
            categoryLabel(category, "offering")
          }
      },
      facet("open-or-closed", "Open or closed", keys) { [lifeLabel($0.key)] },
      facet("kpi-status", "KPI status", rule: kpiRule(keys.map(\.key)), keys) {
        [statuses[$0.key].worst.label]
      },
    ]
  }

  func ccgFacets(_ records: [Reference]) -> [Facet] {
    let keys = organisations(records)
    return [
      facet("region", "Region", keys) {
        regionLabels([$0.organisation.region].compactMap(\.self), "in")
      },
      facet("area-team", "Area team", keys) { own in
        guard let team = own.ccg.areaTeams.nearest(to: report.day)?.value else {
          return [.unknown("Not recorded", "without a recorded area team")]
        }
        return [Facet.Label(id: team, text: team, phrase: "of the area team of \(team)")]
      },
      facet(
        "csu", "CSU", rule: "The CSU it mainly uses, not necessarily for every service.", keys
      ) { own in
        let csu = report.landscape.mainCSUs[own.key]?.body
        if !report.landscape.lives[own.key].mayBeCurrent {
          return [
            Facet.Label(
              id: "not-open", text: "Not open on \(report.day.text)",
              phrase: "not open on \(report.day.text)", order: .max - 1)
          ]
        }
        return [
          organisationLabel(
            csu, "mainly using", absence: "without a recorded main CSU on \(report.day.text)")
        ]
      },
      facet(
        "sourcing", "Sourcing option", rule: agreementRule("How it gets at least one service."),
        keys
      ) {
        own in
        sourcingLabels(answered(own.key)) { sourcing in
          switch sourcing {
          case .inHouse: "doing something in house"
          case .shared: "sharing something with others"
          case .csu: "buying something from a CSU"
          case .external: "buying something elsewhere"
          }
        }
      },
      facet(
        "size", "Size", rule: "By registered patients.",
        otherNames: ["largest", "smallest", "biggest", "large", "small", "population"], keys
      ) {
        [sizeLabel($0.ccg.people(on: report.day)?.value)]
      },
      facet("open-or-closed", "Open or closed", keys) { [lifeLabel($0.key)] },
      facet("kpi-status", "KPI status", rule: kpiRule(keys.map(\.key)), keys) {
        [statuses[$0.key].worst.label]
      },
    ]
  }

  /// The agreements in force under which a customer gets its services.
  private func answered(_ customer: Key<Organisation>) -> [Key<Agreement>] {
    report.landscape.answers[customer].compactMap {
      if case .agreement(let key) = $0.answer { key } else { nil }
    }
  }

  private typealias Own = (key: Key<Organisation>, organisation: Organisation, ccg: CCG)

  private func organisations(_ records: [Reference]) -> [Own] {
    records.compactMap { reference in
      guard case .organisation(let key) = reference else { return nil }
      let organisation = catalogue.organisations[key]
      if case .ccg(let ccg) = organisation.particulars { return (key, organisation, ccg) }
      return (key, organisation, CCG())
    }
  }

  private func facet(
    _ id: String, _ heading: String, rule: String? = nil, otherNames: [String] = [],
    _ keys: [Own],
    _ labels: @Sendable (Own) -> [Facet.Label]
  ) -> Facet {
    Facet(id, heading, rule: rule, otherNames: otherNames, keys, labels)
  }

  private func sizeLabel(_ people: Quantity?) -> Facet.Label {
    guard let people = people?.number else {
      return .unknown("Not recorded", "with no recorded size")
    }
    let edges: [Double] = [100_000, 200_000, 300_000, 500_000]
    let number = edges.firstIndex { people < $0 } ?? edges.count
    let below = number < edges.count ? numberText(edges[number]) : ""
    let above = number > 0 ? numberText(edges[number - 1]) : ""
    let text =
      number == 0
      ? "Under \(below)"
      : number == edges.count ? "\(above) and more" : "\(above) to under \(below)"
    return Facet.Label(
      id: text, text: text, phrase: "with \(text.lowercasedFirst) registered patients",
      order: number)
  }
}
