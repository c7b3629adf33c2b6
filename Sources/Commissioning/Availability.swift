/// Whether an offer can be taken up.
package enum Availability: Sendable {
  case open, later, ended
}

extension Catalogue {
  /// Whether an offer can be taken up on the day the site describes, as far as is known: it has
  /// begun, and neither it nor its provider has ended.
  package func availability(of offer: Offer) -> Availability {
    if let until = offer.until, until.value.latest < site.day { return .ended }
    if let provider = offer.provider, organisations[provider].isClosed(on: site.day) {
      return .ended
    }
    if let from = offer.from, from.value.earliest > site.day { return .later }
    return .open
  }
}
