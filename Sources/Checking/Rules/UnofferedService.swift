import Commissioning
import Diagnostics

/// An agreement to buy a service that nobody offers.
func unofferedServices(_ catalogue: Catalogue, _ relations: Relations) -> [Diagnostic] {
  catalogue.agreements.flatMap { agreement -> [Diagnostic] in
    guard agreement.sourcing == .csu || agreement.sourcing == .external else { return [] }
    return zip(agreement.services, agreement.places.services).compactMap { service, place in
      guard relations.offersByService[service].isEmpty else { return nil }
      if let source = unreadOffer(of: service, catalogue) {
        return Diagnostic(
          .unchecked,
          "whether anybody offers '\(catalogue.services[service].entry.id.value)' cannot be checked, "
            + "since a file of offers cannot be read", at: place, notes: [Unread.note(source)])
      }
      return Diagnostic(
        .unofferedService, "nobody offers '\(catalogue.services[service].entry.id.value)'",
        at: place, help: "write an offer for it, or correct the service")
    }
  }
}

/// A file that could not be read and may hold an offer of a service.
private func unreadOffer(of service: Key<Service>, _ catalogue: Catalogue) -> SourceID? {
  catalogue.directory.unread.file(holding: .offer) { offer in
    guard let first = offer.said["service"]?.first else { return true }
    return ([first] + (offer.said["also_covers"] ?? [])).contains { name in
      guard
        case .found(.service(let key)) = catalogue.directory.find(
          name, among: [.service], isSuggesting: false)
      else { return true }
      return key == service
    }
  }
}
