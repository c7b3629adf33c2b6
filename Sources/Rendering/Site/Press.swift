import Describing
import Templates

/// Renders the pages of a site on demand.
package final class Press: Sendable {
  let survey: Survey
  let plan: Plan
  let theme: Theme
  let markup: SharedMarkup
  private let remarks: Remarks
  private let counterparts: Counterparts

  package init(_ site: PlannedSite) {
    survey = site.survey
    plan = site.plan
    theme = site.theme
    remarks = site.remarks
    counterparts = site.counterparts
    markup = SharedMarkup(site)
  }

  var report: Report { survey.report }

  /// Appends the bytes of a page.
  package func render(_ page: any SitePage, into output: inout [UInt8]) {
    page.write(with: self, into: &output)
  }

  /// The links from a page to others.
  func links(at path: String) -> Links {
    Links(survey, path: path, markup: markup, remarks: remarks, counterparts: counterparts)
  }

  /// Appends the view as rendered by its template.
  func show<View: PageView>(_ view: View, into output: inout [UInt8]) {
    theme.template(for: View.self).render(view, into: &output)
  }
}
