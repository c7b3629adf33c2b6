import Diagnostics

/// A service as one provider offers it.
package final class Offer: Recorded, @unchecked Sendable {
  package enum Level: String, CaseIterable, Sendable {
    case endToEnd = "end-to-end"
    case standard
    case bespoke
  }

  /// To whom it is offered.
  package enum Audience: String, CaseIterable, Sendable {
    case ccgs = "CCGs"
    case localAuthorities = "local authorities"
    case areaTeams = "area teams"
    case practices = "GP practices"
  }

  package let entry: Entry
  package var provider: Key<Organisation>?
  package var service: Key<Service>?
  /// The other services of a bundle, which the one price covers too.
  package var alsoCovers: [Key<Service>] = []
  package var level: Level?
  package var audience = Audience.ccgs
  package var includes: [String] = []
  package var excludes: [String] = []
  package var price: Price?
  package var targets: [Target] = []
  package var from: Located<When>?
  package var until: Located<When>?

  package init(entry: Entry) { self.entry = entry }

  /// Every service that its price covers.
  package var services: [Key<Service>] {
    guard let service else { return alsoCovers }
    return [service] + alsoCovers.filter { $0 != service }
  }

  /// What a CCG would pay; nil if it cannot take it up.
  package var priceForCCGs: Price? { audience == .ccgs ? price : nil }
}

extension Offer {
  package static var kinds: [Kind] { [.offer] }
  package static var list: KeyPath<Catalogue, [Offer]> { \.offers }
  package static func reference(_ key: Key<Offer>) -> Reference { .offer(key) }
  package static func key(_ reference: Reference) -> Key<Offer>? {
    if case .offer(let key) = reference { key } else { nil }
  }
}
