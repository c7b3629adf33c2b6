/// What records are parted by, as in their addresses.
package enum FacetName: String, Sendable {
  case service, category, provider, region
  case areaTeam = "area-team"
  case csu
  case basis = "price-basis"
  case band = "price-band"
  case level, sourcing, size, availability
  case life = "open-or-closed"
  case kpiStatus = "kpi-status"

  /// "Price band": for headings.
  var heading: String {
    switch self {
    case .areaTeam: "Area team"
    case .csu: "CSU"
    case .basis: "Price basis"
    case .band: "Price band"
    case .sourcing: "Sourcing option"
    case .kpiStatus: "KPI status"
    case .life: "Open or closed"
    default: rawValue.capitalizedFirst
    }
  }
}
