import Commissioning

/// Where the figures of a series are shown.
package struct SeriesPlace: Sendable, Hashable {
  /// From the site's folder.
  package var page: String
  /// The id of its section; nil if it has the page to itself.
  package var section: String?

  /// Where its section begins.
  package var path: String { section.map { "\(page)#\($0)" } ?? page }

  /// What the addresses of its figures begin with, before ``Period/fragment``.
  package var figures: String { "\(page)#\(section.map { $0 + "-" } ?? "")" }

  /// The id of a figure's row on the page.
  package func id(of period: Period) -> String {
    section.map { "\($0)-\(period.fragment)" } ?? period.fragment
  }
}

/// Which page shows which series. An organisation's own figures are on one page, in a section for each
/// KPI; those of one KPI that are broken down by provider, customer or service are on another. Long
/// series have pages of their own.
struct SeriesPlaces {
  /// Figures of a series that shares a page; with monthly figures, two years.
  private static let longest = 24
  /// The most that a page holds, as ``weight(of:)`` counts: about 80 KB, compressed.
  private static let pageLimit = 320

  let places: Keyed<Series, SeriesPlace>

  init(_ catalogue: Catalogue, _ series: [Series]) {
    var places = series.map(catalogue.ownPlace)
    for numbers in Dictionary(grouping: series.indices, by: { series[$0].sharedPage }).values {
      let longest = Self.longest(numbers.map { series[$0] })
      for number in numbers where series[number].rows.count <= longest {
        places[number] = catalogue.sharedPlace(of: series[number])
      }
    }
    self.places = Keyed(places)
  }

  /// The length of the longest series that a page holds, so that those that are longer get pages of
  /// their own, alike in length; 0 if it holds none.
  private static func longest(_ series: [Series]) -> Int {
    var total = 0
    var longest = 0
    let byLength = Dictionary(grouping: series, by: \.rows.count)
    for (length, members) in byLength.sorted(by: { $0.key < $1.key }) where length <= self.longest {
      total += members.reduce(0) { $0 + weight(of: $1) }
      if total > pageLimit { break }
      longest = length
    }
    return longest
  }

  /// How much of a page a series takes. The figures of an organisation as a whole are drawn twice: over
  /// time, and over the deciles of its peers.
  private static func weight(of series: Series) -> Int {
    2 + series.rows.count * (series.isUndivided ? 2 : 1)
  }
}

extension Report {
  /// The figure whose address was this when its series was longer or shorter: series have their own
  /// page, or share one, as their length tells.
  package func movedFigure(
    _ page: String, _ id: String
  ) -> (series: Key<Series>, period: String)? {
    let address = "\(page)#\(id)"
    for number in disclosed.series.keys {
      for place in catalogue.possiblePlaces(of: disclosed.series[number])
      where address.hasPrefix(place.figures) {
        let period = address.dropFirst(place.figures.count)
        if measure(number).figures.contains(where: { $0.period.fragment == period }) {
          return (number, String(period))
        }
      }
    }
    return nil
  }
}

/// What the series on one page have in common.
private struct SharedPage: Hashable {
  var subject: Key<Organisation>
  /// Nil for the figures of an organisation as a whole.
  var kpi: Key<KPI>?
}

extension Series {
  fileprivate var sharedPage: SharedPage {
    SharedPage(subject: subject, kpi: isUndivided ? nil : kpi)
  }
}

extension Catalogue {
  fileprivate func possiblePlaces(of series: Series) -> [SeriesPlace] {
    [sharedPlace(of: series), ownPlace(of: series)]
  }

  fileprivate func sharedPlace(of series: Series) -> SeriesPlace {
    SeriesPlace(page: path(of: series.sharedPage), section: section(of: series))
  }

  fileprivate func ownPlace(of series: Series) -> SeriesPlace {
    SeriesPlace(page: ownPath(of: series), section: nil)
  }

  private func ownPath(of series: Series) -> String {
    let names = [name(ofParty: series.subject)] + names(ofOthersIn: series)
    let name = names.joined(separator: "_")
    // Ids that are too long together for the name of one file are folders in one another.
    let path = name.utf8.count > Catalogue.longestName ? names.joined(separator: "/") : name
    return "kpis/\(kpis[series.kpi].entry.id.value)/\(path).html"
  }

  private func path(of page: SharedPage) -> String {
    let entry = organisations[page.subject].entry
    let folder = "\(entry.kind.folder)/\(entry.id.value)"
    return page.kpi.map { "\(folder)/figures/\(kpis[$0].entry.id.value).html" }
      ?? "\(folder)/figures.html"
  }

  private func section(of series: Series) -> String {
    let kpi = series.isUndivided ? ["kpi-\(kpis[series.kpi].entry.id.value)"] : []
    let names = (kpi + names(ofOthersIn: series)).joined(separator: "_")
    return series.isUndivided ? names : "of-" + names
  }

  private func names(ofOthersIn series: Series) -> [String] {
    [series.provider, series.customer].compactMap { $0.map(name) }
      + (series.service.map { [services[$0].entry.id.value] } ?? [])
  }

  /// Organisations of two kinds may share an id.
  private func name(ofParty key: Key<Organisation>) -> String {
    let entry = organisations[key].entry
    return "\(entry.kind.rawValue)-\(entry.id.value)"
  }

  /// Bytes: systems take 255, endings included.
  private static let longestName = 200
}
