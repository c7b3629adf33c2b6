import Commissioning

/// The days of which a publication has a site: the latest, whose site is at its root, and earlier ones,
/// each with a site in a folder that is named after the day.
package struct EditionDays: Sendable {
  package let latest: Day
  /// In order.
  package let earlier: [Day]

  /// - Parameter site: of the latest day.
  package init(_ site: Site) {
    latest = site.day
    earlier = site.editions.map(\.value)
  }

  /// The latest first.
  package var all: [Day] { [latest] + earlier.reversed() }

  /// Where the site of a day is, from the root: "", or "2013-04-01/".
  package func folder(of day: Day) -> String { day == latest ? "" : day.isoText + "/" }
}

extension Report {
  /// The latest earlier day of the publication; nil if it has none.
  package var previousDay: Day? { catalogue.site.editions.last?.value }
}
