/// All that the pages of a site are made from: what they tell, where each is, and how they look.
package struct PlannedSite: Sendable {
  package let report: Report
  package let plan: Plan
  let theme: Theme
  let remarks: Remarks

  package init(report: Report, plan: Plan, theme: Theme, remarks: Remarks) {
    self.report = report
    self.plan = plan
    self.theme = theme
    self.remarks = remarks
  }
}
