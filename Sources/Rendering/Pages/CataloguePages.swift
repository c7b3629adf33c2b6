import Commissioning
import Measuring

extension PageBuilding {
  func serviceView(_ key: Key<Service>) -> RecordView {
    let service = report.catalogue.services[key]
    var view = recordView(.service(key), caption: "Service")
    var facts: [Fact] = []
    add("Category", service.category?.rawValue, to: &facts)
    add("Also called", service.abbreviations, to: &facts)
    add("Covers", service.covers, to: &facts)
    add("KPIs", service.kpis.map { .kpi($0) }, to: &facts)
    add("Systems", service.systems.map { .system($0) }, to: &facts)
    view.facts = facts + view.facts
    let offers = report.relations.offersByService[Int(key.number)]
    var section = Section(id: "offers", heading: "Offers compared")
    if offers.isEmpty {
      section.absence = "Nobody offers this service in the catalogue."
    } else {
      section.introduction = report.costExamples.middle.map { example in
        "Costs are those for \(report.catalogue.organisations[example.ccg].entry.name), the CCG in the middle by "
          + "registered patients. A bundle has one price for all its services."
      }
      section.tables = [offerTable(offers)]
      section.more = Anchor(
        text: "These offers side by side",
        address: address(Plan.sideBySidePath(key, part: 1, in: report.catalogue)))
    }
    view.sections.append(section)
    view.sections += serviceCharts(service)
    let agreements = report.relations.agreementsByService[Int(key.number)]
    if !agreements.isEmpty { view.sections.append(buyersSection(agreements)) }
    let work =
      report.relations.programmesByService[Int(key.number)].map { anchor(.programme($0)) }
      + report.relations.partnershipsByService[Int(key.number)].map { anchor(.partnership($0)) }
    if !work.isEmpty {
      view.sections.append(
        Section(id: "joint-work", heading: "Programmes and partnerships", links: work))
    }
    return view
  }

  private func offerTable(_ offers: [Key<Offer>]) -> TableView {
    TableView(
      caption: count(offers.count, "offer"),
      columns: columns("Offer", "Level", "Price", "Cost a year", "Includes", "Targets"),
      rows: offers.map { key in
        let offer = report.catalogue.offers[key]
        return TableView.Row(
          head: cell(.offer(key), tag: Tag(offer.entry.evidence)),
          cells: [
            Cell(text: offer.level?.rawValue ?? "Not stated"),
            price(offer.price),
            comparableCost(of: offer),
            Cell(
              text: offer.includes.isEmpty
                ? "Not stated"
                : "\(count(offer.includes.count, "thing")), \(offer.excludes.count) excluded"),
            Cell(text: targets(offer.targets).nonEmpty ?? "Not stated"),
          ])
      }, isStacked: true)
  }

  private func targets(_ targets: [Target]) -> String {
    targets.map { target in
      let kpi = report.catalogue.kpis[target.kpi]
      return "\(kpi.entry.name): \(kpi.text(of: target.value))"
    }.joined(separator: "; ")
  }

  /// The first hundred by CCG, since a service may have one for every CCG.
  private func buyersSection(_ agreements: [Key<Agreement>]) -> Section {
    let shown = agreements.prefix(100)
    let rest = agreements.count - shown.count
    var section = Section(id: "buyers", heading: "Who gets it, and how")
    section.introduction = sourcingSentence(agreements)
    section.tables = [
      TableView(
        caption: rest > 0
          ? "The first 100 of \(count(agreements.count, "agreement"))"
          : count(agreements.count, "agreement"),
        columns: columns("CCG", "Provider", "Sourcing", "Until"),
        rows: shown.map { key in
          let agreement = report.catalogue.agreements[key]
          return TableView.Row(
            head: cell(agreement.customer),
            cells: [
              agreement.provider == agreement.customer
                ? Cell(text: "The CCG itself") : cell(agreement.provider),
              Cell(
                text: agreement.sourcing?.text ?? "Not recorded",
                address: address(of: .agreement(key)), tag: Tag(agreement.entry.evidence)),
              cell(agreement.until, absence: "No end recorded"),
            ])
        }, isStacked: true)
    ]
    if rest > 0 {
      section.more = Anchor(
        text: "Every agreement", address: address(Plan.indexPath(.agreement, part: 1)))
    }
    return section
  }

