import Commissioning
import Drawing
import Measuring

extension PageBuilding {
  func organisationView(_ key: Key<Organisation>) -> RecordView {
    let organisation = report.catalogue.organisations[key]
    switch organisation.particulars {
    case .csu(let csu): return csuView(key, organisation, csu)
    case .ccg(let ccg): return ccgView(key, organisation, ccg)
    case .supplier(let supplier): return supplierView(key, organisation, supplier)
    }
  }

  /// What every organisation's page begins with.
  private func base(
    _ key: Key<Organisation>, _ organisation: Organisation, caption: String
  ) -> RecordView {
    var view = recordView(.organisation(key), caption: caption)
    if let notice = closure(organisation) {
      view.notices.insert(notice, at: 0)
      view.tags.append(Tag(text: "Closed", tone: "closed"))
    }
    var facts: [Fact] = []
    if organisation.names.changes.count > 1 { add("Names", organisation.names, to: &facts) }
    add("ODS code", organisation.codes, to: &facts)
    if organisation.codes.isEmpty { add("ODS code", "Not recorded", to: &facts) }
    add("Region", organisation.region, to: &facts)
    add("Established", organisation.established?.text, to: &facts)
    add("Closed", organisation.closed?.value.text, to: &facts)
    addPredecessors(of: key, to: &facts)
    view.facts = facts + view.facts
    return view
  }

  /// Whom it took over from, how and when.
  private func addPredecessors(of key: Key<Organisation>, to facts: inout [Fact]) {
    let values = report.relations.predecessors[Int(key.number)].flatMap { former in
      let organisation = report.catalogue.organisations[former]
      return organisation.successions.filter { $0.into.contains(key) }.map { succession in
        FactValue(
          text: organisation.entry.name, address: address(of: .organisation(former)),
          note: [succession.event.text.lowercasedFirst, succession.on?.text]
            .compactMap(\.self).joined(separator: " "),
          tag: Tag(succession.evidence))
      }
    }
    if !values.isEmpty { facts.append(Fact(name: "Took over from", values: values)) }
  }

  /// "Closed 30 September 2014." where it had, by the day the site answers for.
  private func closure(_ organisation: Organisation) -> String? {
    guard let closed = organisation.closed?.value, organisation.isClosed(on: report.day) else {
      return nil
    }
    let heirs = organisation.successions.flatMap(\.into).map {
      report.catalogue.organisations[$0].entry.name
    }
    let closure = "Closed \(closed.text)."
    return heirs.isEmpty
      ? closure : "\(closure) Its work went to \(heirs.joined(separator: " and "))."
  }

  /// The most urgent findings about an organisation or its suppliers, and the page to print.
  ///
  /// - Parameter section: where the page tells of all its figures; nil where it does nowhere.
  private func glance(
    _ key: Key<Organisation>, _ numbers: [Int], section: String?
  ) -> [Anchor] {
    var lines = attention(Set(numbers), most: 3)
    if lines.isEmpty, let section {
      lines = [Anchor(text: calm(Set(numbers)), address: "#\(section)")]
    }
    return lines + [
      Anchor(
        text: "One-page summary, to print",
        address: address(Plan.summaryPath(key, in: report.catalogue)))
    ]
  }

  /// What is said of series of which none needs attention.
  private func calm(_ numbers: Set<Int>) -> String {
    if numbers.isEmpty { return "No figures about it are recorded." }
    let judged = numbers.count { report.standings[$0].variation != nil }
    if judged == 0 { return "Its figures are still too few to tell change from chance." }
    let series = count(judged, "series that can be judged", plural: "series that can be judged")
    return
      "Nothing needs attention: of \(series), none shows a concerning change or will reliably miss its target."
  }

