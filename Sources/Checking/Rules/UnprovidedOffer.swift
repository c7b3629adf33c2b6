import Commissioning
import Diagnostics

/// An offer that nobody provides: its provider had closed before it began, or began after it ended.
func unprovidedOffers(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.offers.compactMap { offer in
    guard let provider = offer.provider, !areReversed(offer.from?.value, offer.until?.value) else {
      return nil
    }
    let organisation = catalogue.organisations[provider]
    if let closed = organisation.closed?.value, let from = offer.from,
      closed.certainlyPrecedes(from.value)
    {
      return Diagnostic(
        .unprovidedOffer,
        "nobody provides this offer: '\(organisation.entry.id.value)' closed \(closed.phrase), "
          + "before the offer begins",
        at: from.place)
    }
    if let established = organisation.established, let until = offer.until,
      until.value.certainlyPrecedes(established)
    {
      return Diagnostic(
        .unprovidedOffer,
        "nobody provides this offer: '\(organisation.entry.id.value)' began "
          + "\(established.phrase), after the offer ends",
        at: until.place)
    }
    return nil
  }
}
