import Commissioning
import Describing

/// What surrounds a page's own content.
struct Frames: PagePart {
  let links: Links

  func frame(
    title: String, caption: String? = nil, summary: String? = nil, trail: [Anchor] = [],
    entry: Entry? = nil, hasCharts: Bool = false
  ) -> Frame {
    let site = catalogue.site
    return Frame(
      siteTitle: site.title, root: links.root, language: site.language, title: title,
      description: summary ?? site.description, caption: caption, summary: summary,
      trail: [Anchor(text: "Home", address: address(HomePage.path))] + trail, menu: menu,
      day: site.day.text, permanentAddress: permanentAddress,
      review: entry.flatMap(review), feeds: Changes(links: links).feeds,
      hasChanges: !report.history.entries.isEmpty, editions: editions,
      latest: editions.first.flatMap { $0.isCurrent ? nil : $0 }, hasCharts: hasCharts)
  }

  /// The whole address where it is known where the site is published; else the path from its root.
  private var permanentAddress: String {
    let folder = links.counterparts?.days.folder(of: report.day) ?? ""
    return (catalogue.site.baseURL ?? folder) + links.path
  }

  /// The page on each day, the latest first.
  private var editions: [EditionLink] {
    guard let days = links.counterparts?.days, !days.earlier.isEmpty,
      links.path != NotFoundPage.path
    else { return [] }
    return days.all.map { day in
      let isCurrent = day == report.day
      return EditionLink(
        day: day.text, address: isCurrent ? nil : links.address(links.path, on: day),
        isCurrent: isCurrent)
    }
  }

  private var menu: [MenuItem] {
    [
      MenuItem(
        text: "Dashboard", address: address(DashboardPage.path),
        isCurrent: links.path == DashboardPage.path || links.path == ScorecardPage.path)
    ]
      + [.csu, .ccg, .service, .offer, .kpi].map { (kind: Kind) in
        MenuItem(
          text: kind.heading, address: links.address(ofList: kind),
          isCurrent: links.path.hasPrefix(kind.folder + "/"))
      } + [
        MenuItem(
          text: "About the data", address: address(AboutDataPage.path),
          isCurrent: links.path == AboutDataPage.path)
      ]
  }

  private func review(_ entry: Entry) -> Review? {
    guard entry.owner != nil || entry.lastReviewed != nil || entry.nextReview != nil else {
      return nil
    }
    return Review(
      owner: entry.owner ?? "Not recorded",
      contact: entry.contact ?? catalogue.site.contact ?? "Not recorded",
      last: entry.lastReviewed?.text ?? "Not recorded",
      next: entry.nextReview?.value.text ?? "Not recorded")
  }
}
