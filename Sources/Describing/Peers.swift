import Commissioning

/// Organisations that one is compared with, itself among them.
package struct Peers: Sendable {
  package var name: String
  package var members: Set<Key<Organisation>>

  /// How many CCGs of a CCG's size there are in its group.
  package static let similar = 10

  /// The peers of each CCG: the CCGs of its CSU, those nearest to it in registered patients, those
  /// of its region, and the groups that content declares. Other organisations have only the last.
  static func all(in catalogue: Catalogue) -> Keyed<Organisation, [Peers]> {
    let ccgs = catalogue.organisations.enumerated().compactMap { position, organisation in
      Candidate(Key(position), organisation, on: catalogue.site.day)
    }
    var peers = Keyed<Organisation, [Peers]>(
      repeating: [], count: catalogue.organisations.count)
    func add(_ name: String, _ members: [Key<Organisation>], for key: Key<Organisation>) {
      let members = Set(members).union([key])
      guard members.count > 1 else { return }
      peers[key].append(Peers(name: name, members: members))
    }
    for own in ccgs {
      if let csu = own.csu {
        add(
          "CCGs of \(catalogue.organisations[csu].entry.name)",
          ccgs.filter { $0.csu == csu }.map(\.key), for: own.key)
      }
      let others = nearest(to: own, among: ccgs).filter { $0 != own.key }
      add(
        others.count == 1 ? "1 CCG of its size" : "\(others.count) CCGs of its size", others,
        for: own.key)
      if let region = own.region {
        add(region, ccgs.filter { $0.region == region }.map(\.key), for: own.key)
      }
    }
    for group in catalogue.groups {
      for member in group.members { add(group.entry.name, group.members, for: member) }
    }
    return peers
  }

  private static func nearest(to own: Candidate, among ccgs: [Candidate]) -> [Key<Organisation>] {
    guard let population = own.population else { return [] }
    return ccgs.compactMap { other -> (distance: Double, key: Key<Organisation>)? in
      guard other.key != own.key, let patients = other.population else { return nil }
      return (abs(patients - population), other.key)
    }
    .sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }.prefix(similar).map(\.key)
  }

  /// What a CCG is likened by, looked up once.
  private struct Candidate {
    var key: Key<Organisation>
    var csu: Key<Organisation>?
    var region: String?
    /// Registered patients.
    var population: Double?

    /// Nil for what is no CCG.
    init?(_ key: Key<Organisation>, _ organisation: Organisation, on day: Day) {
      guard case .ccg(let ccg) = organisation.particulars else { return nil }
      self.key = key
      csu = ccg.csus.nearest(to: day)?.value
      region = organisation.region
      population = ccg.population.nearest(to: day)?.value.number
    }
  }
}
