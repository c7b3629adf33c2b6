import Describing

/// Everything the pages of a site are made from: what they show, where each is, and how they look.
package struct PlannedSite: Sendable {
  package let survey: Survey
  package let plan: Plan
  let theme: Theme
  let remarks: Remarks
  package let counterparts: Counterparts

  package init(
    survey: Survey, plan: Plan, theme: Theme, remarks: Remarks, counterparts: Counterparts
  ) {
    self.counterparts = counterparts
    self.survey = survey
    self.plan = plan
    self.theme = theme
    self.remarks = remarks
  }

  package var report: Report { survey.report }

  /// Where it is, from the root of the publication: "", or "2013-04-01/".
  package var folder: String { counterparts.days.folder(of: report.day) }

  /// Traces `PAGE#FIGURE`, such as `csus/south/figures.html#kpi-invoices-paid-on-time-p-2013-04`: a
  /// page of figures, or of the workings of a KPI. What was at the address before it moved is found
  /// too. `content` is put before the paths of sources.
  package func trace(_ address: String, content: String) -> Result<Trace, TraceFault> {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let figure = parts.count > 1 ? String(parts[1]) : ""
    let page = plan.pages.first { $0.path == path }
    let trace = page?.trace(figure, in: report, content: content) ?? .failure(.noPage)
    if case .failure = trace, let moved = report.movedFigure(path, figure) {
      return report.trace(series: moved.series, moved.period, content: content)
    }
    return trace
  }
}
