import Commissioning
import Diagnostics

extension Report {
  /// KPIs of which some series vary too little to tell change from chance, for their authors.
  package var variabilityFindings: [Diagnostic] {
    catalogue.kpis.keys.compactMap { key in
      let kpi = catalogue.kpis[key]
      let numbers = seriesByKPI[key]
      let unvaried = numbers.count { standings[$0].obstacle == .tooLittleVariation }
      guard kpi.chart == .control, unvaried > 0 else { return nil }
      return Diagnostic(
        .littleVariation,
        "of \(count(numbers.count, "series", plural: "series")) of this KPI \(unvaried) "
          + "\(unvaried == 1 ? "varies" : "vary") too little for limits: half or more of the figures equal the one "
          + "before, so no change can be told from chance",
        at: kpi.entry.id.place,
        help: "count over longer periods, or measure the time between events; "
          + "'chart: run' says that no limits are meant")
    }
  }
}
