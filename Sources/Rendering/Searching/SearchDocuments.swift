import Commissioning
import Indexing

/// What can be found, numbered by how likely it is meant: organisations and services first, the
/// figures of single series last, and by name within a kind.
struct SearchDocuments: Sendable {
  private enum Subject {
    case record(Reference)
    case series(Int)
    case overview(Overview)
  }

  /// A page about the site as a whole, or a list.
  private struct Overview {
    var title: String
    var path: String
    var summary: String
  }

  let groups: [DocumentGroup]
  private let subjects: [Subject]
  private let building: PageBuilding

  init(_ report: Report, _ plan: Plan) {
    building = PageBuilding(report: report, plan: plan, path: "", markup: nil)
    var groups: [DocumentGroup] = []
    var subjects: [Subject] = []
    func add(_ heading: String, _ members: [Subject]) {
      groups.append(DocumentGroup(heading: heading, count: members.count))
      subjects += members
    }
    func add(_ kinds: [Kind]) {
      for kind in kinds {
        add(kind.heading, (report.lists[kind] ?? []).map { .record($0) })
      }
    }
    add([.csu, .ccg, .service, .offer, .kpi, .supplier, .programme, .partnership, .system, .page])
    add("Lists and dashboards", SearchDocuments.overviews(report).map { .overview($0) })
    add([.term, .group, .agreement])
    add("Figures", report.disclosed.series.indices.map { .series($0) })
    add([.source])
    self.groups = groups
    self.subjects = subjects
  }

  subscript(_ number: Int) -> Document {
    switch subjects[number] {
    case .record(let reference): building.document(of: reference)
    case .series(let number): building.document(ofSeries: number)
    case .overview(let page):
      Document(path: page.path, title: page.title, summary: page.summary)
    }
  }

  func body(_ number: Int) -> DocumentBody {
    switch subjects[number] {
    case .record(let reference): building.documentBody(of: reference)
    case .series: building.documentBodyOfSeries()
    case .overview: DocumentBody()
    }
  }

  private static func overviews(_ report: Report) -> [Overview] {
    [
      Overview(
        title: "Dashboard", path: Plan.dashboardPath,
        summary:
          "What is getting better, what is getting worse, and what will reliably miss its target."),
      Overview(
        title: "Scorecard", path: Plan.scorecardPath,
        summary: "Every series about a CSU with a target, by what its last figures say."),
      Overview(
        title: "Corrections", path: Plan.correctionsPath,
        summary: "Figures that were published and later changed, revised or late."),
      Overview(
        title: "Methods", path: Plan.methodsPath,
        summary: "How figures are judged: control charts, funnels, suppression of small numbers."),
      Overview(
        title: "Data quality", path: "data-quality.html",
        summary: "Which rows of KPI data joined the catalogue, which did not and why."),
      Overview(
        title: "About the data", path: "about-the-data.html",
        summary: "Where facts and figures come from, licence, contact and downloads."),
      Overview(
        title: "Accessibility statement", path: "accessibility.html",
        summary: "How the site is made so that everyone can read and use it."),
    ]
      + [Kind.csu, .ccg].map { kind in
        Overview(
          title: "\(kind.heading) by region", path: "\(kind.folder)/by-region.html",
          summary: "Every \(kind.noun), region by region.")
      }
      + Kind.allCases.filter { !(report.lists[$0] ?? []).isEmpty }.map { kind in
        Overview(
          title: kind.heading, path: Plan.indexPath(kind, part: 1),
          summary: "Every \(kind.noun) in the catalogue.")
      }
  }
}
