import Commissioning
import Diagnostics

/// A target of an offer or an agreement for a KPI that other services are judged by, and none of those
/// that it is of.
func targetsOutsideServices(_ catalogue: Catalogue) -> [Diagnostic] {
  var services: [Key<KPI>: [Key<Service>]] = [:]
  for key in catalogue.services.keys {
    for kpi in catalogue.services[key].kpis { services[kpi, default: []].append(key) }
  }
  func findings(
    _ targets: [Target], of own: [Key<Service>], _ what: String
  ) -> [Diagnostic] {
    guard !own.isEmpty else { return [] }
    return targets.compactMap { target in
      guard let judged = services[target.kpi], !judged.contains(where: own.contains) else {
        return nil
      }
      let kpi = catalogue.kpis[target.kpi].entry.id.value
      let names = judged.prefix(3).map { "'\(catalogue.services[$0].entry.id.value)'" }
      return Diagnostic(
        .targetOutsideService,
        "'\(kpi)' is a KPI of \(names.joined(separator: ", ")), which the \(what) is not of",
        at: target.place,
        help: "correct the KPI, or name it in the 'kpis' of the service")
    }
  }
  return catalogue.offers.flatMap { findings($0.targets, of: $0.services, "offer") }
    + catalogue.agreements.flatMap { findings($0.targets, of: $0.services, "agreement") }
}
