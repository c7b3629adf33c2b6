import Commissioning

extension Landscape {
  /// Those of some agreements that are certainly in force.
  package func inForce(_ agreements: some Sequence<Key<Agreement>>) -> [Key<Agreement>] {
    agreements.filter { self.agreements[$0].validity.isCurrent }
  }

  /// The agreements certainly in force that name a body as their customer, by which it gets a service:
  /// more than one at once is an overlap.
  package func agreementsInForce(
    of customer: Key<Organisation>, _ service: Key<Service>
  ) -> [Key<Agreement>] {
    inForce(agreementsByCustomer[customer]).filter {
      catalogue.agreements[$0].services.contains(service)
    }
  }
}
