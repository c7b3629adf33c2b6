import Commissioning
import Describing
import Indexing

/// A page about the site as a whole, or a list, as search finds it.
package struct SearchablePage: Sendable {
  package var title: String
  package var path: String
  package var summary: String
  /// What else it may be called.
  package var otherNames: [String]
  /// Whether it shows a part of what another page shows.
  package var isPart: Bool

  package init(
    title: String, path: String, summary: String, otherNames: [String] = [], isPart: Bool = false
  ) {
    self.title = title
    self.path = path
    self.summary = summary
    self.otherNames = otherNames
    self.isPart = isPart
  }
}

/// What can be found, numbered by how likely it is to be meant: organisations and services first,
/// the figures of single series last, and by name within a kind.
struct SearchDocuments: Sendable {
  private enum Subject {
    case record(Reference)
    case series(Key<Series>)
    case page(SearchablePage)
  }

  let groups: [DocumentGroup]
  private let subjects: [Subject]
  private let report: Report

  init(_ report: Report, pages: [SearchablePage]) {
    self.report = report
    var groups: [DocumentGroup] = []
    var subjects: [Subject] = []
    func add(_ heading: String, _ members: [Subject], areBodies: Bool = false) {
      groups.append(
        DocumentGroup(heading: heading, count: members.count, areBodies: areBodies))
      subjects += members
    }
    func add(_ kinds: [Kind]) {
      for kind in kinds {
        add(
          kind.heading, (report.lists[kind] ?? []).map { .record($0) },
          areBodies: kind.isOrganisation)
      }
    }
    add([.csu, .ccg, .service, .offer, .kpi, .supplier, .programme, .partnership, .system, .page])
    add("Lists and dashboards", pages.filter { !$0.isPart }.map { .page($0) })
    add([.term, .group, .agreement])
    add("Filtered lists", pages.filter(\.isPart).map { .page($0) })
    add("Figures", report.disclosed.series.keys.map { .series($0) })
    add([.source])
    self.groups = groups
    self.subjects = subjects
  }

  subscript(_ number: Int) -> Document {
    switch subjects[number] {
    case .record(let reference): report.document(of: reference)
    case .series(let number): report.document(ofSeries: number)
    case .page(let page):
      Document(
        path: page.path, title: page.title, otherNames: page.isPart ? [] : page.otherNames,
        remoteNames: page.isPart ? page.otherNames : [], isPart: page.isPart,
        summary: page.summary)
    }
  }

  func body(_ number: Int) -> DocumentBody {
    switch subjects[number] {
    case .record(let reference): report.documentBody(of: reference)
    case .series: DocumentBody(headings: [Kind.kpi.searchWords])
    case .page: DocumentBody()
    }
  }
}
