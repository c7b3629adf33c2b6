import Commissioning

/// An offer as it stands on a day.
package struct OfferOnDay: Sendable {
  /// Whether it can be taken up.
  package var validity: Validity
  /// Who makes it on the day; nil where the offer names nobody.
  package var provider: Heir?
  /// Whether it was known by the day.
  package var isKnown: Bool

  init(_ key: Key<Offer>, in catalogue: Catalogue, _ lives: Keyed<Organisation, Validity>) {
    let offer = catalogue.offers[key]
    let day = catalogue.site.day
    validity = TimeSpan(from: offer.from?.value, until: offer.until?.value).validity(on: day)
    defer { isKnown = validity != .notYet || catalogue.isKnown(offer.entry.evidence) }
    isKnown = true
    guard let named = offer.provider else { return }
    let heir = catalogue.heir(
      of: named, for: .offer(key), since: offer.from?.value, on: day)
    provider = heir
    guard validity.mayBeCurrent else { return }
    guard let body = heir.body else {
      validity = .ended
      return
    }
    switch lives[body] {
    case .notYet: validity = .notYet
    case .notKnown where !catalogue.hasSuccessor(body, for: .offer(key)):
      validity = .notKnown(.party)
    case .notKnown, .current, .ended: break
    }
  }
}

extension AgreementOnDay {
  init(_ key: Key<Agreement>, in catalogue: Catalogue, _ lives: Keyed<Organisation, Validity>) {
    let agreement = catalogue.agreements[key]
    let day = catalogue.site.day
    let since = agreement.from?.value
    let end = agreement.end(on: day)
    let validity = agreement.validity(on: day)
    // What is over stays with those who were its parties on its last day.
    let last =
      validity == .ended
      ? end.when.map { Day(number: min($0.daysOfEnd.upperBound, day.number)) } ?? day : day
    customer = agreement.customer.map { catalogue.heir(of: $0, for: .itself, on: last) }
    provider = agreement.provider.map { provider in
      provider == agreement.customer
        ? catalogue.heir(of: provider, for: .itself, on: last)
        : catalogue.heir(
          of: provider, for: .agreement(key, of: agreement.customer), since: since, on: last)
    }
    partners = agreement.sharedWith.map { catalogue.heir(of: $0, for: .itself, on: last) }
    let parties = [customer?.last, provider?.last]
    partners.removeAll { parties[0] == $0.last }
    // Parties that became one body share no longer.
    let isOne = parties[0] != nil && parties[0] == parties[1]
    let hasBecomeOne = isOne && agreement.provider != agreement.customer
    sourcing = hasBecomeOne && agreement.sourcing != nil ? .inHouse : agreement.sourcing
    self.end = end
    self.validity = validity
    lostParty = nil
    let isExtended =
      agreement.extendableTo.map { latest in
        end.when.map { !$0.certainlyPrecedes(latest) } ?? true
      } ?? false
    mayBeExtended = !isExtended && !agreement.isExtensionDeclined(by: day)
    isKnown = true
    for (party, inheritance) in [
      (customer, Inheritance.itself),
      (provider, isOne ? .itself : .agreement(key, of: agreement.customer)),
    ] {
      guard let party, self.validity.mayBeCurrent else { continue }
      switch party.fate {
      case .lost(let body):
        if self.validity == .current { lostParty = body }
        self.validity = .ended
      case .body(let body):
        switch lives[body] {
        case .notYet: self.validity = .notYet
        case .notKnown where !catalogue.hasSuccessor(body, for: inheritance):
          self.validity = .notKnown(.party)
        case .notKnown, .current, .ended: break
        }
      }
    }
    isKnown = agreement.isKnown(in: catalogue, self.validity)
  }
}
