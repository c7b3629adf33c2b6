import Chronology
import Commissioning
import Diagnostics
import Disclosing
import Measuring

/// Everything the pages show: the catalogue as at a day, the observations and their standings, and
/// how they compare. Pages are rendered from it in parallel, so it is one object: copies would
/// contend for its reference counts.
package final class Report: Sendable {
  package let catalogue: Catalogue
  /// What of the catalogue holds on the day.
  package let landscape: Landscape
  package let relations: Relations
  package let disclosed: Disclosed
  /// What became of CSUs, as far as the day knows.
  package let lineage: Lineage
  /// Paths of the sources, by ``SourceID``, from the content folder.
  private let paths: [String]
  /// The name of the build: twelve hexadecimal digits.
  package let build: String
  package let seriesBySubject: Keyed<Organisation, [Key<Series>]>
  package let seriesByProvider: Keyed<Organisation, [Key<Series>]>
  package let seriesByCustomer: Keyed<Organisation, [Key<Series>]>
  package let seriesByKPI: Keyed<KPI, [Key<Series>]>
  private let addresses: Addresses
  /// What was republished by the day the site describes.
  package let correctionsBySeries: [Key<Series>: [Correction]]
  /// The standing of each series against its own target.
  package let standings: Keyed<Series, Standing>
  /// Each KPI across organisations; nil if no organisations can be compared.
  package let overviews: Keyed<KPI, KPIOverview?>
  /// Whom each organisation is compared with.
  package let peers: PeerGroups
  /// The averages of the groups whose members are compared with one another, by number.
  private let peerAverages: Keyed<KPI, [Int: Cohort.Average]>
  package let targets: Targets
  package let glossary: Glossary
  /// The records of each kind in the order of their lists.
  package let lists: [Kind: [Reference]]
  let illustrativeKinds: Set<Kind>
  /// The KPIs of which some figures may be withheld.
  package let withholdingKPIs: Set<Key<KPI>>
  /// What changed by the day, the latest first.
  package let history: History
  /// The CCGs that exist on the day, for all that is known.
  package let livingCCGs: [Key<Organisation>]
  /// Whether any of them has a place on the map.
  package let hasMap: Bool
  /// Who sells each service in England.
  package let markets: Markets
  /// Of those that can be taken up on the day.
  package let cheapestOffers: CheapestOffers
  /// The CCGs that costs are shown for.
  package let costExamples: [CostExample]

  package init(
    catalogue: Catalogue, relations: Relations, disclosed: Disclosed,
    paths: [String], build: String
  ) {
    self.catalogue = catalogue
    self.disclosed = disclosed
    self.paths = paths
    self.build = build
    self.relations = relations
    let landscape = Landscape(catalogue)
    self.landscape = landscape
    lineage = Lineage(of: .csu, in: landscape)
    let organisations = catalogue.organisations.count
    var bySubject = Keyed<Organisation, [Key<Series>]>(repeating: [], count: organisations)
    var byProvider = bySubject
    var byCustomer = bySubject
    var byKPI = Keyed<KPI, [Key<Series>]>(repeating: [], count: catalogue.kpis.count)
    for number in disclosed.series.keys {
      let series = disclosed.series[number]
      bySubject[series.subject].append(number)
      if let provider = series.provider { byProvider[provider].append(number) }
      if let customer = series.customer { byCustomer[customer].append(number) }
      byKPI[series.kpi].append(number)
    }
    seriesBySubject = bySubject
    seriesByProvider = byProvider
    seriesByCustomer = byCustomer
    seriesByKPI = byKPI
    addresses = Addresses(catalogue, disclosed.series)
    correctionsBySeries = Dictionary(
      grouping: disclosed.corrections.filter { $0.period.hasEnded(by: catalogue.site.day) },
      by: \.series)
    let targets = Targets(landscape, relations)
    self.targets = targets
    let peers = PeerGroups(landscape)
    self.peers = peers
    standings = Keyed(
      concurrentMap(disclosed.series.count) { number in
        let series = disclosed.series[number]
        return Standing(
          disclosed.measure(series, in: catalogue), of: catalogue.kpis[series.kpi],
          target: targets.target(of: series)?.value, isOver: !landscape.hasLivingParties(series))
      })
    let numbers = byKPI
    let overviews = Keyed<KPI, KPIOverview?>(
      concurrentMap(catalogue.kpis.count, chunk: 1) {
        KPIOverview(of: Key($0), numbers[Key($0)], in: disclosed, catalogue)
      })
    self.overviews = overviews
    peerAverages = Keyed(
      concurrentMap(catalogue.kpis.count, chunk: 1) { number in
        overviews[Key(number)]?.cohort?.averages(of: catalogue.kpis[number]) {
          peers.numbers[$0].filter { peers.groups[$0].isMutual }
        } ?? [:]
      })
    glossary = Glossary(catalogue.terms)
    costExamples = CostExample.all(in: landscape)
    cheapestOffers = CheapestOffers(
      catalogue.offers.keys.filter(landscape.canBeTakenUp), in: catalogue)
    livingCCGs = landscape.livingCCGs
    hasMap = livingCCGs.contains { catalogue.organisations[$0].mapPosition != nil }
    markets = landscape.markets
    let kinds = Kind.allCases
    let listed = concurrentMap(kinds.count, chunk: 1) { landscape.listed(kinds[$0]) }
    lists = Dictionary(uniqueKeysWithValues: zip(kinds, listed))
    illustrativeKinds = Report.illustrativeKinds(lists, in: catalogue)
    withholdingKPIs = catalogue.withholdingKPIs
    history = History(landscape, disclosed, withholding: withholdingKPIs)
  }

  package var day: Day { catalogue.site.day }

  /// How many CCGs exist on the day, for all that is known.
  package var ccgCount: Int { livingCCGs.count }

  /// The path of a source from the content folder.
  package func path(of source: SourceID) -> String { paths[Int(source.number)] }

  /// Every source with its path.
  package var sources: some Sequence<(SourceID, String)> {
    paths.enumerated().lazy.map { (SourceID($0.offset), $0.element) }
  }

  /// "data/invoices.csv, row 17".
  package func words(_ row: RowPlace) -> String { "\(path(of: row.source)), row \(row.number)" }

  package func place(ofSeries number: Key<Series>) -> SeriesPlace { addresses.series[number] }

  /// Where a record is described: its page or, for terms and sources, its place in their list.
  package func path(of reference: Reference) -> String { addresses[reference] }

  /// The average figure of peers in the period in which organisations are compared.
  ///
  /// - Parameter group: the number of the peers.
  package func average(ofPeers group: Int, _ kpi: Key<KPI>) -> Cohort.Average? {
    let peers = peers.groups[group]
    return peers.isMutual
      ? peerAverages[kpi][group]
      : overviews[kpi]?.cohort?.average(of: peers.members, kpi: catalogue.kpis[kpi])
  }

  /// An organisation's name as lists are ordered by.
  package func sortingName(of organisation: Key<Organisation>) -> String {
    catalogue.organisations[organisation].entry.name.sortingName.lowercased()
  }
}