  private func sourcingSentence(_ agreements: [Key<Agreement>]) -> String {
    let parts = Agreement.Sourcing.allCases.compactMap { sourcing -> String? in
      let number = agreements.count { report.catalogue.agreements[$0].sourcing == sourcing }
      return number > 0 ? "\(number) \(sourcing.text.lowercasedFirst)" : nil
    }
    return "Of \(count(agreements.count, "agreement")): \(parts.joined(separator: ", "))."
  }

  func offerView(_ key: Key<Offer>) -> RecordView {
    let offer = report.catalogue.offers[key]
    var view = recordView(.offer(key), caption: "Offer")
    view.keepable = Keepable(kind: "offer", id: offer.entry.id.value, name: offer.entry.name)
    var facts: [Fact] = []
    add("Provider", [offer.provider].compactMap(\.self).map { .organisation($0) }, to: &facts)
    add(
      offer.services.count > 1 ? "Services" : "Service", offer.services.map { .service($0) },
      to: &facts)
    add("Level", offer.level?.rawValue ?? "Not stated", to: &facts)
    facts.append(priceFact(offer.price))
    add(
      "Price covers",
      offer.services.count > 1 ? "\(offer.services.count) services, as one bundle" : nil, to: &facts
    )
    add(
      "To pay once, at the beginning", offer.price?.setup.map { poundsText($0.number) }, to: &facts)
    add("Includes", offer.includes.isEmpty ? ["Not stated"] : offer.includes, to: &facts)
    add("Excludes", offer.excludes.isEmpty ? ["Not stated"] : offer.excludes, to: &facts)
    add("From", offer.from?.value.text, to: &facts)
    add("Until", offer.until?.value.text, to: &facts)
    view.facts = facts + view.facts
    view.sections.append(costSection(offer))
    view.sections += targetsSection(offer.targets)
    let agreements = report.relations.agreementsByOffer[Int(key.number)]
    if !agreements.isEmpty {
      view.sections.append(
        Section(
          id: "agreements", heading: "Who took it up",
          tables: [
            agreementTable(agreements, caption: count(agreements.count, "agreement"), party: "CCG")
            {
              $0.customer
            }
          ]))
    }
    return view
  }

  private func priceFact(_ price: Price?) -> Fact {
    Fact(
      name: "Price",
      values: [
        FactValue(
          text: price?.text ?? "Not stated", note: price?.evidence.note,
          tag: price.flatMap { Tag($0.evidence) }, sources: price.map { sources($0.evidence) } ?? []
        )
      ])
  }

  /// The price agreed or, where none is recorded, that of the offer taken up.
  private func agreedPrice(_ agreement: Agreement) -> Fact {
    guard agreement.price == nil, let key = agreement.offer,
      let price = report.catalogue.offers[key].price
    else { return priceFact(agreement.price) }
    var fact = priceFact(price)
    fact.values[0].text += ", by the offer"
    fact.values[0].address = address(of: .offer(key))
    return fact
  }

  private func targetsSection(_ targets: [Target]) -> [Section] {
    guard !targets.isEmpty else { return [] }
    return [
      Section(
        id: "targets", heading: "KPI targets",
        tables: [
          TableView(
            caption: "What is aimed at", columns: columns("KPI", "Target", "Note"),
            rows: targets.map { target in
              TableView.Row(
                head: cell(.kpi(target.kpi)),
                cells: [
                  Cell(
                    text: report.catalogue.kpis[target.kpi].text(of: target.value),
                    tag: Tag(target.evidence)),
                  Cell(text: target.evidence.note ?? "Nothing more recorded"),
                ])
            })
        ])
    ]
  }

