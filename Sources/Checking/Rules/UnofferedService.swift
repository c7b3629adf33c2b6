import Commissioning
import Diagnostics

/// An agreement to buy a service that nobody offers.
func unofferedServices(_ catalogue: Catalogue, _ relations: Relations) -> [Diagnostic] {
  if catalogue.directory.unread.mayHold(.offer) { return [] }
  return catalogue.agreements.flatMap { agreement -> [Diagnostic] in
    guard agreement.sourcing == .csu || agreement.sourcing == .external else { return [] }
    return zip(agreement.services, agreement.places.services).compactMap { service, place in
      guard relations.offersByService[service].isEmpty else { return nil }
      return Diagnostic(
        .unofferedService, "nobody offers '\(catalogue.services[service].entry.id.value)'",
        at: place, help: "write an offer for it, or correct the service")
    }
  }
}
