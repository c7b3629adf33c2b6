import Chronology
import Commissioning
import Describing
import Measuring

/// The agreements of a customer that are rows of a table, a section for each.
struct AgreementsPage: ArticlePage {
  let customer: Key<Organisation>
  /// In the order of their lists: those in force first.
  let agreements: [Key<Agreement>]
  let path: String

  static let template = "agreements"
  static let slots = ArticleView<AgreementsPage>.slots()
  static let sectionSlots = NamedSections<AgreementsPage>.slots([])

  static func all(in survey: Survey) -> [AgreementsPage] {
    let report = survey.report
    let gathered = report.catalogue.agreements.keys.filter {
      report.section(of: $0) != nil && survey.hasPlace(for: .agreement($0))
    }
    return Dictionary(grouping: gathered) {
      report.path(of: .agreement($0)).prefix { $0 != "#" }
    }.sorted { $0.key < $1.key }.compactMap { path, keys in
      report.catalogue.agreements[keys[0]].customer.map { customer in
        AgreementsPage(
          customer: customer,
          agreements: keys.sorted {
            report.landscape.agreements[$0].validity.order
              < report.landscape.agreements[$1].validity.order
          }, path: String(path))
      }
    }
  }

  func sources(in report: Report) -> [String] {
    Set(agreements.map { report.catalogue.agreements[$0].entry.place.source }).sorted()
      .map(report.path)
  }

  func isListed(in report: Report) -> Bool {
    agreements.contains { report.landscape.isShown(.agreement($0)) }
  }

  func article(from links: Links) -> Article {
    let report = links.report
    let part = RecordArticle(links: links)
    let entry = report.catalogue.organisations[customer].entry
    let shown = agreements.filter { report.landscape.isShown(.agreement($0)) }
    var article = Article(
      frame: Frames(links: links).frame(
        title: "Agreements of \(entry.name)", caption: "Agreements",
        summary: "What it gets from whom, until when and at what price. "
          + counts(shown, in: report),
        trail: [part.anchor(toList: entry.kind)]
          + (links.survey.hasPlace(for: .organisation(customer))
            ? [part.anchor(.organisation(customer))] : [])))
    let statuses = Set(shown.map { report.status(of: $0) })
    let common = statuses.count == 1 ? statuses.first.flatMap { Tag($0) } : nil
    article.tags = [common].compactMap(\.self)
    article.overview = AgreementTables(links: links).tables(shown, party: "Provider") {
      part.cell($0.provider)
    }
    article.sections =
      zip(shown, headings(shown, in: part)).map { section($0, $1, common, links) }
      + agreements.filter { !shown.contains($0) }.map { notYet($0, in: report) } + elsewhere(part)
    return article
  }

  /// "On 30 June 2014: 17 in force, 2 ended."
  private func counts(_ shown: [Key<Agreement>], in report: Report) -> String {
    let counts = Dictionary(grouping: shown) { report.landscape.agreements[$0].validity.order }
      .sorted { $0.key < $1.key }.map { _, keys in
        let number = numberText(Double(keys.count))
        return switch report.landscape.agreements[keys[0]].validity {
        case .current: "\(number) in force"
        case .notKnown: "\(number) not known to be in force"
        case .notYet: "\(number) yet to begin"
        case .ended: "\(number) ended"
        }
      }
    let place = others(in: report).isEmpty ? "" : ", of those on this page"
    return "On \(report.day.text)\(place): " + (counts.joined(separator: ", ").nonEmpty ?? "none")
      + "."
  }

  /// Those that have pages of their own, that it shares, or that it took over.
  private func others(in report: Report) -> [Key<Agreement>] {
    report.agreementsListed(for: customer).filter { !agreements.contains($0) }
  }

  private func elsewhere(_ part: RecordArticle) -> [Section] {
    let others = others(in: part.report)
    return others.isEmpty
      ? []
      : [
        Section(
          id: "other-agreements", heading: "Its other agreements",
          tables: AgreementTables(links: part.links).tables(
            others, party: "Provider", word: "other"
          ) { part.cell($0.provider) })
      ]
  }

  /// - Parameter common: what the page says of all of them.
  private func section(
    _ key: Key<Agreement>, _ heading: String, _ common: Tag?, _ links: Links
  ) -> Section {
    let report = links.report
    let entry = report.catalogue.agreements[key].entry
    let reference = Reference.agreement(key)
    var section = Section(id: report.section(of: key) ?? "", heading: heading)
    section.tags =
      [common == nil ? Tag(report.status(of: key)) : nil].compactMap(\.self)
      + report.described(reference).listEntry.tags.filter { $0.tone == "closed" }
    let missing = report.missingParts(of: key)
    section.introduction =
      [
        entry.summary, entry.evidence.note,
        missing.isEmpty ? nil : "Not recorded: \(missing.joined(separator: ", ")).",
      ].compactMap(\.self).joined(separator: " ").nonEmpty
    section.facts = RecordArticle(links: links).facts(withSourcesOf: reference).filter {
      $0.id != "customer" || report.landscape.agreements[key].customer?.body != customer
    }.map { $0.without(common) }
    section.tables =
      AgreementTables(links: links).specification(of: key)
      + TargetsSection(links: links).sections(report.targets(of: key)).flatMap(\.tables)
      + PerformanceSections(links: links).kpis(of: key).tables
    return section
  }

  private func notYet(_ key: Key<Agreement>, in report: Report) -> Section {
    Section(
      id: report.section(of: key) ?? "", heading: "Not recorded on \(report.day.text)",
      absence:
        "Nothing was recorded of this agreement by \(report.day.text), the day that this site "
        + "describes.")
  }

  /// The services of each, with the rest of its name where others are about the same; without the
  /// customer's name, which the page has in its title.
  private func headings(_ keys: [Key<Agreement>], in part: RecordArticle) -> [String] {
    let agreements = keys.map { part.catalogue.agreements[$0] }
    let services = agreements.map { part.names($0.services) }
    let prefix = part.catalogue.organisations[customer].entry.name + ": "
    return zip(agreements, services).map { agreement, own in
      let name = agreement.entry.name
      // A name that was not recorded begins with the customer's.
      if !name.hasPrefix(prefix) { return name }
      if !own.isEmpty, services.count(where: { $0 == own }) == 1 { return own }
      return String(name.dropFirst(prefix.count)).capitalizedFirst
    }
  }
}

extension Fact {
  /// Without a tag that is said of all that is around it.
  fileprivate func without(_ tag: Tag?) -> Fact {
    var fact = self
    for position in values.indices where fact.values[position].tag == tag {
      fact.values[position].tag = nil
    }
    return fact
  }
}