  func agreementView(_ key: Key<Agreement>) -> RecordView {
    let agreement = report.catalogue.agreements[key]
    var view = recordView(.agreement(key), caption: "Agreement")
    var facts: [Fact] = []
    add("CCG", [agreement.customer].compactMap(\.self).map { .organisation($0) }, to: &facts)
    add("Provider", [agreement.provider].compactMap(\.self).map { .organisation($0) }, to: &facts)
    add("Sourcing", agreement.sourcing?.text, to: &facts)
    add("Shared with", agreement.sharedWith.map { .organisation($0) }, to: &facts)
    add("Services", agreement.services.map { .service($0) }, to: &facts)
    add("Offer", [agreement.offer].compactMap(\.self).map { .offer($0) }, to: &facts)
    facts.append(agreedPrice(agreement))
    add("From", agreement.from?.value.text ?? "Not recorded", to: &facts)
    add("Until", agreement.until?.value.text ?? "No end recorded", to: &facts)
    add("May be extended to", agreement.extendableTo?.text, to: &facts)
    add("Notice", agreement.notice, to: &facts)
    add("Value over the term", agreement.value.map { "£" + $0.text }, to: &facts)
    view.facts = facts + view.facts
    view.sections += targetsSection(agreement.targets)
    var targets: [Int: Targets.Holding?] = [:]
    for performance in performances(key) { targets[performance.series] = performance.target }
    var section = Section(id: "kpis", heading: "How well")
    if targets.isEmpty {
      section.absence = "No figures are recorded for its services."
    } else {
      section.introduction = Standing.rule
      section.tables = [
        scorecard(
          targets.keys.sorted(), caption: "Its provider's figures against its targets", head: "KPI",
          name: { number in
            let series = report.disclosed.series[number]
            return
              "\(report.catalogue.kpis[series.kpi].entry.name): \(subject(of: series))"
          }, target: { targets[$0] ?? nil })
      ]
    }
    view.sections.append(section)
    return view
  }

  func programmeView(_ key: Key<Programme>) -> RecordView {
    let programme = report.catalogue.programmes[key]
    var view = recordView(.programme(key), caption: "Programme")
    var facts: [Fact] = []
    add("From", programme.from?.text, to: &facts)
    add("Until", programme.until?.text, to: &facts)
    add("Organisations", programme.organisations.map { .organisation($0) }, to: &facts)
    add("Services", programme.services.map { .service($0) }, to: &facts)
    view.facts = facts + view.facts
    return view
  }

  func partnershipView(_ key: Key<Partnership>) -> RecordView {
    let partnership = report.catalogue.partnerships[key]
    var view = recordView(.partnership(key), caption: "Partnership")
    var facts: [Fact] = []
    add("Members stated", partnership.statedMembers, to: &facts)
    add("Members named", partnership.members.map { .organisation($0) }, to: &facts)
    if partnership.members.isEmpty { add("Members named", "None", to: &facts) }
    add("Services", partnership.services.map { .service($0) }, to: &facts)
    add("From", partnership.from?.text, to: &facts)
    add("Until", partnership.until?.text, to: &facts)
    view.facts = facts + view.facts
    return view
  }

  func systemView(_ key: Key<System>) -> RecordView {
    let system = report.catalogue.systems[key]
    var view = recordView(.system(key), caption: "System")
    var facts: [Fact] = []
    add("Also called", system.abbreviations, to: &facts)
    add("Run by", [system.provider].compactMap(\.self).map { .organisation($0) }, to: &facts)
    add("In use from", system.from?.text, to: &facts)
    add(
      "Services that rely on it",
      report.relations.servicesBySystem[Int(key.number)].map { .service($0) },
      to: &facts)
    view.facts = facts + view.facts
    return view
  }

  func groupView(_ key: Key<PeerGroup>) -> RecordView {
    var view = recordView(.group(key), caption: "Group of organisations")
    view.sections.append(
      Section(
        id: "members", heading: "Who is in it",
        links: report.catalogue.groups[key].members.map { anchor(.organisation($0)) }))
    return view
  }

  func freePageView(_ key: Key<FreePage>) -> RecordView {
    recordView(.page(key), caption: "Guide")
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
