import Chronology
import Commissioning
import Measuring

extension Agreement: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Agreement>] { attributes }

  private static let attributes: [Attribute<Agreement>] = [
    Attribute("customer", "Customer") { $0.report.values($0.onDay.customer) },
    Attribute("customer_place", "Customer", in: .search) {
      .text($0.report.region(of: $0.onDay.customer?.body))
    },
    Attribute("provider", "Provider") { $0.report.values($0.onDay.provider) },
    Attribute("sourcing", "Sourcing") { .text($0.onDay.sourcing?.text) },
    Attribute("shared_with", "Shared with") { agreement in
      agreement.onDay.partners.flatMap { agreement.report.values($0) }
    },
    Attribute("services", "Services") { $0.report.values($0.record.services) },
    Attribute("state", "State", in: [.page, .download, .summary]) {
      .text($0.report.stateText(of: $0.key))
    },
    Attribute("offer", "Offer", in: .page) { agreement in
      agreement.report.values(agreement.record.offer.map { [.offer($0)] } ?? [])
    },
    Attribute("price", "Price", plural: "Prices", absence: "Not recorded") {
      $0.report.agreedPrices($0.key)
    },
    Attribute("volume", "Volume a year", in: .page) { agreement in
      agreement.report.values(agreement.record.prices) { AttributeValue($0.volume?.text ?? "") }
        .filter { !$0.text.isEmpty }
    },
    Attribute("from", "From", in: [.page, .download], absence: "Not recorded") {
      .date($0.record.from?.value)
    },
    Attribute("until", "Until", in: [.page, .download]) { agreement in
      [
        AttributeValue(
          agreement.onDay.end.text, code: agreement.onDay.end.when?.code,
          note: agreement.record.noteOfEnd(on: agreement.onDay),
          evidence: agreement.record.evidenceOfEnd(on: agreement.onDay))
      ]
    },
    Attribute("extendable_to", "May be extended to", in: .page) { agreement in
      .date(agreement.onDay.mayBeExtended ? agreement.record.extendableTo : nil)
    },
    Attribute("extensions", "Extension", plural: "Extensions", in: .page) { agreement in
      agreement.record.extensions.filter {
        agreement.report.landscape.isShown($0.on, $0.evidence)
      }.map { extended in
        AttributeValue(
          "\(extended.state.rawValue.capitalizedFirst) until \(extended.until?.value.text ?? "a later day")",
          note: [extended.on?.text, extended.evidence.note].compactMap(\.self)
            .joined(separator: "; ").nonEmpty, evidence: extended.evidence)
      }
    },
    Attribute("varied", "Varied", in: .page) { agreement in
      agreement.record.variations.filter {
        agreement.report.landscape.isShown($0.from, $0.evidence)
      }.map { variation in
        AttributeValue(
          variation.change,
          note: [variation.from.map { "from \($0.text)" }, variation.evidence.note]
            .compactMap(\.self).joined(separator: "; ").nonEmpty, evidence: variation.evidence)
      }
    },
    Attribute("notice", "Notice", in: .page) { .text($0.record.notice?.text) },
    Attribute("last_notice", "Last day for notice", in: [.page, .download]) { agreement in
      agreement.report.landscape.term(of: agreement.key).notice.map { notice in
        [
          AttributeValue(
            notice.lastDay.text, code: notice.lastDay.isoText,
            note: notice.standing == .passed ? "it has passed" : nil)
        ]
      } ?? []
    },
    Attribute("agreed", "Agreed", in: .page) { .date($0.record.agreed) },
    Attribute("value", "Value over the term", in: .page) {
      .text($0.report.valueOverTerm(of: $0.key))
    },
  ]

  package static func detail(of agreement: Described<Agreement>) -> String? {
    let until = dates(nil, agreement.onDay.end.when)
    return [agreement.onDay.sourcing?.text, until].compactMap(\.self).joined(separator: ", ")
      .nonEmpty
  }

  package static func tags(of agreement: Described<Agreement>) -> [Tag] {
    let report = agreement.report
    let inference =
      report.tag("Now of", agreement.onDay.customer)
      + (agreement.record.isInHouse ? [] : report.tag("Now with", agreement.onDay.provider))
    switch agreement.onDay.validity {
    case .current: return inference
    case .ended: return [.closed("Ended")]
    case .notYet: return [.closed("Not yet begun")]
    case .notKnown: return inference + [.closed("Not known if in force")]
    }
  }
}

