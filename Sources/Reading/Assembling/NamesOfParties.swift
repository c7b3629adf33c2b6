import Commissioning

/// What offers and agreements are called after.
struct NamesOfParties: Sendable {
  let organisations: [Organisation]
  let services: [Service]

  func name(of organisation: Key<Organisation>) -> String {
    organisations[organisation].entry.name
  }

  func name(of service: Key<Service>) -> String { services[service].entry.name }
}
