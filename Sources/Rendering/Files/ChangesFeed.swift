import Commissioning
import Describing
import Diagnostics

/// What changed as an Atom feed (RFC 4287): of everything, or of a CSU, a CCG or a service.
struct ChangesFeed: SitePage {
  static let path = "changes.atom"
  static let isInEditions = false

  let path: String
  /// Nil if it is of everything.
  let subject: Reference?

  /// How many changes a feed has; the pages have them all.
  private static let limit = 100

  /// Where the feed is of what a page is about.
  static func path(besides page: String) -> String {
    page.hasSuffix(".html") ? String(page.dropLast("html".utf8.count)) + "atom" : page
  }

  static func all(in survey: Survey) -> [ChangesFeed] {
    survey.changeFeeds.values.sorted { $0.path < $1.path }
  }

  static func all(in report: Report) -> [ChangesFeed] {
    if report.history.entries.isEmpty { return [] }
    let catalogue = report.catalogue
    let organisations: [Reference] = catalogue.organisations.keys.filter { key in
      [.csu, .ccg].contains(catalogue.organisations[key].entry.kind)
        && !report.history.entries(of: key).isEmpty
    }.map { .organisation($0) }
    let services: [Reference] = catalogue.services.keys.filter {
      !report.history.entries(of: $0).isEmpty
    }
    .map { .service($0) }
    return [ChangesFeed(path: path, subject: nil)]
      + (organisations + services).filter(report.landscape.isShown).map {
        ChangesFeed(path: path(besides: report.path(of: $0)), subject: $0)
      }
  }

  /// "What changed: NHS North CSU".
  func title(in report: Report) -> String {
    subject.map { "\(ChangesPage.title): \(report.catalogue.name(of: $0))" } ?? ChangesPage.title
  }

  private func entries(in report: Report) -> some Sequence<History.Entry> {
    let all =
      switch subject {
      case .organisation(let key): report.history.entries(of: key)
      case .service(let key): report.history.entries(of: key)
      default: report.history.entries
      }
    return all.prefix(Self.limit)
  }

  func write(with press: Press, into output: inout [UInt8]) {
    AtomWriter(feed: self, links: press.links(at: path)).write(
      Array(entries(in: press.report)), into: &output)
  }
}

/// Writes a feed. Its ids are addresses of the site or, if that has none, made from its title: the same
/// content gives the same bytes.
private struct AtomWriter {
  let feed: ChangesFeed
  let links: Links

  private var report: Report { links.report }
  private var site: Site { links.report.catalogue.site }

  func write(_ entries: [History.Entry], into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
    appendEscaped(site.language, to: &output)
    output += "\">\n".utf8
    add("id", id(of: feed.path), to: &output)
    add("title", "\(feed.title(in: report)), \(site.title)", to: &output)
    add("updated", updated(entries.first?.change.recorded ?? report.day), to: &output)
    link("self", "application/atom+xml", feed.path, to: &output)
    link(
      "alternate", "text/html", feed.subject.map { report.path(of: $0) } ?? ChangesPage.path,
      to: &output)
    output += "<author>".utf8
    add("name", site.publisher ?? site.title, to: &output)
    output += "</author>\n".utf8
    for entry in entries { write(entry, into: &output) }
    output += "</feed>\n".utf8
  }

  private func write(_ entry: History.Entry, into output: inout [UInt8]) {
    let change = entry.change
    output += "<entry>\n".utf8
    add("id", id(of: "\(ChangesPage.path)#e-\(change.id)"), to: &output)
    add("title", "\(entry.subject): \(change.event.heading.lowercasedFirst)", to: &output)
    add("updated", updated(change.recorded), to: &output)
    link(
      "alternate", "text/html",
      "\(links.survey.changesMonths.path(of: entry))#e-\(change.id)", to: &output)
    if let reference = entry.reference {
      link("related", "text/html", report.path(of: reference), to: &output)
    }
    output += "<category term=\"\(change.event.rawValue)\"/>\n".utf8
    let certainty = report.tag(of: entry).map { " (\($0.text.lowercasedFirst))" } ?? ""
    add("content", entry.words + certainty, to: &output)
    output += "</entry>\n".utf8
  }

  private func add(_ element: String, _ text: String, to output: inout [UInt8]) {
    output += "<\(element)>".utf8
    appendEscaped(text, to: &output)
    output += "</\(element)>\n".utf8
  }

  private func link(
    _ relation: String, _ type: String, _ path: String, to output: inout [UInt8]
  ) {
    output += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
    appendEscaped((site.baseURL ?? links.root) + path, to: &output)
    output += "\"/>\n".utf8
  }

  /// The beginning of a day: nothing of what is recorded says at what time.
  private func updated(_ day: Day) -> String { "\(day.isoText)T00:00:00Z" }

  private func id(of path: String) -> String {
    if let base = site.baseURL { return base + path }
    // FNV-1a of 64 bits, of which 48 fit.
    let hash = (site.title + "\n" + path).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash >> 16, radix: 16)
    return "urn:uuid:00000000-0000-8000-8000-"
      + String(repeating: "0", count: 12 - digits.count) + digits
  }
}