  private func csuView(
    _ key: Key<Organisation>, _ organisation: Organisation, _ csu: CSU
  ) -> RecordView {
    var view = base(key, organisation, caption: "Commissioning support unit")
    var facts: [Fact] = []
    add("Formed from", csu.formedFrom, to: &facts)
    add("Area", csu.areas, to: &facts)
    add("Head office", csu.headOffice, to: &facts)
    add("Host", csu.hosts, to: &facts)
    add("Organisational form", csu.forms, to: &facts)
    add(
      "Hubs",
      csu.hubs.map(\.text), to: &facts)
    add("Staff", csu.staff, to: &facts)
    add("People served", csu.population, to: &facts)
    add("Income a year", csu.income, unit: "£", to: &facts)
    add("CCG customers stated", csu.statedCustomers, to: &facts)
    view.facts.insert(
      contentsOf: facts,
      at: max(0, view.facts.count - (organisation.entry.evidence.sources.isEmpty ? 0 : 1)))
    view.highlights = glance(key, Array(seriesInvolving(key)), section: "kpis")
    view.sections += kpiSection(key)
    view.sections += customerOutcomes(key)
    view.sections += history(organisation)
    view.sections.append(offersSection(key))
    view.sections.append(customersSection(key))
    view.sections += jointWork(key)
    return view
  }

  private func ccgView(
    _ key: Key<Organisation>, _ organisation: Organisation, _ ccg: CCG
  ) -> RecordView {
    var view = base(key, organisation, caption: "Clinical commissioning group")
    view.keepable = Keepable(
      kind: "ccg", id: organisation.entry.id.value, name: organisation.entry.name,
      population: ccg.population.nearest(to: report.day).map { exactText($0.value.number) })
    var facts: [Fact] = []
    add("ONS code", ccg.onsCode, to: &facts)
    add("Area team", ccg.areaTeams, to: &facts)
    add("Registered patients", ccg.population, to: &facts)
    add("Chief CSU", ccg.csus, to: &facts) { csu in
      (report.catalogue.organisations[csu].entry.name, address(of: .organisation(csu)))
    }
    if ccg.csus.isEmpty { add("Chief CSU", "Not recorded", to: &facts) }
    view.facts.insert(
      contentsOf: facts,
      at: max(0, view.facts.count - (organisation.entry.evidence.sources.isEmpty ? 0 : 1)))
    let suppliers = report.relations.agreementsByCustomer[Int(key.number)].filter {
      report.catalogue.agreements[$0].holds(on: report.day)
    }.flatMap { performances($0).map(\.series) }
    let own = ownSeriesSection(key)
    view.highlights = glance(
      key, suppliers + report.seriesBySubject[Int(key.number)],
      section: suppliers.isEmpty ? own.first?.id : "suppliers")
    if !report.catalogue.offers.isEmpty {
      view.highlights.append(
        Anchor(
          text: "What offers would cost it in a year",
          address: address(Plan.costsPath(key, in: report.catalogue))))
    }
    view.sections.append(whoDoesWhat(key))
    view.sections += suppliersSection(key)
    view.sections += outcomesSection(key)
    view.sections += own
    view.sections += peersSection(key)
    view.sections += history(organisation)
    view.sections += jointWork(key)
    return view
  }

  private func supplierView(
    _ key: Key<Organisation>, _ organisation: Organisation, _ supplier: Supplier
  ) -> RecordView {
    var view = base(key, organisation, caption: "Supplier")
    add("Sector", supplier.sector.rawValue, to: &view.facts)
    add(
      "Systems", report.relations.systemsByProvider[Int(key.number)].map { .system($0) },
      to: &view.facts)
    view.sections += kpiSection(key)
    view.sections.append(offersSection(key))
    view.sections.append(customersSection(key))
    view.sections += history(organisation)
    view.sections += jointWork(key)
    return view
  }
}

extension CSU.Hub {
  var text: String {
    self == .dmic ? "Data management and integration centre" : "Healthcare procurement hub"
  }
}

extension Succession.Event {
  var text: String {
    switch self {
    case .merged: "Merged"
    case .split: "Split"
    case .renamed: "Renamed"
    case .closed: "Closed"
    case .transferred: "Work transferred"
    case .codeReused: "Code reused"
    }
  }
}
