import Commissioning
import Diagnostics

/// An agreement whose sourcing option does not match its provider, or that its customer shares with itself.
func contradictorySourcing(_ catalogue: Catalogue) -> [Diagnostic] {
  mismatchedProviders(catalogue) + sharedWithThemselves(catalogue)
}

private func sharedWithThemselves(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.compactMap { agreement in
    guard let customer = agreement.customer, agreement.sharedWith.contains(customer) else {
      return nil
    }
    return Diagnostic(
      .contradictorySourcing, "the agreement is shared with its own customer",
      at: agreement.places.sharedWith ?? agreement.entry.id.place,
      help: "name only the others in 'shared_with'")
  }
}

private func mismatchedProviders(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.compactMap { agreement in
    guard let sourcing = agreement.sourcing, let customer = agreement.customer,
      let provider = agreement.provider
    else { return nil }
    let kind = catalogue.organisations[provider].entry.kind
    let fault: (says: String, help: String)? =
      switch sourcing {
      case .inHouse where provider != customer:
        ("in house, but another body provides it", "name the CCG itself as its provider")
      case .shared where kind != .ccg:
        ("shared, but the provider is not a CCG", "name the CCG that hosts the shared service")
      case .csu where kind != .csu:
        (
          "bought from a CSU, but the provider is a \(kind.noun)",
          "choose \(fitting(kind, isCustomer: provider == customer)), or name a CSU as its provider"
        )
      case .external where kind != .supplier:
        (
          "bought elsewhere, but the provider is a \(kind.noun)",
          "choose \(fitting(kind, isCustomer: provider == customer)), or name a supplier as its provider"
        )
      case .csu where provider == customer, .external where provider == customer:
        (
          "bought, but from the customer itself",
          "choose 'in-house', or name another body as its provider"
        )
      default: nil
      }
    return fault.map { fault in
      Diagnostic(
        .contradictorySourcing, "the agreement is \(fault.says)",
        at: agreement.places.sourcing ?? agreement.entry.id.place,
        help: fault.help)
    }
  }
}

/// The option that fits a provider of a kind.
private func fitting(_ provider: Kind, isCustomer: Bool) -> String {
  switch provider {
  case _ where isCustomer: "'in-house'"
  case .ccg: "'shared'"
  case .csu: "'csu'"
  default: "'external'"
  }
}
