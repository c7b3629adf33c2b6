import Commissioning
import Describing
import Measuring
import Searching

/// Where facts and figures come from, how certain they are, and the terms for using them.
struct AboutDataPage: ArticlePage, SitewidePage {
  static let path = "about-the-data.html"
  static let title = "About the data"
  static let about: String? = "Where facts and figures come from, licence, contact and downloads."
  static let otherNames = [
    "open data", "copyright", "CSV", "JSON", "download data",
    "contact", "feedback", "terms of use", "reuse", "API", "inferred, illustrative and recorded",
  ]
  static let template = "about-the-data"
  static let slots = ArticleView<AboutDataPage>.slots(facts: [
    "day", "build", "publisher", "contact", "licence", "attribution",
  ])
  static let sectionSlots = NamedSections<AboutDataPage>.slots([
    "certainty", "downloads", "sources",
  ])

  func searchable(in report: Report) -> SearchablePage? {
    SearchablePage(
      title: Self.title, path: path, summary: Self.about ?? "",
      otherNames: Self.otherNames + [report.catalogue.site.licence].compactMap(\.self))
  }

  func article(from links: Links) -> Article {
    Article(
      frame: Frames(links: links).frame(
        title: Self.title,
        summary:
          "Where the facts and figures come from, how certain they are, the terms for using them, and how to ask about one."
      ), facts: facts(links.report),
      sections: [certainty(links), downloads(links), sources(links)])
  }

  private func facts(_ report: Report) -> [Fact] {
    let site = report.catalogue.site
    func fact(_ id: String, _ name: String, _ texts: [String?]) -> Fact? {
      let values = texts.compactMap(\.self).map { FactValue(text: $0) }
      return values.isEmpty ? nil : Fact(id: id, name: name, values: values)
    }
    return [
      fact("day", "Position on", [site.day.text]),
      fact("build", "Build", [report.build]),
      fact("publisher", "Publisher", [site.publisher ?? "Not recorded"]),
      fact("contact", "Ask about a figure", [site.contact ?? "Not recorded"]),
      fact("licence", "Licence", [site.licence ?? "Not recorded"]),
      fact("attribution", "Attribution", site.attribution),
    ].compactMap(\.self)
  }

  private func certainty(_ links: Links) -> Section {
    let rows = [
      (Status.recorded, "A source states it. It has no label."),
      (
        .inferred,
        "Worked out from sources that do not state it. Shown as 'Inferred, not recorded'."
      ),
      (.illustrative, "Made up to show what the catalogue can do. Shown as 'Illustrative'."),
    ].map { status, words in
      TableView.Row(
        head: Cell(text: status.rawValue.capitalizedFirst, tag: Tag(status)),
        cells: [Cell(text: words)])
    }
    return Section(
      id: "certainty", heading: "How certain a fact is",
      tables: [
        TableView(
          caption: "The three levels of certainty",
          columns: Frames(links: links).columns("Level", "What it means"), rows: rows)
      ])
  }

  private func downloads(_ links: Links) -> Section {
    let report = links.report
    var section = Section(id: "downloads", heading: "KPI data to download")
    let kpis: [Key<KPI>] = report.catalogue.kpis.keys.filter { !report.seriesByKPI[$0].isEmpty }
    guard !kpis.isEmpty else {
      section.absence = "There is no KPI data."
      return section
    }
    section.tables = [
      TableView(
        caption: "\(count(kpis.count, "KPI")) with observations",
        columns: [
          TableView.Column(name: "KPI"), TableView.Column(name: "Series", isNumber: true),
          TableView.Column(name: "Status"), TableView.Column(name: "File"),
        ],
        rows: kpis.map { key in
          let status = report.status(of: key)
          return TableView.Row(
            head: Frames(links: links).cell(.kpi(key)),
            cells: [
              Cell(text: numberText(Double(report.seriesByKPI[key].count)), isNumber: true),
              Cell(text: status == .recorded ? "Recorded" : "", tag: Tag(status)),
              Cell(
                text: "\(report.catalogue.kpis[key].entry.id.value).csv",
                address: links.address(KPIDownload.path(of: key, in: report.catalogue))),
            ])
        }, isStacked: true)
    ]
    return section
  }

  private func sources(_ links: Links) -> Section {
    let number = links.report.catalogue.sources.count
    return Section(
      id: "sources", heading: "Sources",
      introduction:
        "\(count(number, "source")) with publisher, date and licence where they are known.",
      links: [
        Anchor(text: "Every source", address: links.address(ofList: .source)),
        Anchor(text: "Data quality", address: links.address(DataQualityPage.path)),
        Anchor(text: "Glossary", address: links.address(ofList: .term)),
      ])
  }
}
