import Commissioning

/// The organisations and services that a change concerns, by their ids in order.
struct Concerned {
  private(set) var organisations: [String] = []
  private(set) var services: [String] = []

  /// - Parameter codes: of facts that name records, as "csus/north|a note;csus/south".
  init(_ record: SiteState.Record, _ codes: [String]) {
    add(record.kind, record.id)
    for code in codes.flatMap({ $0.split(separator: ";") }) {
      let path = code.prefix { $0 != "|" }.split(separator: "/")
      guard path.count == 2, let kind = Kind(folder: path[0]) else { continue }
      add(kind, String(path[1]))
    }
    organisations = Set(organisations).sorted()
    services = Set(services).sorted()
  }

  private mutating func add(_ kind: Kind, _ id: String) {
    if kind.isOrganisation { organisations.append(id) }
    if kind == .service { services.append(id) }
  }
}

extension SiteState.FigureKey {
  var organisations: [String] { Set(parties.prefix(3).filter { !$0.isEmpty }).sorted() }
  var services: [String] { parties.dropFirst(3).filter { !$0.isEmpty } }
}

extension SiteState.Record {
  /// How it is known; empty if it does not say.
  var status: String { String((fact("status")?.text ?? "").prefix { $0 != ":" }) }
}