extension Described<Agreement> {
  /// How it stands on the day the site describes.
  package var onDay: AgreementOnDay { report.landscape.agreements[key] }
}

extension Report {
  /// What an agreement is worth over its term: "£4,000,000, over how long is not recorded".
  package func valueOverTerm(of key: Key<Agreement>) -> String? {
    guard let value = catalogue.agreements[key].value else { return nil }
    let hasTerm = landscape.agreements[key].end.when != nil
    return value.poundsText + (hasTerm ? "" : ", over how long is not recorded")
  }
}

extension Agreement {
  /// What a reader should know of its end on a day: that it was extended, or changed when.
  fileprivate func noteOfEnd(on onDay: AgreementOnDay) -> String? {
    if let now = onDay.end.when, onDay.end != end {
      let isEarly = end.when.map(now.certainlyPrecedes) ?? (onDay.validity == .ended)
      let before =
        end.when.map { "its end had been \($0.text)" } ?? "before that, \(end.text.lowercasedFirst)"
      return "\(isEarly ? "ended early" : "extended"); \(before)"
    }
    guard let lastEnd else { return nil }
    return [lastEnd.from.map { "agreed \($0.phrase)" }, lastEnd.evidence.note]
      .compactMap(\.self).joined(separator: "; ").nonEmpty
  }

  /// How its end on a day is known, where that is said of the end alone.
  fileprivate func evidenceOfEnd(on onDay: AgreementOnDay) -> Evidence? {
    guard onDay.end == end, let evidence = lastEnd?.evidence, evidence != Evidence() else {
      return nil
    }
    return evidence
  }

  /// Whether the customer does the work itself.
  package var isInHouse: Bool {
    provider != nil && provider == customer && sourcing != .shared
  }
}

extension TimeSpan.End {
  /// "30 September 2014", "Open-ended", "Not recorded".
  package var text: String {
    switch self {
    case .at(let when): when.text
    case .open: "Open-ended"
    case .notRecorded: "Not recorded"
    }
  }
}

extension Report {
  /// How far the parties have got with an agreement, and whether it holds on the day.
  package func stateText(of key: Key<Agreement>) -> String {
    let onDay = landscape.agreements[key]
    let state = state(of: key)
    switch onDay.validity {
    case .current:
      switch state {
      case .underNotice?: return "In force, under notice"
      case .varied?: return "In force, varied"
      default: return "In force"
      }
    case .notYet: return isInNegotiation(key) ? "In negotiation" : "Not yet begun"
    case .ended:
      return onDay.lostParty.map {
        "Ended with \(catalogue.organisations[$0].entry.name); what followed is not recorded"
      } ?? "Ended"
    case .notKnown(let doubt): return "Not known: \(doubt.text)"
    }
  }

  /// Whether the parties have not agreed on it yet.
  package func isInNegotiation(_ key: Key<Agreement>) -> Bool {
    landscape.agreements[key].validity == .notYet && state(of: key) == .inNegotiation
  }

  private func state(of key: Key<Agreement>) -> Agreement.State? {
    catalogue.agreements[key].states.at(day)?.value
  }

  /// The last day on which a party can give notice so that an agreement ends at its end; nil where the
  /// end or the notice is not known.
  package func lastDayForNotice(of key: Key<Agreement>) -> Day? {
    landscape.term(of: key).notice?.lastDay
  }

  /// The prices agreed or, if none is recorded, that of the offer taken up.
  package func agreedPrices(_ key: Key<Agreement>) -> [AttributeValue] {
    let agreement = catalogue.agreements[key]
    guard agreement.prices.isEmpty, let offer = agreement.offer else {
      return values(agreement.prices) { AttributeValue($0.text, measure: $0.basis.rawValue) }
    }
    return values(catalogue.offers[offer].price).map { value in
      var value = value
      value.text += ", as in the offer"
      value.reference = .offer(offer)
      return value
    }
  }

