import Commissioning
import Diagnostics
import Disclosing
import Measuring

/// Everything the pages tell: the catalogue as at a day, what was observed and how it stands, and
/// how it compares. Every page is made from it, at once with others, so it is one object: copies
/// would count references that the others count too.
package final class Report: Sendable {
  package let catalogue: Catalogue
  package let relations: Relations
  package let disclosed: Disclosed
  /// Paths of the sources, by ``SourceID``, from the content folder.
  package let paths: [String]
  /// What names the build: twelve hexadecimal digits.
  let build: String
  let seriesBySubject: [[Int]]
  let seriesByProvider: [[Int]]
  let seriesByCustomer: [[Int]]
  let seriesByKPI: [[Int]]
  /// What was published anew by the day the site answers for.
  let correctionsBySeries: [Int: [Correction]]
  /// How each series stands against its own target.
  let standings: [Standing]
  /// Each KPI across organisations; nil where no organisations can be compared.
  package let overviews: [Overview?]
  /// Whom each organisation is compared with.
  let peers: PeerGroups
  /// By KPI, the averages of the groups whose members are compared with one another, by number.
  private let peerAverages: [[Int: Cohort.Average]]
  let targets: Targets
  let glossary: Glossary
  /// The records of each comparable kind, by the script that holds what they say of themselves.
  let profileParts: [Kind: [[Reference]]]
  /// The offers of each service in the order in which they stand side by side.
  let offersSideBySide: [[Key<Offer>]]
  /// The records of each kind in the order of their lists.
  let lists: [Kind: [Reference]]
  /// Offers that can be taken up on the day.
  let openOffers: [Key<Offer>]
  /// The CCGs that costs are shown for.
  let costExamples: [CostExample]

  package init(
    catalogue: Catalogue, relations: Relations, disclosed: Disclosed,
    paths: [String], build: String
  ) {
    self.catalogue = catalogue
    self.disclosed = disclosed
    self.paths = paths
    self.build = build
    self.relations = relations
    profileParts = Dictionary(
      uniqueKeysWithValues: Kind.comparable.map { kind in
        let references = catalogue.references(of: kind)
        let shards = ProfileShards(kind, records: references.count)
        return (kind, shards.parted(references, of: catalogue))
      })
    offersSideBySide = Report.offersSideBySide(catalogue, relations)
    let organisations = catalogue.organisations.count
    var bySubject = [[Int]](repeating: [], count: organisations)
    var byProvider = bySubject
    var byCustomer = bySubject
    var byKPI = [[Int]](repeating: [], count: catalogue.kpis.count)
    for (number, series) in disclosed.series.enumerated() {
      bySubject[Int(series.subject.number)].append(number)
      if let provider = series.provider { byProvider[Int(provider.number)].append(number) }
      if let customer = series.customer { byCustomer[Int(customer.number)].append(number) }
      byKPI[Int(series.kpi.number)].append(number)
    }
    seriesBySubject = bySubject
    seriesByProvider = byProvider
    seriesByCustomer = byCustomer
    seriesByKPI = byKPI
    correctionsBySeries = Dictionary(
      grouping: disclosed.corrections.filter { $0.period.last <= catalogue.site.day },
      by: \.series)
    let targets = Targets(catalogue, relations)
    self.targets = targets
    let peers = PeerGroups(catalogue)
    self.peers = peers
    standings = concurrentMap(disclosed.series.count) { number in
      let series = disclosed.series[number]
      return Standing(
        disclosed.measure(series, in: catalogue), of: catalogue.kpis[series.kpi],
        target: targets.target(of: series)?.value)
    }
    let numbers = byKPI
    let overviews = concurrentMap(catalogue.kpis.count, chunk: 1) {
      Overview(of: Key($0), numbers[$0], in: disclosed, catalogue)
    }
    self.overviews = overviews
    peerAverages = concurrentMap(catalogue.kpis.count, chunk: 1) { number in
      overviews[number]?.cohort?.averages(of: catalogue.kpis[number]) {
        peers.numbers[Int($0.number)].filter { peers.groups[$0].isMutual }
      } ?? [:]
    }
    glossary = Glossary(catalogue.terms)
    costExamples = CostExample.all(in: catalogue)
    openOffers = catalogue.offers.indices.filter {
      catalogue.availability(of: catalogue.offers[$0]) == .open
    }.map { Key($0) }
    let kinds = Kind.allCases
    let listed = concurrentMap(kinds.count, chunk: 1) { catalogue.listed(kinds[$0]) }
    lists = Dictionary(uniqueKeysWithValues: zip(kinds, listed))
  }

  /// The average figure of peers in the period in which organisations are compared.
  ///
  /// - Parameter group: the number of the peers.
  func average(ofPeers group: Int, _ kpi: Key<KPI>) -> Cohort.Average? {
    let number = Int(kpi.number)
    let peers = peers.groups[group]
    return peers.isMutual
      ? peerAverages[number][group]
      : overviews[number]?.cohort?.average(of: peers.members, kpi: catalogue.kpis[kpi])
  }

  /// An organisation's name as lists are ordered by.
  func sortingName(of organisation: Key<Organisation>) -> String {
    catalogue.organisations[organisation].entry.name.sortingName.lowercased()
  }

  var day: Day { catalogue.site.day }
}
