import Commissioning

/// Names for offers and agreements that were not given one.
struct Parties: Sendable {
  var organisations: [Organisation] = []
  var services: [Service] = []

  fileprivate func name(of organisation: Key<Organisation>) -> String {
    organisations[organisation].entry.name
  }

  fileprivate func name(of service: Key<Service>) -> String { services[service].entry.name }
}

extension Offer {
  /// "Payroll from NHS South CSU".
  func givenName(among parties: Parties) -> String {
    [service.map { parties.name(of: $0) }, provider.map { parties.name(of: $0) }]
      .compactMap(\.self).joined(separator: " from ")
  }
}

extension Agreement {
  /// "NHS Bexley: Payroll, IT services and 2 more from NHS South London CSU": by customer, since
  /// people look for that in lists of agreements.
  func givenName(among parties: Parties) -> String {
    let names = services.prefix(2).map { parties.name(of: $0) }
    let more = services.count > names.count ? " and \(services.count - names.count) more" : ""
    let what = names.isEmpty ? "services" : names.joined(separator: ", ")
    let customerName = customer.map { parties.name(of: $0) + ": " } ?? ""
    let providerName = provider.map { " from " + parties.name(of: $0) } ?? ""
    return customerName + what + more + (provider == customer ? ", in house" : providerName)
  }
}
