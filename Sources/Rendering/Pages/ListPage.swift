import Browsing
import Commissioning
import Describing
import Measuring
import Searching

/// A part of a kind's list, in the order of names; guides in their own order.
struct ListPage: SitePage {
  let kind: Kind
  /// Its position among the parts.
  let part: Int
  let path: String

  static let views: [any PageView.Type] = [
    ListView.self, ItemView.self, ListRowView.self, BrowsingView.Filter.self,
  ]

  /// Terms and sources have no page of their own: their list is one page, as is that of guides.
  static func parts(of kind: Kind, in report: Report) -> [ListPart] {
    let all = report.lists[kind] ?? []
    return kind.hasPages && kind != .page
      ? ListPart.all(all.map { ListPart.initial(of: report.catalogue.name(of: $0)) })
      : [ListPart.whole(all.count)]
  }

  static func all(in survey: Survey) -> [ListPage] {
    Kind.allCases.flatMap { kind in
      (survey.listParts[kind] ?? []).enumerated().map {
        ListPage(kind: kind, part: $0, path: kind.listPath(part: $1.id))
      }
    }
  }

  func searchable(in report: Report) -> SearchablePage? {
    guard part == 0, !(report.lists[kind] ?? []).isEmpty else { return nil }
    return SearchablePage(
      title: kind.heading, path: path, summary: "Every \(kind.noun) in the catalogue.",
      otherNames: kind.searchWords.split(separator: ",").map(String.init)
        + ["list of \(kind.plural)", "all \(kind.plural)"] + kind.namesOfList)
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let list = ListArticle(links: links)
    let all = press.report.lists[kind] ?? []
    var view = ListView(
      frame: Frames(links: links).frame(
        title: kind.heading, trail: part > 0 ? [list.anchor(toList: kind)] : []),
      sentence: sentence(all.count, in: press.report), groups: [])
    if let facets = press.survey.facets(of: kind) {
      view.browsing = Filters(links: links, facets: facets).browsing(
        list: kind.listPath(), order: kind.listOrder)
    }
    list.fill(
      &view, press.survey.listParts[kind] ?? [], current: part, of: kind,
      record: { all[$0] }, path: { kind.listPath(part: $0) })
    press.show(view, into: &output)
  }

  private func sentence(_ number: Int, in report: Report) -> String {
    let noun = number == 1 ? kind.noun : kind.plural
    let listed =
      "\(numberText(Double(number), decimals: 0)) \(noun) in the catalogue, \(kind.listOrder)"
    let current = report.current(kind).count
    let stated = stated(current, in: report)
    if current == number { return listed + "." + stated }
    return
      "\(listed): \(numberText(Double(current), decimals: 0)) on \(report.day.text); the others "
      + "are over, to come or not known." + stated
  }

  /// How many CSUs a source states, beside those that are named.
  private func stated(_ named: Int, in report: Report) -> String {
    guard kind == .csu, let stated = report.catalogue.site.statedCSUs.at(report.day) else {
      return ""
    }
    let sources = stated.evidence.sources.map { "'\(report.catalogue.sources[$0].entry.name)'" }
    let by = sources.joined(separator: " and ").nonEmpty ?? "A source"
    return " \(by) stated \(stated.value.text) for that day; "
      + "\(numberText(Double(named), decimals: 0)) are named here."
  }
}

extension Kind {
  /// What else its list may be called.
  fileprivate var namesOfList: [String] {
    switch self {
    case .agreement: ["contracts"]
    case .kpi: ["indicators", "measures"]
    case .system: ["software", "tools"]
    case .page: ["help", "articles"]
    case .term: ["abbreviations", "acronyms", "definitions", "terms", "jargon"]
    case .source: ["references", "bibliography", "evidence"]
    default: []
    }
  }
}
