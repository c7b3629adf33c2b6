import Browsing
import Commissioning
import Describing
import Searching

/// A part of the records that have a value of a facet.
struct FacetValuePage: SitePage {
  /// Which facet of a kind, which of its values, and which part of its records.
  struct Position {
    var facet: Int32
    var value: Int32
    var part: Int32
  }

  let kind: Kind
  let position: Position
  let path: String
  /// As search finds it, unless a record says more or another part comes first.
  let searchable: SearchablePage?

  static func all(in survey: Survey) -> [FacetValuePage] {
    survey.facets.flatMap { facets in
      facets.facets.enumerated().flatMap { number, facet in
        facet.values.enumerated().flatMap { position, value in
          facets.parts(of: value).enumerated().map { part, own in
            let path = facets.path(of: value, of: facet, part: own.id)
            return FacetValuePage(
              kind: facets.kind,
              position: Position(
                facet: Int32(number), value: Int32(position), part: Int32(part)),
              path: path,
              searchable: part > 0 || value.label.isRecord
                ? nil
                : SearchablePage(
                  title: "\(facets.kind.heading) \(value.label.phrase)", path: path,
                  summary: "By \(facet.heading.withinSentence).",
                  otherNames: [facet.heading, value.label.text] + value.otherNames, isPart: true))
          }
        }
      }
    }
  }

  func searchable(in report: Report) -> SearchablePage? { searchable }

  func write(with press: Press, into output: inout [UInt8]) {
    guard let facets = press.survey.facets(of: kind) else { return }
    let facet = facets.facets[Int(position.facet)]
    let chosen = facet.values[Int(position.value)]
    let links = press.links(at: path)
    let list = ListArticle(links: links)
    let parts = facets.parts(of: chosen)
    let order = ListArticle.order(of: kind, isParted: parts.count > 1)
    let what = count(chosen.members.count, kind.noun, plural: kind.plural)
    var view = ListView(
      frame: Frames(links: links).frame(
        title: "\(kind.heading) \(chosen.label.phrase)",
        trail: [
          list.anchor(toList: kind),
          Anchor(
            text: "By \(facet.heading.withinSentence)",
            address: links.address(facets.path(of: facet))),
        ]),
      sentence: "\(what) \(chosen.label.phrase), \(order).", rule: facet.rule,
      browsing: Filters(links: links, facets: facets).browsing(
        list: facets.path(of: chosen, of: facet), order: order,
        chosen: (facet, Int(position.value))), groups: [])
    view.frame.description = view.sentence
    list.fill(
      &view, parts, current: Int(position.part), of: kind, isNarrowed: true,
      record: { facets.records[chosen.members[$0]] },
      path: { facets.path(of: chosen, of: facet, part: $0) })
    press.show(view, into: &output)
  }
}
