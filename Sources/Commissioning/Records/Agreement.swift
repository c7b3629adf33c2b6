import Diagnostics

/// Which CCG gets which services from whom, and on what terms.
package final class Agreement: Recorded, @unchecked Sendable {
  /// The four ways to source a commissioning function.
  package enum Sourcing: String, CaseIterable, Sendable {
    case inHouse = "in-house"
    case shared
    case csu
    case external

    /// "In house", "Shared with other CCGs": for tables.
    package var text: String {
      switch self {
      case .inHouse: "In house"
      case .shared: "Shared with other CCGs"
      case .csu: "Bought from a CSU"
      case .external: "Bought elsewhere"
      }
    }
  }

  /// How far the parties have got with it.
  package enum State: String, CaseIterable, Sendable {
    case inNegotiation = "in negotiation"
    case signed
    case varied
    case underNotice = "under notice"
    case ended
  }

  package let entry: Entry
  package var customer: Key<Organisation>?
  package var provider: Key<Organisation>?
  package var sourcing: Sourcing?
  package var sharedWith: [Key<Organisation>] = []
  package var services: [Key<Service>] = []
  package var offer: Key<Offer>?
  package var specification = Specification()
  package var prices = Timeline<Price>()
  package var targets: [Target] = []
  package var states = Timeline<State>()
  /// When the parties agreed it.
  package var agreed: When?
  /// When it was entered in the catalogue.
  package var recorded: Day?
  package var from: Located<When>?
  /// Its end as the parties had last agreed by the day the site describes, extensions aside.
  package var end: TimeSpan.End { lastEnd?.value ?? .notRecorded }
  /// Where that is written.
  package var endPlace: Place? { lastEnd?.place }
  /// Its ends, each from when it was agreed.
  package var ends = Timeline<TimeSpan.End>()
  /// The end that was agreed last, as far as it was known by the day the site describes.
  package var lastEnd: Dated<TimeSpan.End>?
  package var extendableTo: When?
  package var extensions: [Extension] = []
  package var variations: [Variation] = []
  package var notice: Notice?
  /// Pounds over the whole term.
  package var value: Quantity?

  /// Where its parts are written, for findings about them.
  package var places = Places()

  package struct Places: Sendable {
    package var sourcing: Place?
    package var offer: Place?
    /// In the order of the services.
    package var services: [Place]
    package var sharedWith: Place?

    package init(sourcing: Place? = nil, offer: Place? = nil, services: [Place] = []) {
      self.sourcing = sourcing
      self.offer = offer
      self.services = services
    }
  }

  package init(entry: Entry) { self.entry = entry }
}

extension Agreement {
  /// From its beginning to the latest end that was agreed for it.
  package var span: TimeSpan {
    let extended = extensionsOfLastEnd.last { $0.state == .agreed }?.until
    return TimeSpan(from: from?.value, end: extended.map { .at($0.value) } ?? end)
  }

  /// What was said about extending it, but for what came before its last end was agreed: that settles it.
  package var extensionsOfLastEnd: [Extension] {
    guard let agreed = lastEnd?.from else { return extensions }
    return extensions.filter { $0.on.map { !$0.certainlyPrecedes(agreed) } ?? true }
  }

  package static var kinds: [Kind] { [.agreement] }
  package static var list: KeyPath<Catalogue, [Agreement]> { \.agreements }
  package static func reference(_ key: Key<Agreement>) -> Reference { .agreement(key) }
  package static func key(_ reference: Reference) -> Key<Agreement>? {
    if case .agreement(let key) = reference { key } else { nil }
  }
}
