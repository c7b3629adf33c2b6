import Commissioning
import Comparing
import Describing
import Searching

/// The offers of a service side by side, four in a table.
struct OffersSideBySidePage: SitePage {
  let key: Key<Service>
  /// The first is 1.
  let part: Int32
  let path: String

  /// Offers on one page.
  private static let length = 3 * SideBySide.limit
  static let views: [any PageView.Type] = [CompareView.self]

  static func path(of key: Key<Service>, part: Int = 1, in catalogue: Catalogue) -> String {
    let id = catalogue.services[key].entry.id.value
    return "services/\(id)/offers\(part == 1 ? "" : "-\(part)").html"
  }

  static func all(in survey: Survey) -> [OffersSideBySidePage] {
    survey.offersSideBySide.keys.flatMap { key in
      parts(survey.offersSideBySide[key].count).indices.map {
        OffersSideBySidePage(
          key: key, part: Int32($0 + 1),
          path: path(of: key, part: $0 + 1, in: survey.report.catalogue))
      }
    }
  }

  /// Which offers are on which page.
  static func parts(_ offers: Int) -> [Range<Int>] {
    stride(from: 0, to: offers, by: length).map { $0..<min($0 + length, offers) }
  }

  private func title(in catalogue: Catalogue) -> String {
    "Offers of \(catalogue.services[key].entry.name) side by side"
  }

  func searchable(in report: Report) -> SearchablePage? {
    part > 1
      ? nil
      : SearchablePage(title: title(in: report.catalogue), path: path, summary: "", isPart: true)
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let comparison = Comparisons(links: links)
    let offers = press.survey.offersSideBySide[key]
    let parts = Self.parts(offers.count)
    let range = parts[Int(part) - 1]
    let starts = stride(from: range.lowerBound, to: range.upperBound, by: SideBySide.limit)
    let tables = starts.map { start in
      let end = min(start + SideBySide.limit, range.upperBound)
      let number = end - start == 1 ? "Offer \(end)" : "Offers \(start + 1) to \(end)"
      return comparison.table(
        SideBySide(offers[start..<end].map { Profile(.offer($0), in: press.report) }),
        id: "offers-\(start + 1)", caption: "\(number) of \(offers.count)")
    }
    let name = press.report.catalogue.services[key].entry.name
    let view = CompareView(
      frame: Frames(links: links).frame(
        title: title(in: press.report.catalogue), caption: "Comparison",
        summary: "What each offer includes, costs and achieves.",
        trail: [comparison.anchor(toList: .service), comparison.anchor(.service(key))],
        hasCharts: true),
      sentence: "\(count(offers.count, "offer")) of \(name): those priced per head first, "
        + "cheapest first, then the others by name. Anything the supplier did not state is marked.",
      tables: tables,
      parts: parts.count < 2
        ? []
        : parts.indices.map { number in
          MenuItem(
            text: "\(number + 1)",
            address: links.address(
              Self.path(of: key, part: number + 1, in: press.report.catalogue)),
            isCurrent: number + 1 == part)
        })
    press.show(view, into: &output)
  }
}
