import Commissioning
import Diagnostics

/// An agreement that takes up an offer of another provider, or of a service it does not name.
func agreementsOutsideOffers(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.compactMap { agreement in
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
    if let service = offer.service, !offer.services.contains(where: agreement.services.contains) {
      return Diagnostic(
        .agreementOutsideOffer,
        "the offer '\(offer.entry.id.value)' is of "
          + "'\(catalogue.services[service].entry.id.value)', which the agreement does not name",
        at: place)
    }
    return nil
  }
}
