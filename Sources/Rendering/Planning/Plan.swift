import Commissioning
import Diagnostics
import Disclosing

/// Which files the site has, and at which path each is: a table settled before anything is
/// rendered. Records are parted by their facets for it, since every value has pages.
package struct Plan: Sendable {
  /// In the order in which they are listed here; publishing orders them by path.
  package private(set) var pages: [(key: PageKey, path: String)] = []
  /// Paths of the pictures and documents that are published as they are.
  package private(set) var assets: [String] = []
  /// Files left out because another has their path.
  package private(set) var collisions: [Diagnostic] = []
  /// How the records of the kinds that can be browsed are parted.
  let facets: [Kind: Facets]
  private var seriesPaths: [String] = []
  private var charts: Set<ChartKey> = []

  /// Entries on one part of a kind's list. Terms and sources have no page of their own: their list is
  /// one page, so that links to them do not depend on how many there are.
  static func partLength(of kind: Kind) -> Int {
    kind == .term || kind == .source ? .max : 250
  }

  package init(_ report: Report) {
    let catalogue = report.catalogue
    facets = Facets.all(in: report)
    add(.home, "index.html")
    for kind in Kind.allCases {
      for part in 1...Plan.parts(of: kind, in: catalogue) {
        add(.index(kind, part: part), Plan.indexPath(kind, part: part))
      }
    }
    for kind in Facets.kinds { addFacets(kind, facets[kind]) }
    for reference in catalogue.references {
      let entry = catalogue.entry(of: reference)
      guard entry.kind != .term, entry.kind != .source else { continue }
      add(.record(reference), "\(entry.kind.folder)/\(entry.id.value).html")
      for former in entry.formerIDs {
        add(.moved(reference, from: former.value), "\(entry.kind.folder)/\(former.value).html")
      }
    }
    for (number, series) in report.disclosed.series.enumerated() {
      let path = Plan.path(of: series, in: catalogue)
      seriesPaths.append(path)
      add(.series(number), path)
    }
    for kpi in catalogue.kpis.indices where !report.seriesByKPI[kpi].isEmpty {
      add(.download(Key(kpi)), "kpis/\(catalogue.kpis[kpi].entry.id.value).csv")
      if report.overviews[kpi] != nil {
        add(.workings(Key(kpi)), Plan.workingsPath(Key(kpi), in: catalogue))
      }
    }
    for chart in report.charts {
      charts.insert(chart)
      add(.chart(chart), path(of: chart, in: catalogue))
    }
    for position in catalogue.organisations.indices
    where catalogue.organisations[position].entry.kind != .supplier {
      add(.summary(Key(position)), Plan.summaryPath(Key(position), in: catalogue))
    }
    for position in catalogue.organisations.indices
    where catalogue.organisations[position].entry.kind == .ccg && !catalogue.offers.isEmpty {
      add(.costs(Key(position)), Plan.costsPath(Key(position), in: catalogue))
    }
    if !catalogue.offers.isEmpty { add(.prices, Plan.pricesPath) }
    if !report.disclosed.series.isEmpty { add(.observations, Plan.observationsPath) }
    add(.dashboard, Plan.dashboardPath)
    add(.scorecard, Plan.scorecardPath)
    add(.corrections, Plan.correctionsPath)
    add(.methods, Plan.methodsPath)
    add(.dataQuality, "data-quality.html")
    add(.aboutData, "about-the-data.html")
    add(.accessibility, "accessibility.html")
    add(.notFound, "404.html")
    add(.search, Plan.searchPath)
    if catalogue.site.baseURL != nil { add(.sitemap, "sitemap.xml") }
    addSideBySide(report)
    add(.shortlist, Plan.shortlistPath)
    for path in Theme.filePaths { add(.themeFile(path), "theme/\(path)") }
    settlePaths(catalogue, sources: report.paths)
  }

  private mutating func addSideBySide(_ report: Report) {
    for (number, offers) in report.offersSideBySide.enumerated() {
      for part in Plan.sideBySideParts(offers.count).indices {
        let path = Plan.sideBySidePath(Key(number), part: part + 1, in: report.catalogue)
        add(.offersSideBySide(Key(number), part: part + 1), path)
      }
    }
    add(.sideBySide, Plan.comparePath)
    for kind in Kind.comparable {
      let shards = ProfileShards(kind, records: report.catalogue.count(of: kind))
      for number in shards.numbers { add(.profiles(kind, number), shards.path(number)) }
    }
  }

  /// Whether the records of some value of a facet stand on several pages.
  var hasPartsOfFacets: Bool {
    facets.values.contains { facets in
      facets.facets.contains { facet in facet.values.indices.contains { facet.parts(of: $0) > 1 } }
    }
  }

  private mutating func addFacets(_ kind: Kind, _ facets: Facets?) {
    guard let facets else { return }
    for facet in facets.facets {
      add(.facet(kind, facet.name), Plan.path(of: facet.name, of: kind))
      for value in facet.values.indices {
        for part in 1...facet.parts(of: value) {
          add(
            .facetValue(kind, facet.name, value: value, part: part),
            Plan.path(of: facet.values[value], facet.name, of: kind, part: part))
        }
      }
    }
    add(.browseTable(kind), Plan.browseTablePath(kind))
  }

  /// Leaves out what would take a path that is another's.
  private mutating func settlePaths(_ catalogue: Catalogue, sources: [String]) {
    var claims = PathClaims()
    claims.reserve(pages.count)
    var lost: Set<Int> = []
    // A stable order: by rank, and within a rank as listed.
    for rank in [PathClaims.Claim.Rank.made, .record, .formerID] {
      for (number, page) in pages.enumerated() where page.key.rank == rank {
        if !claims.take(page.path, catalogue.claim(of: page.key)) { lost.insert(number) }
      }
    }
    for (number, path) in sources.enumerated() where catalogue.assets.contains(path) {
      let claim = PathClaims.Claim(
        rank: .asset, words: "the file '\(path)'",
        place: Place(SourceID(number), offset: 0, length: 0))
      if claims.take(path, claim) { assets.append(path) }
    }
    if !lost.isEmpty {
      pages = pages.enumerated().filter { !lost.contains($0.offset) }.map(\.element)
    }
    collisions = claims.collisions
  }

  static let observationsPath = "observations.csv"
  static let dashboardPath = "dashboard.html"
  static let scorecardPath = "scorecard.html"
  static let correctionsPath = "corrections.html"
  static let methodsPath = "methods.html"
  static let shortlistPath = "shortlist.html"
  static let searchPath = "search.html"

  static let pricesPath = "offers/prices.csv"

  static func costsPath(_ key: Key<Organisation>, in catalogue: Catalogue) -> String {
    "ccgs/\(catalogue.organisations[key].entry.id.value)/costs.html"
  }

  static func path(of facet: FacetName, of kind: Kind) -> String {
    "\(kind.folder)/by-\(facet.rawValue).html"
  }

  static func path(
    of value: Facet.Value, _ facet: FacetName, of kind: Kind, part: Int
  ) -> String {
    "\(kind.folder)/by-\(facet.rawValue)/\(value.slug)" + (part == 1 ? ".html" : "/\(part).html")
  }

  static func browseTablePath(_ kind: Kind) -> String { "\(kind.folder)/browse.js" }

  static func workingsPath(_ kpi: Key<KPI>, in catalogue: Catalogue) -> String {
    "kpis/\(catalogue.kpis[kpi].entry.id.value)/workings.html"
  }

  static func summaryPath(_ key: Key<Organisation>, in catalogue: Catalogue) -> String {
    let entry = catalogue.organisations[key].entry
    return "\(entry.kind.folder)/\(entry.id.value)/summary.html"
  }

  /// Where a chart's CSV is.
  func path(of chart: ChartKey, in catalogue: Catalogue) -> String {
    func ofKPI(_ key: Key<KPI>) -> String {
      "kpis/\(catalogue.kpis[key].entry.id.value)/\(chart.name).csv"
    }
    switch chart {
    case .series(let number), .bullet(let number): return seriesPaths[number].withoutEnding + ".csv"
    case .deciles(let number): return seriesPaths[number].withoutEnding + "-deciles.csv"
    case .nation(let kpi), .multiples(let kpi), .ranking(let kpi), .funnel(let kpi):
      return ofKPI(kpi)
    case .heat, .sourcing: return "\(chart.name).csv"
    }
  }

  /// Whether there is enough to draw of a chart.
  func has(_ chart: ChartKey) -> Bool { charts.contains(chart) }

  private mutating func add(_ key: PageKey, _ path: String) { pages.append((key, path)) }

  static func parts(of kind: Kind, in catalogue: Catalogue) -> Int {
    ListParts.total(of: catalogue.count(of: kind), length: partLength(of: kind))
  }

  static func indexPath(_ kind: Kind, part: Int) -> String {
    part == 1 ? "\(kind.folder)/index.html" : "\(kind.folder)/index-\(part).html"
  }

  private static func path(of series: Series, in catalogue: Catalogue) -> String {
    var names = [catalogue.organisations[series.subject].entry.qualifiedID]
    for key in [series.provider, series.customer].compactMap(\.self) {
      names.append(catalogue.organisations[key].entry.qualifiedID)
    }
    if let service = series.service { names.append(catalogue.services[service].entry.id.value) }
    let name = names.joined(separator: "_")
    // Ids that are too long together for the name of one file are folders in one another.
    let path = name.utf8.count > Plan.longestName ? names.joined(separator: "/") : name
    return "kpis/\(catalogue.kpis[series.kpi].entry.id.value)/\(path).html"
  }

  /// Bytes: systems take 255, endings included.
  private static let longestName = 200

  package func path(ofSeries number: Int) -> String { seriesPaths[number] }

  /// Where a record is told of: its page or, for terms and sources, its place in their list.
  static func path(of reference: Reference, in catalogue: Catalogue) -> String {
    let kind = catalogue.kind(of: reference)
    let id = catalogue.id(of: reference)
    if kind == .term || kind == .source { return "\(indexPath(kind, part: 1))#\(id)" }
    return "\(kind.folder)/\(id).html"
  }
}

