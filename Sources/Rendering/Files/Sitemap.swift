import Commissioning
import Describing
import Diagnostics

/// The addresses of every page, for search engines (sitemaps.org 0.9). Sites of earlier days are left
/// out: a search should lead to the latest.
struct Sitemap: SitePage {
  var path: String { "sitemap.xml" }
  static let isInEditions = false

  static func all(in survey: Survey) -> [Sitemap] {
    survey.report.catalogue.site.baseURL == nil ? [] : [Sitemap()]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let base = press.report.catalogue.site.baseURL ?? ""
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for page in press.plan.pages where page.isIndexed && page.isListed(in: press.report) {
      output += "<url><loc>".utf8
      appendEscaped(base + page.path, to: &output)
      output += "</loc>".utf8
      if let day = page.lastReviewed(in: press.report) {
        output += "<lastmod>\(day.isoText)</lastmod>".utf8
      }
      output += "</url>\n".utf8
    }
    output += "</urlset>\n".utf8
  }
}
