import Commissioning
import Measuring

extension Labelling {
  func csuFacets(_ records: [Reference]) -> [Facet] {
    let keys = organisations(records)
    return [
      facet(.region, keys) { regionLabels([$0.organisation.region].compactMap(\.self), "in") },
      facet(.category, rule: "What it offers.", keys) { own in
        let categories = Set(
          report.relations.offersByProvider[Int(own.key.number)]
            .flatMap { catalogue.offers[$0].services }
            .map { catalogue.services[$0].category })
        return categories.isEmpty
          ? [.unknown("No offer", "without an offer")]
          : categories.map { category in
            categoryLabel(category, "that offer")
          }
      },
      facet(.life, keys) { [lifeLabel($0.organisation)] },
      facet(.kpiStatus, rule: kpiRule(keys.map(\.key)), keys) {
        [statuses[Int($0.key.number)].worst.label]
      },
    ]
  }

  func ccgFacets(_ records: [Reference]) -> [Facet] {
    let keys = organisations(records)
    return [
      facet(.region, keys) { regionLabels([$0.organisation.region].compactMap(\.self), "in") },
      facet(.areaTeam, keys) { own in
        guard let team = own.ccg.areaTeams.nearest(to: report.day)?.value else {
          return [.unknown("Not recorded", "without a recorded area team")]
        }
        return [Facet.Label(id: team, text: team, phrase: "of the area team of \(team)")]
      },
      facet(
        .csu, rule: "The CSU it chiefly uses, which never means for every service.", keys
      ) { own in
        let csu = own.ccg.csus.at(report.day)?.value
        return [
          organisationLabel(csu, "that chiefly use", absence: "without a recorded chief CSU")
        ]
      },
      facet(.sourcing, rule: agreementRule("How it gets some service."), keys) { own in
        let number = Int(own.key.number)
        return sourcingLabels(
          report.relations.agreementsByCustomer[number]
            + report.relations.agreementsSharedWith[number]
        ) { sourcing in
          switch sourcing {
          case .inHouse: "that do something in house"
          case .shared: "that share something with others"
          case .csu: "that buy something from a CSU"
          case .external: "that buy something elsewhere"
          }
        }
      },
      facet(.size, rule: "By registered patients.", keys) {
        [sizeLabel($0.ccg.people(on: report.day)?.value)]
      },
      facet(.life, keys) { [lifeLabel($0.organisation)] },
      facet(.kpiStatus, rule: kpiRule(keys.map(\.key)), keys) {
        [statuses[Int($0.key.number)].worst.label]
      },
    ]
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
    _ name: FacetName, rule: String? = nil, _ keys: [Own],
    _ labels: @Sendable (Own) -> [Facet.Label]
  ) -> Facet {
    Facet(name, rule: rule, keys, labels)
  }

  private func sizeLabel(_ people: Quantity?) -> Facet.Label {
    guard let people = people?.number else {
      return .unknown("Not recorded", "of no recorded size")
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
