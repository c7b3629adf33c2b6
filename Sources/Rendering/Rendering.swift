import Commissioning
import Templates

/// Appends the bytes of a page: its value from the report, and its bytes from that value.
package func render(
  _ key: PageKey, at path: String, of report: Report, plan: Plan, theme: Theme,
  into output: inout [UInt8]
) {
  let page = PageBuilding(report: report, plan: plan, path: path)
  switch key {
  case .home: theme.home.render(page.homeView().value, into: &output)
  case .index(let kind, let part):
    theme.index.render(page.indexView(kind, part: part).value, into: &output)
  case .byRegion(let kind): theme.index.render(page.regionView(kind).value, into: &output)
  case .record(let reference):
    if let view = page.view(of: reference) { theme.record.render(view.value, into: &output) }
  case .series(let number): theme.record.render(page.seriesView(number).value, into: &output)
  case .download(let kpi): output += page.download(kpi)
  case .dataQuality: theme.record.render(page.dataQualityView().value, into: &output)
  case .aboutData: theme.record.render(page.aboutDataView().value, into: &output)
  case .accessibility:
    theme.accessibility.render(
      page.plainView(title: "Accessibility statement").value, into: &output)
  case .notFound:
    theme.notFound.render(page.plainView(title: "Page not found").value, into: &output)
  case .sitemap: output += sitemap(plan, base: report.catalogue.site.baseURL ?? "")
  case .moved(let reference, _):
    let view = MovedView(
      frame: page.frame(title: report.catalogue.entry(of: reference).name),
      target: page.anchor(reference))
    theme.moved.render(view.value, into: &output)
  case .stylesheet: output += theme.stylesheet
  case .icon: output += theme.icon
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
    case .page(let key): freePageView(key)
    case .term, .source: nil
    }
  }

  fileprivate func plainView(title: String) -> PlainView {
    PlainView(frame: frame(title: title), contact: catalogue.site.contact)
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
