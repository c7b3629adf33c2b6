import Browsing
import Commissioning
import Describing
import Searching

/// The values of a facet, each with its count.
struct FacetPage: SitePage {
  let kind: Kind
  /// The facet's position among those of the kind.
  let position: Int32
  /// "by area team".
  let words: String
  let path: String

  private var title: String { "\(kind.heading) \(words)" }

  static func all(in survey: Survey) -> [FacetPage] {
    survey.facets.flatMap { facets in
      facets.facets.enumerated().map {
        FacetPage(
          kind: facets.kind, position: Int32($0), words: "by \($1.heading.withinSentence)",
          path: facets.path(of: $1))
      }
    }
  }

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(title: title, path: path, summary: "Every \(kind.noun), \(words).")
  }

  func write(with press: Press, into output: inout [UInt8]) {
    guard let facets = press.survey.facets(of: kind) else { return }
    let facet = facets.facets[Int(position)]
    let links = press.links(at: path)
    let frames = Frames(links: links)
    var view = ListView(
      frame: frames.frame(
        title: title,
        trail: [frames.anchor(toList: kind)]),
      sentence: "\(count(facets.records.count, kind.noun, plural: kind.plural)), "
        + "\(count(facet.values.count, "value")) to choose from.",
      rule: facet.rule, browsing: Filters(links: links, facets: facets).browsing(), groups: [])
    view.frame.hasFilters = true
    if !facet.values.isEmpty {
      view.groups = [
        ListView.Group(
          id: "values", heading: facet.heading,
          list: facet.values.flatMap { value in
            press.markup.rendered(
              ItemView(
                id: "value-\(value.slug)", name: value.label.text,
                address: links.address(facets.path(of: value, of: facet)),
                detail: count(value.members.count, kind.noun, plural: kind.plural)))
          })
      ]
    }
    press.show(view, into: &output)
  }
}
