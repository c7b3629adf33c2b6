import Commissioning

/// The organisations that a change concerns, as "csus/south", and its services, by their ids, in order.
struct Concerned {
  private(set) var organisations: [String] = []
  private(set) var services: [String] = []

  /// - Parameter codes: of values that may name records, as "csus/north".
  init(_ record: SiteState.Record, _ codes: [String]) {
    add(record.kind, record.id)
    for code in codes {
      let path = code.split(separator: "/")
      guard path.count == 2, let kind = Kind(folder: path[0]) else { continue }
      add(kind, String(path[1]))
    }
    organisations = Set(organisations).sorted()
    services = Set(services).sorted()
  }

  private mutating func add(_ kind: Kind, _ id: String) {
    if kind.isOrganisation { organisations.append("\(kind.folder)/\(id)") }
    if kind == .service { services.append(id) }
  }
}

extension SiteState.FigureKey {
  /// As "csus/south", or "south" where the kind is not known.
  var organisations: [String] { Set(parties.prefix(3).filter { !$0.isEmpty }).sorted() }
  var services: [String] { parties.dropFirst(3).filter { !$0.isEmpty } }

  /// Of a party, without its kind.
  static func id(_ party: String) -> String {
    party.split(separator: "/").last.map(String.init) ?? party
  }
}

extension SiteState.Record {
  /// How it is known; empty if it does not say.
  var status: String { fact("status")?.text ?? "" }
}
