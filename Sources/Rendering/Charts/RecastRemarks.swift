import Commissioning
import Describing
import Measuring

/// What readers must know of figures about days before the body existed that they are shown for.
func remarksOfRecast(_ figures: some Sequence<Figure>) -> [String] {
  guard let last = figures.filter({ $0.recast != nil }).map(\.period).max() else { return [] }
  return [
    "The source recalculated figures for the areas of bodies that did not exist yet, in all or part of a period: the last is that of \(last.textInSentence)."
  ]
}

extension ChartOfKPI {
  /// The same, of the figures of all organisations that are compared.
  func recastRemarks(in report: Report) -> [String] {
    guard report.catalogue.kpis[kpi].isRecast, let overview = report.overview(kpi) else {
      return []
    }
    return remarksOfRecast(overview.series.flatMap { report.measure($0).figures })
  }
}
