import Commissioning
import Diagnostics

/// An agreement to buy a service that nobody offers.
func unofferedServices(_ catalogue: Catalogue, _ relations: Relations) -> [Diagnostic] {
  catalogue.agreements.flatMap { agreement -> [Diagnostic] in
    guard agreement.sourcing == .csu || agreement.sourcing == .external else { return [] }
    return agreement.services.filter { relations.offersByService[Int($0.number)].isEmpty }.map {
      Diagnostic(
        .unofferedService, "nobody offers '\(catalogue.services[$0].entry.id.value)'",
        at: agreement.entry.id.place, help: "write an offer of it, or correct the service")
    }
  }
}
