import Commissioning
import Describing

/// A page's place in the site: what it is made from, and how it links to other pages.
final class Links: Sendable {
  let survey: Survey
  /// Of the page, from the site's folder.
  let path: String
  /// The path up to the site's folder: "", "../" or "../../"; of the page that is shown in place of
  /// any other, the path down to it.
  let root: String
  /// Nil if only values are needed.
  let markup: SharedMarkup?

  /// What the last check of the content found.
  let remarks: Remarks
  /// Nil if only values are needed.
  let counterparts: Counterparts?

  init(
    _ survey: Survey, path: String, markup: SharedMarkup?, remarks: Remarks = Remarks(),
    counterparts: Counterparts? = nil
  ) {
    self.survey = survey
    self.counterparts = counterparts
    self.remarks = remarks
    self.path = path
    self.markup = markup
    root =
      path == NotFoundPage.path
      ? NotFoundPage.root(of: survey.report.catalogue.site)
      : String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  var report: Report { survey.report }

  /// - Parameter target: a path from the site's folder.
  func address(_ target: String, ending: String = "") -> Address {
    Address(root: root, path: target, ending: ending)
  }

  func address(of reference: Reference, ending: String = "") -> Address {
    address(report.path(of: reference), ending: ending)
  }

  func address(ofSeries number: Key<Series>) -> Address {
    address(report.place(ofSeries: number).path)
  }

  /// The first part of a kind's list.
  func address(ofList kind: Kind) -> Address { address(kind.listPath()) }
}
