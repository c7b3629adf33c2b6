import Commissioning
import Describing

/// The sites of a publication, one for each of its days, and which pages each has: what a page needs to
/// lead to itself on another day, and what is drawn for two days. It is one object, as the report is.
package final class Counterparts: Sendable {
  /// One day's site.
  private struct Site {
    var report: Report
    /// Of the pages about what was known by the day.
    var paths: Set<String>
  }

  package let days: EditionDays
  private let sites: [Day: Site]

  package init(_ days: EditionDays, _ planned: [(report: Report, plan: Plan)]) {
    self.days = days
    guard planned.count > 1 else {
      sites = Dictionary(
        uniqueKeysWithValues: planned.map { ($0.report.day, Site(report: $0.report, paths: [])) })
      return
    }
    sites = Dictionary(
      uniqueKeysWithValues: planned.map { report, plan in
        let pages = plan.pages.filter { $0.path.hasSuffix(".html") && $0.isListed(in: report) }
        return (report.day, Site(report: report, paths: Set(pages.map(\.path))))
      })
  }

  /// What the site of a day shows; nil if it is not a day of the publication.
  package func report(on day: Day) -> Report? { sites[day]?.report }

  /// Whether the site of a day has a page about something that was known by then.
  func hasPage(_ path: String, on day: Day) -> Bool { sites[day]?.paths.contains(path) ?? false }
}

extension Links {
  /// A page of the site of another day; nil if that does not have it.
  ///
  /// - Parameter target: a path from the folder of either site.
  func address(_ target: String, on day: Day) -> Address? {
    guard let counterparts, counterparts.hasPage(target, on: day) else { return nil }
    let up = counterparts.days.latest == report.day ? "" : "../"
    return Address(root: root + up, path: counterparts.days.folder(of: day) + target)
  }

  /// What the site of another day shows; nil if the publication has none.
  func report(on day: Day) -> Report? { counterparts?.report(on: day) }
}
