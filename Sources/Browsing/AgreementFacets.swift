import Chronology
import Commissioning
import Describing

extension Labelling {
  func agreementFacets(_ records: [Reference]) -> [Facet] {
    let agreements = records.compactMap { reference -> Key<Agreement>? in
      if case .agreement(let key) = reference { key } else { nil }
    }
    func facet(
      _ id: String, _ heading: String, rule: String? = nil, otherNames: [String] = [],
      names: (Key<Agreement>) -> String? = { _ in nil },
      page: (Facet.Label, [Key<Agreement>]) -> String? = { _, _ in nil },
      _ labels: @Sendable (Key<Agreement>) -> [Facet.Label]
    ) -> Facet {
      Facet(
        id, heading, rule: rule, otherNames: otherNames, agreements, names: names, page: page,
        labels)
    }
    func place(isProvider: Bool) -> (Facet.Label, [Key<Agreement>]) -> String? {
      { label, agreements in
        self.place(label.organisation, isProvider: isProvider, agreements)
      }
    }
    var customers: [Key<Agreement>: [Key<Organisation>]] = [:]
    for organisation in catalogue.organisations.keys {
      for agreement in report.agreementsListed(for: organisation) {
        customers[agreement, default: []].append(organisation)
      }
    }
    return [
      facet(
        "state", "State", rule: "As at \(report.day.text).",
        otherNames: ["ended agreements", "agreements in force"]
      ) {
        [stateLabel(report.landscape.agreements[$0])]
      },
      facet(
        "end", "End", rule: "With the extensions agreed by \(report.day.text).",
        otherNames: ["agreements ending", "end dates", "expiry"],
        names: end
      ) {
        [endLabel(report.landscape.agreements[$0].end)]
      },
      facet(
        "provider", "Provider", page: place(isProvider: true)
      ) { key in
        let onDay = report.landscape.agreements[key]
        if onDay.sourcing == .inHouse { return [inHouseLabel] }
        let provider = onDay.provider
        return [
          organisationLabel(
            provider?.body ?? catalogue.agreements[key].provider, "with",
            absence: "without a recorded provider")
        ]
      },
      facet(
        "customer", "Customer", rule: "With those that share it or passed it on.",
        page: place(isProvider: false)
      ) { [customers] key in
        let absence = "without a recorded customer"
        let own = customers[key] ?? []
        return own.isEmpty
          ? [organisationLabel(catalogue.agreements[key].customer, "of", absence: absence)]
          : own.map { organisationLabel($0, "of", absence: absence) }
      },
      facet("service", "Service") { serviceLabels(catalogue.agreements[$0].services) },
      facet("sourcing", "Sourcing option") { key in
        [
          report.landscape.agreements[key].sourcing.map { sourcingLabel($0, "\($0.phrase)") }
            ?? .unknown("Not recorded", "with no recorded sourcing option")
        ]
      },
      facet(
        "parts", "Parts recorded",
        rule: "An agreement is complete if a specification, KPIs and a price are recorded."
      ) { [partsLabel(report.missingParts(of: $0))] },
    ]
  }

  /// The place of a page where an organisation's agreements are listed, if those are some agreements
  /// and no others.
  private func place(
    _ party: Key<Organisation>?, isProvider: Bool, _ agreements: [Key<Agreement>]
  ) -> String? {
    guard let party, report.landscape.isShown(.organisation(party)),
      agreements.count <= Report.agreementLimit
    else { return nil }
    let isCCG = catalogue.organisations[party].entry.kind == .ccg
    let section = isProvider ? isCCG ? "for-others" : "agreements" : isCCG ? "services" : "bought"
    let listed =
      isProvider ? report.agreementsProvided(by: party) : report.agreementsListed(for: party)
    // Those that others took over stand among them.
    guard Set(listed) == Set(agreements),
      !isProvider || isCCG || report.landscape.agreementsHandedOn[party].isEmpty
    else { return nil }
    return "\(report.path(of: .organisation(party)))#\(section)"
  }

  /// "until 30 September 2014".
  private func end(of key: Key<Agreement>) -> String? {
    guard case .at(let when) = report.landscape.agreements[key].end else { return nil }
    return "until \(when.text)"
  }

  private var inHouseLabel: Facet.Label {
    Facet.Label(
      id: "in-house", text: "The customer itself", phrase: "run by the customer itself",
      order: .max - 1)
  }

  private func stateLabel(_ onDay: AgreementOnDay) -> Facet.Label {
    switch onDay.validity {
    case .current:
      Facet.Label(id: "in-force", text: "In force", phrase: "in force", isOfCurrent: true)
    case .notKnown:
      Facet.Label(
        id: "not-known", text: "Not known if in force",
        phrase: "not known to be in force or not", order: 1)
    case .notYet:
      Facet.Label(id: "not-yet", text: "Not yet begun", phrase: "not yet begun", order: 2)
    case .ended: Facet.Label(id: "ended", text: "Ended", phrase: "no longer in force", order: 3)
    }
  }

  /// By the quarter of the calendar year; what may have ended in any of several has its own words.
  private func endLabel(_ end: TimeSpan.End) -> Facet.Label {
    switch end {
    case .open:
      return Facet.Label(id: "open", text: "Open-ended", phrase: "without an end", order: .max - 1)
    case .notRecorded: return .unknown("Not recorded", "whose end is not recorded")
    case .at(let when):
      guard let quarter = when.quarterOfEnd else {
        return Facet.Label(
          id: when.code, text: when.text.capitalizedFirst, phrase: "ending \(when.phrase)",
          order: Int(Quarter(when.firstDay.month).last.number))
      }
      return Facet.Label(
        id: quarter.last.isoText, text: quarter.text, phrase: "ending from \(quarter.text)",
        order: Int(quarter.last.number))
    }
  }

  private func partsLabel(_ missing: [String]) -> Facet.Label {
    if missing.isEmpty {
      return Facet.Label(id: "complete", text: "Complete", phrase: "with all their parts")
    }
    let text =
      missing.count < 3
      ? missing.joined(separator: " and ")
      : missing.dropLast().joined(separator: ", ") + " and " + (missing.last ?? "")
    return Facet.Label(
      id: missing.joined(separator: "-").lowercased(), text: "No \(text)",
      phrase: "with no \(text) recorded", order: missing.count)
  }
}

extension Agreement.Sourcing {
  fileprivate var phrase: String {
    switch self {
    case .inHouse: "in house"
    case .shared: "shared with other CCGs"
    case .csu: "with a CSU"
    case .external: "with a supplier other than a CSU"
    }
  }
}
