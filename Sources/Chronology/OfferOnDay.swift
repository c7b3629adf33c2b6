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
    // What is over stays with whoever made it on its last day.
    let last =
      validity == .ended
      ? offer.until.map { Day(number: min($0.value.daysOfEnd.upperBound, day.number)) } ?? day : day
    let heir = catalogue.heir(
      of: named, for: .offer(key), since: offer.from?.value, on: last)
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

extension Landscape {
  /// Whether a CCG can take up an offer on the day.
  package func canBeTakenUp(_ key: Key<Offer>) -> Bool {
    offers[key].validity.isCurrent && catalogue.offers[key].audience == .ccgs
  }
}
