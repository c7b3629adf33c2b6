import Commissioning
import Describing
import Searching

/// A page or file of the site: where it is, what it is made from, and its bytes when it is asked for.
package protocol SitePage: Sendable {
  /// From the site's folder.
  var path: String { get }
  /// Whether the sites of earlier days have it too.
  static var isInEditions: Bool { get }
  /// Every page of the type, for the site that a survey describes.
  static func all(in survey: Survey) -> [Self]
  /// The data for its templates.
  static var views: [any PageView.Type] { get }
  /// How search finds it, if it is not found as a record or a series.
  func searchable(in report: Report) -> SearchablePage?
  /// Whether search engines should know it.
  var isIndexed: Bool { get }
  /// When what it is about was last reviewed.
  func lastReviewed(in report: Report) -> Day?
  /// Whether what it is about was known by the day.
  func isListed(in report: Report) -> Bool
  /// The main files it is made from, relative to the content folder.
  func sources(in report: Report) -> [String]
  /// What a figure of the page is made of, by the id of its row; nil if the page has no figures
  /// to trace.
  func trace(
    _ figure: String, in report: Report, content: String
  ) -> Result<Trace, TraceFault>?
  /// How firmly it holds its path.
  static var rank: PathClaims.Claim.Rank { get }
  func claim(in catalogue: Catalogue) -> PathClaims.Claim
  /// Appends its bytes.
  func write(with press: Press, into output: inout [UInt8])
}

extension SitePage {
  package static var views: [any PageView.Type] { [] }
  package static var isInEditions: Bool { true }
  package func searchable(in report: Report) -> SearchablePage? { nil }
  package var isIndexed: Bool { path.hasSuffix(".html") }
  package func lastReviewed(in report: Report) -> Day? { nil }
  package func isListed(in report: Report) -> Bool { true }
  package func sources(in report: Report) -> [String] { [] }
  package func trace(
    _ figure: String, in report: Report, content: String
  ) -> Result<Trace, TraceFault>? { nil }
  package static var rank: PathClaims.Claim.Rank { .made }
  package func claim(in catalogue: Catalogue) -> PathClaims.Claim { .made }
}
