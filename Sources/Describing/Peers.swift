import Chronology
import Commissioning

/// Organisations that are compared with one another.
package struct Peers: Sendable {
  package var name: String
  /// In the order of the catalogue.
  package var members: [Key<Organisation>]
  /// Whether each member is compared with the others, rather than one member with the rest.
  var isMutual = true
}

/// Whom each organisation is compared with. Groups that many share are stored once.
package struct PeerGroups: Sendable {
  private(set) var groups: [Peers] = []
  /// By organisation, the numbers of its groups in the order in which they are shown.
  package private(set) var numbers: Keyed<Organisation, [Int]>

  /// The peers of each CCG on the day: the CCGs of its CSU, those nearest to it in registered patients, those
  /// of its region, and the groups that content declares. Other organisations have only the last.
  init(_ landscape: Landscape) {
    let catalogue = landscape.catalogue
    numbers = Keyed(repeating: [], count: catalogue.organisations.count)
    let ccgs = Array(catalogue.organisations.keys).compactMap { Candidate($0, in: landscape) }
    let byCSU = shared(ccgs, by: \.csu) { "CCGs of \(catalogue.organisations[$0].entry.name)" }
    let byRegion = shared(ccgs, by: \.region) { $0 }
    let sizes = NearestInSize(ccgs.map { ($0.key, $0.population) })
    for own in ccgs {
      add(own.csu.flatMap { byCSU[$0] }, for: own.key)
      let others = sizes.nearest(to: own.population, besides: own.key)
      if !others.isEmpty {
        let name =
          others.count == 1 ? "1 CCG of similar size" : "\(others.count) CCGs of similar size"
        groups.append(Peers(name: name, members: (others + [own.key]).sorted(), isMutual: false))
        add(groups.count - 1, for: own.key)
      }
      add(own.region.flatMap { byRegion[$0] }, for: own.key)
    }
    for group in catalogue.groups {
      let members = Set(group.members).filter { landscape.lives[$0].mayBeCurrent }.sorted()
      guard members.count > 1 else { continue }
      groups.append(Peers(name: group.entry.name, members: members))
      for member in members { add(groups.count - 1, for: member) }
    }
  }

  /// The groups that an organisation is in.
  package func of(_ key: Key<Organisation>) -> [Peers] { numbers[key].map { groups[$0] } }

  /// The CCGs nearest in registered patients to any of some, those themselves left out.
  func similar(to ccgs: [Key<Organisation>]) -> [Key<Organisation>] {
    let own = Set(ccgs)
    let near = ccgs.flatMap { numbers[$0] }.filter { !groups[$0].isMutual }.flatMap {
      groups[$0].members
    }
    return Set(near).subtracting(own).sorted()
  }

  private mutating func add(_ group: Int?, for key: Key<Organisation>) {
    if let group { numbers[key].append(group) }
  }

  /// The numbers of new groups of the CCGs that are alike in something, by what that is. A CCG
  /// that shares it with no other has no group.
  private mutating func shared<Trait: Hashable>(
    _ ccgs: [Candidate], by trait: (Candidate) -> Trait?, name: (Trait) -> String
  ) -> [Trait: Int] {
    var members: [Trait: [Key<Organisation>]] = [:]
    for own in ccgs {
      if let trait = trait(own) { members[trait, default: []].append(own.key) }
    }
    var found: [Trait: Int] = [:]
    for (trait, members) in members where members.count > 1 {
      found[trait] = groups.count
      groups.append(Peers(name: name(trait), members: members))
    }
    return found
  }

  /// What CCGs are grouped by, looked up once.
  private struct Candidate {
    var key: Key<Organisation>
    var csu: Key<Organisation>?
    var region: String?
    /// Registered patients.
    var population: Double?

    /// Nil for other organisations, and for CCGs that do not exist on the day.
    init?(_ key: Key<Organisation>, in landscape: Landscape) {
      let organisation = landscape.catalogue.organisations[key]
      guard case .ccg(let ccg) = organisation.particulars, landscape.lives[key].mayBeCurrent else {
        return nil
      }
      self.key = key
      csu = landscape.mainCSUs[key]?.body
      region = organisation.region
      population = ccg.population.nearest(to: landscape.day)?.value.number
    }
  }
}

extension Report {
  /// The CCGs of similar size to some, those themselves left out.
  package func similar(to ccgs: [Key<Organisation>]) -> [Key<Organisation>] {
    peers.similar(to: ccgs)
  }
}
