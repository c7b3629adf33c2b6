import Commissioning

extension Landscape {
  /// The agreements certainly in force that name a body as their customer, by which it gets a service:
  /// more than one at once is an overlap.
  package func agreementsInForce(
    of customer: Key<Organisation>, _ service: Key<Service>
  ) -> [Key<Agreement>] {
    agreementsByCustomer[customer].filter {
      agreements[$0].validity.isCurrent && catalogue.agreements[$0].services.contains(service)
    }
  }
}