extension String {
  /// A path without its `.html`.
  fileprivate var withoutEnding: String { String(dropLast(".html".utf8.count)) }
}

extension Entry {
  /// The id with a letter for its kind before it, since organisations of two kinds may share one.
  fileprivate var qualifiedID: String { "\(kind.rawValue)-\(id.value)" }
}

extension Catalogue {
  func count(of kind: Kind) -> Int {
    switch kind {
    case .csu, .ccg, .supplier: organisations.count { $0.entry.kind == kind }
    case .service: services.count
    case .offer: offers.count
    case .agreement: agreements.count
    case .kpi: kpis.count
    case .programme: programmes.count
    case .partnership: partnerships.count
    case .system: systems.count
    case .group: groups.count
    case .page: pages.count
    case .term: terms.count
    case .source: sources.count
    }
  }

  /// The records of a kind, in the order of their ids.
  func references(of kind: Kind) -> [Reference] {
    switch kind {
    case .csu, .ccg, .supplier:
      organisations.indices.filter { organisations[$0].entry.kind == kind }
        .map { .organisation(Key($0)) }
    case .service: services.indices.map { .service(Key($0)) }
    case .offer: offers.indices.map { .offer(Key($0)) }
    case .agreement: agreements.indices.map { .agreement(Key($0)) }
    case .kpi: kpis.indices.map { .kpi(Key($0)) }
    case .programme: programmes.indices.map { .programme(Key($0)) }
    case .partnership: partnerships.indices.map { .partnership(Key($0)) }
    case .system: systems.indices.map { .system(Key($0)) }
    case .group: groups.indices.map { .group(Key($0)) }
    case .page: pages.indices.map { .page(Key($0)) }
    case .term: terms.indices.map { .term(Key($0)) }
    case .source: sources.indices.map { .source(Key($0)) }
    }
  }
}
