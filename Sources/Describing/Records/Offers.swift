import Chronology
import Commissioning
import Measuring

extension Offer: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Offer>] { attributes }

  private static let attributes: [Attribute<Offer>] = [
    Attribute("provider", "Provider") {
      $0.report.values($0.report.landscape.offers[$0.key].provider)
    },
    Attribute("provider_place", "Provider", in: .search) {
      .text($0.report.region(of: $0.report.landscape.offers[$0.key].provider?.body))
    },
    Attribute(
      "provider_region", "Region of the provider", in: [],
      compared: .within(.nature, orElse: "Not recorded")
    ) { .text($0.report.region(of: $0.report.landscape.offers[$0.key].provider?.body)) },
    Attribute("services", "Service", plural: "Services") { $0.report.values($0.record.services) },
    Attribute("level", "Level", absence: "Not stated") { .text($0.record.level?.rawValue) },
    Attribute("offered_to", "Offered to", in: [.page, .download], compared: .within(.nature)) {
      .text($0.record.audience == .ccgs ? nil : $0.record.audience.rawValue)
    },
    Attribute("price", "Price", compared: .within(.price), absence: "Not stated") { offer in
      offer.report.values(offer.record.price, status: offer.record.statusOfPrice)
    },
    Attribute("bundle", "Price covers", in: .page) { offer in
      let services = offer.record.services.count
      return .text(services > 1 ? "\(services) services, as one bundle" : nil)
    },
    Attribute("basis", "Price basis", in: .download) { .text($0.record.price?.basis.rawValue) },
    Attribute("unit", "Priced unit", in: .download) { .text($0.record.price?.unit) },
    Attribute("amount", "Amount", in: .download) { .pounds($0.record.price?.amount) },
    Attribute("up_to", "Up to", in: .download) { .pounds($0.record.price?.upTo) },
    Attribute("volume", "Volume a year", in: .download) { .number($0.record.price?.volume) },
    Attribute("setup", "One-off set-up cost", in: [.page, .download]) {
      .pounds($0.record.price?.setup)
    },
    Attribute(
      "includes", "Includes", in: [.page, .search],
      compared: .byValue(.scope, word: "Included"), absence: "Not stated"
    ) { .texts($0.record.includes) },
    Attribute(
      "excludes", "Excludes", in: [.page, .search],
      compared: .byValue(.scope, word: "Not included"), absence: "Not stated"
    ) { .texts($0.record.excludes) },
    Attribute("from", "Offered from", in: [.page, .download], compared: .within(.nature)) {
      .date($0.record.from?.value)
    },
    Attribute("until", "Offered until", in: [.page, .download], compared: .within(.nature)) {
      .date($0.record.until?.value)
    },
    Attribute("status", "Price status", in: .download) {
      .text($0.record.statusOfPrice.rawValue)
    },
  ]

  /// "Standard · £0.79 per head, for 3 services".
  package static func detail(of offer: Described<Offer>) -> String? {
    let record = offer.record
    let services = record.services.count
    var price = record.price?.text ?? "Price not stated"
    if services > 1 { price += ", one price for \(services) services" }
    if record.price?.evidence.status == .illustrative,
      record.entry.evidence.status != .illustrative
    {
      price += ", illustrative"
    }
    let heir = offer.report.landscape.offers[offer.key].provider
    let provider = heir?.body.map { offer.report.catalogue.organisations[$0].entry.name }
    let parts = [
      provider.flatMap { record.entry.name.mentions($0) ? nil : $0 },
      record.level?.rawValue.capitalizedFirst, price,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  package static func tags(of offer: Described<Offer>) -> [Tag] {
    let onDay = offer.report.landscape.offers[offer.key]
    let inference = offer.report.tag("Now from", onDay.provider)
    switch onDay.validity {
    case .current: return inference
    case .ended: return [.closed("Ended")]
    case .notYet: return [.closed("Not yet offered")]
    case .notKnown: return inference + [.closed("May have ended")]
    }
  }
}

extension Offer {
  /// How its price is known: no better than the offer itself.
  package var statusOfPrice: Status {
    max(entry.evidence.status, price?.evidence.status ?? .recorded)
  }
}

extension Report {
  /// That another body has something on the day than the one it is named after.
  func tag(_ words: String, _ heir: Heir?) -> [Tag] {
    guard let heir, heir.isInferred, let body = heir.body else { return [] }
    return [
      Tag(text: "\(words) \(catalogue.organisations[body].entry.name), inferred", tone: "inferred")
    ]
  }

  func region(of organisation: Key<Organisation>?) -> String? {
    organisation.flatMap { catalogue.organisations[$0].region }
  }

  /// - Parameter status: how the price is known, no better than what it is the price of.
  func values(_ price: Price?, status: Status? = nil) -> [AttributeValue] {
    guard let price else { return [] }
    return [
      AttributeValue(
        price.text, note: price.evidence.note, evidence: price.evidence, status: status,
        measure: price.basis.rawValue)
    ]
  }
}

extension [AttributeValue] {
  /// Pounds, as a source states them; a plain number in data.
  static func pounds(_ quantity: Quantity?) -> Self {
    .text(quantity.map { poundsText($0) }, code: quantity.map { decimalText($0.number) })
  }

  static func number(_ quantity: Quantity?) -> Self {
    .text(quantity?.text, code: quantity.map { decimalText($0.number) })
  }
}

extension Report {
  /// The offers of a service that a CCG can take up on the day.
  package func openOffers(of service: Key<Service>) -> [Key<Offer>] {
    landscape.offersByService[service].filter(landscape.canBeTakenUp)
  }

  /// The offers of an organisation that a CCG can take up on the day.
  package func openOffers(by provider: Key<Organisation>) -> [Key<Offer>] {
    landscape.offersByProvider[provider].filter(landscape.canBeTakenUp)
  }
}
