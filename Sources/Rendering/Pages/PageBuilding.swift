import Commissioning
import Diagnostics
import Disclosing
import Measuring

/// Builds the values of one page: what it shows, and the way from it to others.
final class PageBuilding: Sendable {
  let report: Report
  let plan: Plan
  /// Of the page, from the site's folder.
  let path: String
  let root: String
  /// Nil where only values are asked for.
  let markup: SharedMarkup?

  init(report: Report, plan: Plan, path: String, markup: SharedMarkup?) {
    self.report = report
    self.plan = plan
    self.path = path
    self.markup = markup
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  // MARK: Ways to other pages

  func address(_ target: String) -> String { root + target }

  func address(of reference: Reference) -> String {
    address(Plan.path(of: reference, in: report.catalogue))
  }

  func anchor(_ reference: Reference) -> Anchor {
    Anchor(text: report.catalogue.name(of: reference), address: address(of: reference))
  }

  func sources(_ evidence: Evidence) -> [Anchor] { evidence.sources.map { anchor(.source($0)) } }

  // MARK: Cells

  func cell(_ reference: Reference, tag: Tag? = nil) -> Cell {
    Cell(
      text: report.catalogue.name(of: reference), address: address(of: reference), isNumber: false,
      tag: tag)
  }

  func cell(_ organisation: Key<Organisation>?) -> Cell {
    organisation.map { cell(.organisation($0)) } ?? Cell(text: "Not recorded")
  }

  func cell(_ when: Located<When>?, absence: String = "Not recorded") -> Cell {
    Cell(text: when?.value.text ?? absence)
  }

  func price(_ price: Price?) -> Cell {
    guard let price else { return Cell(text: "Not stated") }
    return Cell(text: price.text, tag: Tag(price.evidence))
  }

  func names(_ services: [Key<Service>]) -> String {
    services.map { report.catalogue.services[$0].entry.name }.joined(separator: ", ")
  }

  // MARK: The frame

  func frame(
    title: String, caption: String? = nil, summary: String? = nil, trail: [Anchor] = [],
    entry: Entry? = nil, hasCharts: Bool = false
  ) -> Frame {
    let site = report.catalogue.site
    return Frame(
      siteTitle: site.title, root: root, language: site.language, title: title,
      description: summary ?? site.description, caption: caption, summary: summary,
      trail: [Anchor(text: "Home", address: address("index.html"))] + trail, menu: menu,
      day: site.day.text, permanentAddress: (site.baseURL ?? "") + path,
      review: entry.flatMap(review), hasCharts: hasCharts)
  }

  func frame(of reference: Reference, caption: String) -> Frame {
    let entry = report.catalogue.entry(of: reference)
    return frame(
      title: entry.name, caption: caption, summary: entry.summary,
      trail: [
        Anchor(text: entry.kind.heading, address: address(Plan.indexPath(entry.kind, part: 1)))
      ],
      entry: entry)
  }

  private var menu: [MenuItem] {
    [
      MenuItem(
        text: "Dashboard", address: address(Plan.dashboardPath),
        isCurrent: path == Plan.dashboardPath || path == Plan.scorecardPath)
    ]
      + [.csu, .ccg, .service, .offer, .kpi].map { (kind: Kind) in
        MenuItem(
          text: kind.heading, address: address(Plan.indexPath(kind, part: 1)),
          isCurrent: path.hasPrefix(kind.folder + "/"))
      } + [
        MenuItem(
          text: "About the data", address: address("about-the-data.html"),
          isCurrent: path == "about-the-data.html")
      ]
  }

  private func review(_ entry: Entry) -> Review? {
    guard entry.owner != nil || entry.lastReviewed != nil || entry.nextReview != nil else {
      return nil
    }
    return Review(
      owner: entry.owner ?? "Not recorded",
      contact: entry.contact ?? report.catalogue.site.contact ?? "Not recorded",
      last: entry.lastReviewed?.text ?? "Not recorded",
      next: entry.nextReview?.value.text ?? "Not recorded")
  }

  // MARK: Records

  /// A record's page with what every kind has; the kind's own facts and sections come to it.
  func recordView(_ reference: Reference, caption: String) -> RecordView {
    let entry = report.catalogue.entry(of: reference)
    var view = RecordView(frame: frame(of: reference, caption: caption))
    if let tag = Tag(entry.evidence) { view.tags.append(tag) }
    if let note = entry.evidence.note { view.notices.append(note) }
    if !entry.evidence.sources.isEmpty {
      view.facts.append(
        Fact(
          name: "Sources",
          values: entry.evidence.sources.map { key in
            FactValue(
              text: report.catalogue.sources[key].entry.name, address: address(of: .source(key)))
          }))
    }
    let prose = publishedProse(entry)
    view.prose = prose.html
    view.words = words(prose.terms)
    view.figures = entry.figures.compactMap { figureTable($0) }
    return view
  }

  func publishedProse(_ entry: Entry) -> PublishedProse {
    if entry.prose.html.isEmpty { return PublishedProse() }
    let folder = report.folder(of: entry)
    return PublishedProse(entry.prose, glossary: report.glossary) { link in
      switch report.catalogue.destination(of: link.destination, from: folder) {
      case .record(let reference, let fragment):
        address(of: reference) + (fragment.map { "#" + headingID($0) } ?? "")
      case .here(let fragment): "#" + headingID(fragment)
      case .asset(let asset): address(asset)
      case nil: nil
      }
    }
  }

  private func headingID(_ fragment: String) -> String {
    fragment.hasPrefix("h-") ? fragment : "h-" + fragment
  }

  func words(_ terms: [Int]) -> [Word] {
    terms.map { position in
      let term = report.catalogue.terms[position]
      let explanation = [term.standsFor.map { "\($0)." }, term.entry.summary]
      return Word(
        number: String(position), name: term.entry.name,
        explanation: explanation.compactMap(\.self).joined(separator: " "),
        address: address(of: .term(Key(position))))
    }
  }
}

extension PublishedProse {
  /// No prose.
  init() {}
}

extension Report {
  /// The folder that links in a record's prose begin in.
  func folder(of entry: Entry) -> [Substring] {
    let path = paths[Int(entry.place.source.number)]
    guard let slash = path.lastIndex(of: "/") else { return [Substring(entry.kind.folder)] }
    return path[..<slash].split(separator: "/")
  }
}

extension Tag {
  /// How sure a fact is; nothing is said of what is recorded.
  init?(_ evidence: Evidence) {
    guard let tag = Tag(evidence.status) else { return nil }
    self = tag
  }

  init?(_ status: Status) {
    switch status {
    case .recorded: return nil
    case .inferred: self.init(text: "Inferred, not recorded", tone: "inferred")
    case .illustrative: self.init(text: "Illustrative", tone: "illustrative")
    }
  }
}