  /// What is to be done under an agreement: as agreed or, if that is not recorded, as in the offer
  /// taken up.
  package func specification(of key: Key<Agreement>) -> [AttributeFact] {
    let agreement = catalogue.agreements[key]
    let own = agreement.specification
    let offer = agreement.offer.map { catalogue.offers[$0] }
    func list(_ own: [String], _ offered: [String]?) -> [AttributeValue] {
      if !own.isEmpty { return .texts(own) }
      return (offered ?? []).map { AttributeValue($0, note: "as in the offer") }
    }
    return [
      ("specification", "What is to be done", .text(own.text)),
      ("includes", "Includes", list(own.includes, offer?.includes)),
      ("excludes", "Does not include", list(own.excludes, offer?.excludes)),
      ("volumes", "How much", .texts(own.volumes)),
      ("customer_duties", "What the customer does itself", .texts(own.customerDuties)),
    ].filter { !$0.2.isEmpty }.map { AttributeFact(id: $0.0, label: $0.1, values: $0.2) }
  }

  /// The KPI values agreed or, if none are recorded, those of the offer taken up.
  package func targets(of key: Key<Agreement>) -> [Target] {
    let agreement = catalogue.agreements[key]
    guard agreement.targets.isEmpty, let offer = agreement.offer else { return agreement.targets }
    return catalogue.offers[offer].targets
  }

  /// The parts that an agreement needs and that are not recorded: a specification, KPIs, a price.
  package func missingParts(of key: Key<Agreement>) -> [String] {
    [
      specification(of: key).isEmpty ? "specification" : nil,
      targets(of: key).isEmpty ? "agreed KPIs" : nil,
      agreedPrices(key).isEmpty ? "price" : nil,
    ].compactMap(\.self)
  }
}

extension Report {
  /// What a CCG has, or shares in, and what another body provides: the agreements that can be shown.
  package func agreements(concerning key: Key<Organisation>) -> [Key<Agreement>] {
    guard catalogue.organisations[key].entry.kind == .ccg else {
      return landscape.agreementsByProvider[key]
    }
    let own = landscape.agreementsByCustomer[key]
    return own + Set(landscape.answers[key].compactMap(\.answer.key)).subtracting(own).sorted()
  }

  /// What the page of an organisation lists as what it gets: a CCG's agreements with those that it
  /// shares and that others took over from it.
  package func agreementsListed(for key: Key<Organisation>) -> [Key<Agreement>] {
    guard catalogue.organisations[key].entry.kind == .ccg else {
      return landscape.agreementsByCustomer[key]
    }
    let listed = agreements(concerning: key)
    return listed + Set(landscape.agreementsHandedOn[key]).subtracting(listed).sorted()
  }

  /// What an organisation does for others.
  package func agreementsProvided(by key: Key<Organisation>) -> [Key<Agreement>] {
    landscape.agreementsByProvider[key].filter { landscape.agreements[$0].sourcing != .inHouse }
  }

  /// How an agreement between the parties of the day is known.
  package func status(of key: Key<Agreement>) -> Status { landscape.status(of: key) }
}

extension Report {
  /// What an agreement costs its customer in a year, at the price that was agreed for the day or else
  /// nearest to it or, where none is recorded, at that of the offer taken up; nil where that cannot be
  /// worked out.
  package func yearlyCost(of key: Key<Agreement>) -> (cost: YearlyCost, status: Status)? {
    let agreement = catalogue.agreements[key]
    let offer = agreement.offer.map { catalogue.offers[$0] }
    let agreed = agreement.price(on: day)
    let customer = landscape.agreements[key].customer?.body
    let people = customer.flatMap(people)
    guard let cost = Cost(of: agreed?.value ?? offer?.price, population: people).yearly else {
      return nil
    }
    let source = agreed?.evidence.status ?? offer?.statusOfPrice ?? .recorded
    return (cost, max(status(of: cost, at: source, for: customer), status(of: key)))
  }
}

extension Landscape {
  func status(of key: Key<Agreement>) -> Status {
    max(
      catalogue.agreements[key].entry.evidence.status,
      agreements[key].isInferred ? .inferred : .recorded)
  }
}
