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
  let otherNames: [String]

  private var title: String { "\(kind.heading) \(words)" }

  static func all(in survey: Survey) -> [FacetPage] {
    survey.facets.flatMap { facets in
      facets.facets.enumerated().map {
        FacetPage(
          kind: facets.kind, position: Int32($0), words: "by \($1.heading.withinSentence)",
          path: facets.path(of: $1), otherNames: $1.otherNames)
      }
    }
  }

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(
      title: title, path: path, summary: "Every \(kind.noun), \(words).", otherNames: otherNames)
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
    func item(_ value: Facet.Value) -> [UInt8] {
      press.markup.rendered(
        ItemView(
          id: "value-\(value.slug)", name: value.label.text,
          address: links.address(facets.path(of: value, of: facet)),
          detail: count(value.members.count, kind.noun, plural: kind.plural)))
    }
    let parts = Self.letters(of: facet.values)
    view.isLettered = parts.count > 1
    view.groups = parts.map { heading, values in
      ListView.Group(
        id: heading?.id ?? "values", heading: heading?.text ?? facet.heading,
        list: values.flatMap(item))
    }
    if parts.count > 1 {
      view.index = view.groups.map {
        MenuItem(text: $0.heading, address: "#\($0.id)", isCurrent: false)
      }
    }
    press.show(view, into: &output)
  }

  /// Values that need no index.
  private static let longestUndivided = 40

  /// The values under their letters if they are many and in the order of the alphabet.
  private static func letters(
    of values: [Facet.Value]
  ) -> [(heading: ListHeading?, values: [Facet.Value])] {
    if values.isEmpty { return [] }
    var parts: [(heading: ListHeading?, values: [Facet.Value])] = []
    for value in values {
      let heading = ListHeading(value.label.text.sortingName)
      if let last = parts.indices.last, parts[last].heading == heading {
        parts[last].values.append(value)
      } else {
        parts.append((heading, [value]))
      }
    }
    let isAlphabetic = Set(parts.map(\.heading)).count == parts.count
    return values.count > longestUndivided && isAlphabetic ? parts : [(nil, values)]
  }
}
