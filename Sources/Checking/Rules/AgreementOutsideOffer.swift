import Commissioning
import Diagnostics

/// An agreement that takes up an offer of another provider, of a service it does not name, or that is not for
/// its customer.
func agreementsOutsideOffers(_ catalogue: Catalogue) -> [Diagnostic] {
  var services: [Key<Offer>: Set<Key<Service>>] = [:]
  return catalogue.agreements.compactMap { agreement in
    guard let offerKey = agreement.offer else { return nil }
    let offer = catalogue.offers[offerKey]
    let place = agreement.places.offer ?? agreement.entry.id.place
    if let provider = agreement.provider, let offered = offer.provider, provider != offered {
      return Diagnostic(
        .agreementOutsideOffer,
        "the offer '\(offer.entry.id.value)' is from "
          + "'\(catalogue.organisations[offered].entry.id.value)', not from the agreement's provider",
        at: place)
    }
    let offered = services[offerKey] ?? Set(offer.services)
    services[offerKey] = offered
    if let service = offer.service, !agreement.services.contains(where: offered.contains) {
      return Diagnostic(
        .agreementOutsideOffer,
        "the offer '\(offer.entry.id.value)' is of "
          + "'\(catalogue.services[service].entry.id.value)', which the agreement does not name",
        at: place)
    }
    if offer.audience != .ccgs, let customer = agreement.customer,
      catalogue.organisations[customer].entry.kind == .ccg
    {
      return Diagnostic(
        .agreementOutsideOffer,
        "the offer '\(offer.entry.id.value)' is to \(offer.audience.rawValue), not to CCGs",
        at: place)
    }
    return nil
  }
}
