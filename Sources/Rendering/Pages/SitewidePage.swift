import Commissioning
import Describing
import Searching

/// A page about the site as a whole, of which there is only one.
protocol SitewidePage: SitePage {
  static var path: String { get }
  static var title: String { get }
  /// What it is about, for search results; nil if search does not find it.
  static var about: String? { get }
  /// What else it may be called.
  static var otherNames: [String] { get }
  init()
}

extension SitewidePage {
  static var about: String? { nil }
  static var otherNames: [String] { [] }
  package var path: String { Self.path }
  package static func all(in survey: Survey) -> [Self] { [Self()] }
  package func searchable(in report: Report) -> SearchablePage? {
    Self.about.map {
      SearchablePage(
        title: Self.title, path: path, summary: $0, otherNames: Self.otherNames)
    }
  }
}
