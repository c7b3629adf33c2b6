import Commissioning

/// Where records and series are found, from the site's folder: put together once, since pages lead to
/// them again and again.
struct Addresses: Sendable {
  private var organisations: Keyed<Organisation, String>
  private var services: Keyed<Service, String>
  private var offers: Keyed<Offer, String>
  private var agreements: Keyed<Agreement, String>
  private var kpis: Keyed<KPI, String>
  private var others: [Reference: String]
  let series: Keyed<Series, String>

  init(_ catalogue: Catalogue, _ series: [Series]) {
    organisations = Keyed(
      catalogue.organisations.keys.map { catalogue.path(of: .organisation($0)) })
    services = Keyed(catalogue.services.keys.map { catalogue.path(of: .service($0)) })
    offers = Keyed(catalogue.offers.keys.map { catalogue.path(of: .offer($0)) })
    agreements = Keyed(catalogue.agreements.keys.map { catalogue.path(of: .agreement($0)) })
    kpis = Keyed(catalogue.kpis.keys.map { catalogue.path(of: .kpi($0)) })
    let kinds: [Kind] = [.programme, .partnership, .system, .group, .page, .term, .source]
    others = Dictionary(
      uniqueKeysWithValues: kinds.flatMap { catalogue.references(of: $0) }.map {
        ($0, catalogue.path(of: $0))
      })
    self.series = Keyed(series.map { catalogue.path(of: $0) })
  }

  subscript(reference: Reference) -> String {
    switch reference {
    case .organisation(let key): organisations[key]
    case .service(let key): services[key]
    case .offer(let key): offers[key]
    case .agreement(let key): agreements[key]
    case .kpi(let key): kpis[key]
    default: others[reference] ?? ""
    }
  }
}

extension Catalogue {
  /// Where a record is described: its page or, for terms and sources, its place in their list.
  func path(of reference: Reference) -> String {
    let kind = kind(of: reference)
    let id = id(of: reference)
    if !kind.hasPages { return "\(kind.listPath())#\(id)" }
    return "\(kind.folder)/\(id).html"
  }

  /// Where the page of a series is.
  func path(of series: Series) -> String {
    let parties = [series.subject, series.provider, series.customer].compactMap(\.self)
    var names = parties.map { key in
      // Organisations of two kinds may share an id.
      let entry = organisations[key].entry
      return "\(entry.kind.rawValue)-\(entry.id.value)"
    }
    if let service = series.service { names.append(services[service].entry.id.value) }
    let name = names.joined(separator: "_")
    // Ids that are too long together for the name of one file are folders in one another.
    let path = name.utf8.count > Catalogue.longestName ? names.joined(separator: "/") : name
    return "kpis/\(kpis[series.kpi].entry.id.value)/\(path).html"
  }

  /// Bytes: systems take 255, endings included.
  private static let longestName = 200
}

extension Kind {
  /// Whether each record has a page of its own. Terms and sources are in a list, which is one page,
  /// so that links to them do not depend on how many there are.
  package var hasPages: Bool { self != .term && self != .source }

  /// Where a part of the kind's list is; the first is 1.
  package func listPath(part: Int = 1) -> String {
    part == 1 ? "\(folder)/index.html" : "\(folder)/index-\(part).html"
  }
}
