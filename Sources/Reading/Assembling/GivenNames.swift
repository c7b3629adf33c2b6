import Commissioning

/// What the names of offers and agreements that were given none are made of.
struct NameParts: Sendable {
  var organisations: [Organisation] = []
  var services: [Service] = []

  fileprivate func name(of organisation: Key<Organisation>) -> String {
    organisations[organisation].entry.name
  }

  fileprivate func name(of service: Key<Service>) -> String { services[service].entry.name }
}

extension Offer {
  /// "Payroll from NHS South CSU".
  func givenName(from parts: NameParts) -> String {
    [service.map { parts.name(of: $0) }, provider.map { parts.name(of: $0) }]
      .compactMap(\.self).joined(separator: " from ")
  }
}

extension Agreement {
  /// "NHS Bexley: Payroll, IT services and 2 more from NHS South London CSU": by customer, since
  /// people look for that in lists of agreements.
  func givenName(from parts: NameParts) -> String {
    let names = services.prefix(2).map { parts.name(of: $0) }
    let more = services.count > names.count ? " and \(services.count - names.count) more" : ""
    let what = names.isEmpty ? "services" : names.joined(separator: ", ")
    let customerName = customer.map { parts.name(of: $0) + ": " } ?? ""
    let providerName = provider.map { " from " + parts.name(of: $0) } ?? ""
    let own = sourcing == .shared ? ", shared" : ", in house"
    return customerName + what + more + (provider == customer ? own : providerName)
  }
}
