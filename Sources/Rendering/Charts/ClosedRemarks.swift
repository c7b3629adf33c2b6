import Commissioning
import Describing
import Measuring

extension ChartOfKPI {
  /// Which of those that are compared in one period have closed by the day, as others that the page counts
  /// may be open ones alone.
  func closedRemarks(_ members: [Cohort.Member], in report: Report) -> [String] {
    guard let overview = report.overview(kpi) else { return [] }
    let closed = members.filter {
      report.landscape.lives[$0.subject] == .ended
    }
    if closed.isEmpty { return [] }
    let number = "\(closed.count) of these \(overview.kind.plural)"
    let names = closed.map { report.catalogue.organisations[$0.subject].entry.name }
    let named = names.count > 3 ? "" : ": \(names.joined(separator: ", "))"
    return ["\(number) \(closed.count == 1 ? "has" : "have") closed\(named)."]
  }
}
