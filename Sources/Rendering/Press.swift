import Commissioning
import Diagnostics
import Templates

/// Renders the pages of a site, each when it is asked for.
package final class Press: Sendable {
  private let report: Report
  private let plan: Plan
  private let theme: Theme
  private let remarks: Remarks
  private let markup: SharedMarkup

  package init(_ site: PlannedSite) {
    report = site.report
    plan = site.plan
    theme = site.theme
    remarks = site.remarks
    markup = SharedMarkup(site)
  }

  /// Appends the bytes of a page: its value from the report, and its bytes from that value.
  package func render(_ key: PageKey, at path: String, into output: inout [UInt8]) {
    let page = PageBuilding(report: report, plan: plan, path: path, markup: markup)
    switch key {
    case .home: theme.home.render(page.homeView(), into: &output)
    case .index(let kind, let part):
      theme.index.render(page.indexView(kind, part: part), into: &output)
    case .facet(let kind, let name):
      theme.index.render(page.facetView(kind, name), into: &output)
    case .facetValue(let kind, let name, let value, let part):
      theme.index.render(
        page.facetValueView(kind, name, value: value, part: part), into: &output)
    case .browseTable(let kind): output += page.browseTable(kind)
    case .costs(let key): show(page.costsView(key), into: &output)
    case .prices: output += page.prices()
    case .record(let reference):
      if let view = page.view(of: reference) { show(view, into: &output) }
    case .series(let number): show(page.seriesView(number), into: &output)
    case .download(let kpi): output += page.download(kpi)
    case .workings(let kpi): show(page.workingsView(kpi), into: &output)
    case .summary(let key): show(page.summaryView(key), with: theme.summary, into: &output)
    case .chart(let number): output += plan.charts[number].chart(on: page)?.csv ?? []
    case .observations: output += page.observations()
    case .dashboard: show(page.dashboardView(), into: &output)
    case .scorecard: show(page.scorecardView(), into: &output)
    case .corrections: show(page.correctionsView(), into: &output)
    case .methods: theme.methods.render(page.methodsView(), into: &output)
    case .dataQuality: show(page.dataQualityView(remarks), into: &output)
    case .aboutData: show(page.aboutDataView(), into: &output)
    case .accessibility:
      theme.accessibility.render(
        page.plainView(title: "Accessibility statement"), into: &output)
    case .notFound:
      theme.notFound.render(page.plainView(title: "Page not found"), into: &output)
    case .search: theme.search.render(page.searchView(), into: &output)
    case .sitemap: output += sitemap(plan, base: report.catalogue.site.baseURL ?? "")
    case .moved(let reference, _):
      let view = MovedView(
        frame: page.frame(title: report.catalogue.entry(of: reference).name),
        target: page.anchor(reference))
      theme.moved.render(view, into: &output)
    case .offersSideBySide(let service, let part):
      theme.compare.render(page.offersSideBySide(service, part: part), into: &output)
    case .sideBySide: theme.compare.render(page.sideBySideView(), into: &output)
    case .profiles(let kind, let number): output += page.profileScript(kind, number)
    case .shortlist: theme.shortlist.render(page.shortlistView(), into: &output)
    case .themeFile(let path): output += theme.files[path] ?? []
    }
  }
}

extension Press {
  /// Appends the page of a record, with what its drawings need.
  private func show(
    _ view: RecordView, with template: Template? = nil, into output: inout [UInt8]
  ) {
    var view = view
    view.frame.hasCharts = view.hasDrawings
    (template ?? theme.record).render(view, into: &output)
  }
}

extension PageBuilding {
  /// Nil for terms and sources, which have no page of their own.
  fileprivate func view(of reference: Reference) -> RecordView? {
    switch reference {
    case .organisation(let key): organisationView(key)
    case .service(let key): serviceView(key)
    case .offer(let key): offerView(key)
    case .agreement(let key): agreementView(key)
    case .kpi(let key): kpiView(key)
    case .programme(let key): programmeView(key)
    case .partnership(let key): partnershipView(key)
    case .system(let key): systemView(key)
    case .group(let key): groupView(key)
    case .page(let key): freePageView(key)
    case .term, .source: nil
    }
  }

  fileprivate func plainView(title: String) -> PlainView {
    PlainView(frame: frame(title: title), contact: report.catalogue.site.contact)
  }
}

/// The addresses of every page, for search engines (sitemaps.org 0.9).
private func sitemap(_ plan: Plan, base: String) -> [UInt8] {
  var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
  for page in plan.pages where page.path.hasSuffix(".html") && page.key != .notFound {
    if case .moved = page.key { continue }
    xml += "<url><loc>".utf8
    appendEscaped(base + page.path, to: &xml)
    xml += "</loc></url>\n".utf8
  }
  xml += "</urlset>\n".utf8
  return xml
}
