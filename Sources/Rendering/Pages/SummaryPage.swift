import Commissioning
import Describing

/// One printed page about a CSU or CCG: what it is, what needs attention, and its KPIs.
struct SummaryPage: ArticlePage {
  let key: Key<Organisation>
  let path: String

  static let template = "summary"
  static let slots = ArticleView<SummaryPage>.slots()
  static let sectionSlots = NamedSections<SummaryPage>.slots([
    "services", "suppliers", "outcomes", "kpis", "customers-outcomes",
  ])

  static func path(of key: Key<Organisation>, in catalogue: Catalogue) -> String {
    let entry = catalogue.organisations[key].entry
    return "\(entry.kind.folder)/\(entry.id.value)/summary.html"
  }

  static func all(in survey: Survey) -> [SummaryPage] {
    let catalogue = survey.report.catalogue
    return catalogue.organisations.keys
      .filter {
        survey.report.landscape.isShown(.organisation($0))
          && catalogue.organisations[$0].entry.kind != .supplier
      }
      .map { SummaryPage(key: $0, path: path(of: $0, in: catalogue)) }
  }

  func article(from links: Links) -> Article {
    let reference = Reference.organisation(key)
    let entry = links.report.catalogue.entry(of: reference)
    let part = RecordArticle(links: links)
    let full = OrganisationArticle(links: links).article(key, caption: entry.kind.rawValue)
    var article = Article(
      frame: Frames(links: links).frame(
        title: entry.name, caption: "One-page summary", summary: entry.summary,
        trail: [part.anchor(toList: entry.kind), part.anchor(reference)], entry: entry))
    article.tags = full.tags
    article.notices = Array(full.notices.prefix(1))
    article.facts = links.report.described(reference).facts(for: .summary).map { fact in
      let value = fact.values.last { $0.tense == .present } ?? fact.values.last
      return Fact(
        id: fact.id, name: fact.label,
        values: [value].compactMap(\.self).map {
          let shown = part.value($0)
          return FactValue(text: shown.text, address: shown.address, tag: shown.tag)
        })
    }
    article.sections = sections(for: entry.kind, from: links).compactMap { section in
      section.summaryRows.map { excerpt(of: section, rows: $0) }
    }
    return article
  }

  /// The sections of the full page of which a summary shows the first rows.
  private func sections(for kind: Kind, from links: Links) -> [Section] {
    let performance = PerformanceSections(links: links)
    let outcomes = OutcomeSections(links: links)
    if kind == .csu {
      return [performance.kpis(of: key)] + outcomes.comparison(of: key)
        + outcomes.customers(of: key)
    }
    return [SourcingSection(links: links).section(of: key)] + performance.suppliers(of: key)
      + outcomes.comparison(of: key) + performance.ownSeries(of: key)
  }

  /// The first rows of a section's table, in the columns that are for summaries.
  private func excerpt(of section: Section, rows: Int) -> Section {
    var part = Section(id: section.id, heading: section.heading, absence: section.absence)
    let table = section.summaryTable ?? section.tables.first
    part.tables = [table].compactMap(\.self).map { table in
      let kept = table.columns.indices.dropFirst().filter { table.columns[$0].isInSummary }
      let rest = table.rows.count - rows
      return TableView(
        caption: rest > 0 ? "\(table.caption); \(rest) more on the full page" : table.caption,
        columns: Array(table.columns.prefix(1)) + kept.map { table.columns[$0] },
        rows: table.rows.prefix(rows).map { row in
          TableView.Row(id: row.id, head: row.head, cells: kept.map { row.cells[$0 - 1] })
        }, isStacked: true)
    }
    return part
  }
}
