import Chronology
import Commissioning
import Describing
import Measuring

extension Report {
  /// The list of a kind as a table; nil for those whose lists are no tables.
  package func listTable(of kind: Kind) -> ListTable? {
    let records = lists[kind] ?? []
    return switch kind {
    case .agreement: agreementList(records)
    case .offer: offerList(records)
    case .service: serviceList(records)
    case .csu: csuList(records)
    case .ccg: ccgList(records)
    case .supplier: supplierList(records)
    default: nil
    }
  }

  /// Of a party that took over from the one that is recorded.
  static let inferred = "inferred"

  /// - Parameters:
  ///   - cells: of the record; where one of them says whose it is now, no tag does.
  ///   - saysState: whether a column says if it is over, so that no tag does.
  func row(
    of reference: Reference, _ cells: [ListCell], isOver: Bool = false, saysState: Bool = true
  ) -> ListRow {
    let entry = listedEntry(reference)
    let isHeirSaid = cells.contains { $0.note == Self.inferred }
    let tags = entry.tags.filter { tag in
      !(saysState && tag.tone == "closed")
        && !(isHeirSaid && tag.tone == "inferred" && tag != Tag(.inferred))
    }
    return ListRow(id: entry.id, cells: cells, tags: tags, isOver: isOver)
  }

  private func nameCell(of reference: Reference, note: String? = nil) -> ListCell {
    .text(catalogue.name(of: reference), path: path(of: reference), note: note)
  }

  private func offerList(_ records: [Reference]) -> ListTable {
    let columns = [
      ListColumn("offer", "Offer"), ListColumn("provider", "Provider", facet: "provider"),
      ListColumn("service", "Service", facet: "service"),
      ListColumn("basis", "Price basis", facet: "price-basis"),
      ListColumn("price", "Price", .number, facet: "price-band"),
      ListColumn("status", "Can be taken up", facet: "availability"),
      ListColumn("customers", "Customers", .number, isHighestFirst: true),
    ]
    let customers = customersByOffer
    return ListTable(columns, records) { reference in
      guard case .offer(let key) = reference else { return row(of: reference, []) }
      let offer = catalogue.offers[key]
      let services = offer.services.map { catalogue.services[$0].entry.name }
      let availability = landscape.offers[key].validity
      return row(
        of: reference,
        [
          nameCell(of: reference, note: offer.level?.rawValue),
          cell(of: landscape.offers[key].provider),
          services.isEmpty
            ? .absent()
            : .text(
              services.joined(separator: ", "),
              path: services.count == 1 ? path(of: .service(offer.services[0])) : nil,
              note: services.count > 1 ? "one price for \(services.count) services" : nil),
          offer.price.map { .text($0.basis.text) } ?? .absent("Not stated"), priceCell(of: offer),
          ListCell(
            availabilityText(of: key), tone: availability == .ended ? .closed : nil,
            rank: .number(Double(availability.order))),
          customers[key].map { .count($0) } ?? .absent("None in force"),
        ], isOver: availability == .ended)
    }
  }

  /// How many customers have each offer by agreements in force.
  private var customersByOffer: [Key<Offer>: Int] {
    var customers: [Key<Offer>: Set<Key<Organisation>>] = [:]
    for (key, onDay) in landscape.agreements.pairs
    where onDay.validity.isCurrent && onDay.isKnown {
      guard let offer = catalogue.agreements[key].offer, let body = onDay.customer?.body else {
        continue
      }
      customers[offer, default: []].insert(body)
    }
    return customers.mapValues(\.count)
  }

  /// Those priced per head are sorted by what they cost per head; others have no place among them.
  private func priceCell(of offer: Offer) -> ListCell {
    guard let price = offer.price else { return .absent("Not stated") }
    let isMarked =
      offer.statusOfPrice == .illustrative && offer.entry.evidence.status != .illustrative
    return ListCell(
      price.text, note: isMarked ? "illustrative" : nil,
      rank: price.basis == .perHead ? price.amount.map { .number($0.number) } : nil)
  }

  private func serviceList(_ records: [Reference]) -> ListTable {
    let columns =
      [
        ListColumn("service", "Service"),
        ListColumn("offers", "Offers open", .number, isHighestFirst: true, facet: "availability"),
      ]
      + Agreement.Sourcing.allCases.map {
        ListColumn($0.rawValue, "CCGs: \($0.text.lowercasedFirst)", .number, isHighestFirst: true)
      } + [ListColumn("unknown", "CCGs: not known", .number, isHighestFirst: true)]
    return ListTable(columns, records) { reference in
      guard case .service(let key) = reference else { return row(of: reference, []) }
      let counts = ServiceCounts(of: [key], in: self)
      return row(
        of: reference,
        [
          nameCell(of: reference, note: catalogue.services[key].entry.summary),
          .count(openOffers(of: key).count),
        ] + Agreement.Sourcing.allCases.map { .count(counts.bySourcing[$0] ?? 0) } + [
          .count(counts.notKnown + counts.ended + counts.notRecorded)
        ])
    }
  }
}

extension Price.Basis {
  /// As a column says it.
  package var text: String { self == .bespoke ? "By agreement" : rawValue.capitalizedFirst }
}
