import Chronology
import Commissioning
import Describing
import Measuring

extension Report {
  func csuList(_ records: [Reference]) -> ListTable {
    let columns = [
      ListColumn("csu", "CSU"), ListColumn("region", "Region", facet: "region"),
      ListColumn("customers", "CCGs that mainly use it, inferred", .number, isHighestFirst: true),
      ListColumn("people", "Their people, inferred", .number, isHighestFirst: true),
      ListColumn("offers", "Offers open", .number, isHighestFirst: true),
      ListColumn("status", "Status", facet: "open-or-closed"),
    ]
    return organisationList(columns, records) { [self] key in
      let users = landscape.users[key]
      return [
        regionCell(of: key), .count(users.count),
        peopleServed(by: key).map { .number($0, numberText($0)) }
          ?? .absent(users.isEmpty ? "None" : "Not recorded"),
        .count(openOffers(by: key).count), statusCell(of: key),
      ]
    }
  }

  func ccgList(_ records: [Reference]) -> ListTable {
    let columns = [
      ListColumn("ccg", "CCG"), ListColumn("region", "Region", facet: "region"),
      ListColumn("people", "Registered people", .number, isHighestFirst: true, facet: "size"),
      ListColumn("csu", "Main CSU", facet: "csu"),
      ListColumn("ends", "Agreements that end next", .day),
    ]
    return organisationList(columns, records) { [self] key in
      [
        regionCell(of: key),
        people(of: key).map { .number($0.number, $0.text) } ?? .absent(),
        cell(of: landscape.mainCSUs[key]), endingNextCell(of: key),
      ]
    }
  }

  func supplierList(_ records: [Reference]) -> ListTable {
    let columns = [
      ListColumn("supplier", "Supplier"), ListColumn("sector", "Sector"),
      ListColumn("offers", "Offers open", .number, isHighestFirst: true),
      ListColumn("customers", "Customers", .number, isHighestFirst: true),
      ListColumn("services", "Services they get from it", .number, isHighestFirst: true),
    ]
    return organisationList(columns, records, hasFilters: false) { [self] key in
      let agreements = landscape.agreementsByProvider[key].filter {
        landscape.agreements[$0].validity.mayBeCurrent
      }
      let customers = Set(agreements.compactMap { landscape.agreements[$0].customer?.body })
      let services = Set(agreements.flatMap { catalogue.agreements[$0].services })
      return [
        sectorCell(of: key), .count(openOffers(by: key).count), .count(customers.count),
        .count(services.count),
      ]
    }
  }

  private func organisationList(
    _ columns: [ListColumn], _ records: [Reference], hasFilters: Bool = true,
    _ cells: @escaping @Sendable (Key<Organisation>) -> [ListCell]
  ) -> ListTable {
    ListTable(columns, records, hasFilters: hasFilters) { reference in
      guard case .organisation(let key) = reference else { return row(of: reference, []) }
      let entry = catalogue.organisations[key].entry
      let code = catalogue.organisations[key].codes.nearest(to: day)?.value
      let name = ListCell.text(
        entry.name, path: path(of: reference),
        note: entry.kind.showsSummaries ? entry.summary : code)
      return row(
        of: reference, [name] + cells(key), isOver: landscape.lives[key] == .ended,
        saysState: columns.contains { $0.id == "status" })
    }
  }

  private func regionCell(of key: Key<Organisation>) -> ListCell {
    catalogue.organisations[key].region.map { .text($0) } ?? .absent()
  }

  private func sectorCell(of key: Key<Organisation>) -> ListCell {
    guard case .supplier(let supplier) = catalogue.organisations[key].particulars else {
      return .absent()
    }
    return .text(supplier.sector.rawValue.capitalizedFirst)
  }

  private func statusCell(of key: Key<Organisation>) -> ListCell {
    let organisation = catalogue.organisations[key]
    let life = landscape.lives[key]
    let (text, tone): (String, ListCell.Tone?) =
      switch life {
      case .current: ("Open", nil)
      case .notYet: ("Planned", nil)
      case .ended: ("Closed", .closed)
      case .notKnown: ("Not known", .absent)
      }
    let when = life == .notYet ? organisation.established : organisation.closed?.value
    let isDated = life == .notYet || life == .ended
    return ListCell(
      text, note: isDated ? when?.text : nil, tone: tone, rank: .number(Double(life.order)))
  }

  private func endingNextCell(of key: Key<Organisation>) -> ListCell {
    let agreements = landscape.inForce(agreementsServing(key))
    guard let next = landscape.endings(of: agreements).first else {
      return .absent(agreements.isEmpty ? "None in force" : "Not recorded")
    }
    return .number(
      Double(next.when.lastDay.number), next.when.text.capitalizedFirst,
      note: "\(next.agreements.count) of \(count(agreements.count, "agreement"))")
  }
}
