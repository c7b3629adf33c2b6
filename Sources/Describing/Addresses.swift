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
  let series: Keyed<Series, SeriesPlace>

  init(_ catalogue: Catalogue, _ series: [Series]) {
    organisations = Keyed(
      catalogue.organisations.keys.map { catalogue.path(of: .organisation($0)) })
    services = Keyed(catalogue.services.keys.map { catalogue.path(of: .service($0)) })
    offers = Keyed(catalogue.offers.keys.map { catalogue.path(of: .offer($0)) })
    agreements = AgreementPlaces(catalogue).paths
    kpis = Keyed(catalogue.kpis.keys.map { catalogue.path(of: .kpi($0)) })
    let kinds: [Kind] = [.programme, .partnership, .system, .group, .page, .term, .source]
    others = Dictionary(
      uniqueKeysWithValues: kinds.flatMap { catalogue.references(of: $0) }.map {
        ($0, catalogue.path(of: $0))
      })
    self.series = SeriesPlaces(catalogue, series).places
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
}

extension Kind {
  /// Whether each record has a page of its own. Terms and sources are in a list, which is one page,
  /// so that links to them do not depend on how many there are.
  package var hasPages: Bool { self != .term && self != .source }

  /// Where a part of the kind's list is; the first if nil.
  package func listPath(part: String? = nil) -> String {
    "\(folder)/index\(part.map { "-" + $0 } ?? "").html"
  }
}
