import Commissioning
import Describing
import Measuring

/// What this is, for whom, and where to start.
struct HomePage: SitePage {
  static let path = "index.html"
  static let views: [any PageView.Type] = [HomeView.self]
  var path: String { Self.path }

  static func all(in survey: Survey) -> [HomePage] { [HomePage()] }

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let report = press.report
    let site = report.catalogue.site
    let counts = [Kind.csu, .ccg, .service, .offer, .agreement, .kpi].map { kind in
      let (all, current) = (report.lists[kind]?.count ?? 0, report.current(kind).count)
      let isNoneCurrent = all > 0 && current == 0
      let number = isNoneCurrent ? all : current
      return HomeView.Count(
        number: numberText(Double(number), decimals: 0),
        noun: (number == 1 ? kind.noun : kind.plural) + (isNoneCurrent ? ", none on this day" : ""),
        address: press.survey.pathOfCurrent(kind).map { links.address($0) }
          ?? links.address(ofList: kind))
    }
    var frame = Frames(links: links).frame(title: site.title, summary: site.description)
    frame.trail = []
    let view = HomeView(
      frame: frame, counts: counts,
      attention: Attention(links: links).lines(report.disclosed.series.keys, most: 4),
      pages: (report.lists[.page] ?? []).map {
        ItemView(report.described($0).listEntry, from: links)
      },
      hasIllustrations: report.hasIllustrativeFigures)
    press.show(view, into: &output)
  }
}
