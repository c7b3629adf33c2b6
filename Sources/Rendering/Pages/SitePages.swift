import Commissioning
import Disclosing
import Measuring

extension PageBuilding {
  /// The ledger of what joined and what did not, and what was found wrong.
  func dataQualityView(_ remarks: Remarks) -> RecordView {
    let reconciliation = report.disclosed.reconciliation
    var view = RecordView(
      frame: frame(
        title: "Data quality",
        summary:
          "Which rows of KPI data joined the catalogue, which did not and why, and what else the last check of the content found."
      ))
    let matched = reconciliation.files.reduce(0) { $0 + $1.matched }
    let rows = reconciliation.files.reduce(0) { $0 + $1.rows }
    view.facts = [
      Fact(name: "Rows of KPI data", values: [FactValue(text: numberText(Double(rows)))]),
      Fact(name: "Joined", values: [FactValue(text: numberText(Double(matched)))]),
      Fact(
        name: "Not joined",
        values: [FactValue(text: numberText(Double(reconciliation.unmatched.count)))]),
      Fact(
        name: "Duplicated",
        values: [FactValue(text: numberText(Double(reconciliation.duplicates.count)))]),
      Fact(
        name: "Superseded by a later publication",
        values: [FactValue(text: numberText(Double(reconciliation.superseded.count)))]),
      Fact(
        name: "Published after \(report.day.text)",
        values: [
          FactValue(
            text: numberText(Double(reconciliation.pending.values.reduce(0, +))))
        ]),
      Fact(
        name: "Limit set for rows not joined or duplicated",
        values: [
          FactValue(
            text: report.catalogue.site.unmatchedLimit.map { numberText(Double($0)) }
              ?? "None set: each finding counts by its own rule")
        ]),
    ]
    view.sections = [
      filesSection(), unmatchedSection(), duplicatesSection(), idleSection(),
      remarksSection(remarks),
    ]
    return view
  }

  private func filesSection() -> Section {
    var section = Section(id: "files", heading: "By file")
    guard !report.disclosed.reconciliation.files.isEmpty else {
      section.absence = "There is no KPI data."
      return section
    }
    func number(_ number: Int) -> Cell { Cell(text: numberText(Double(number)), isNumber: true) }
    section.tables = [
      TableView(
        caption: "Rows of each file",
        columns: [TableView.Column(name: "File")]
          + ["Rows", "Joined", "Not joined", "Duplicated", "Superseded", "Published later"].map {
            TableView.Column(name: $0, isNumber: true)
          },
        rows: report.disclosed.reconciliation.files.map { file in
          TableView.Row(
            head: Cell(text: report.paths[Int(file.source.number)]),
            cells: [
              file.rows, file.matched, file.unmatched, file.duplicated, file.superseded,
              file.pending,
            ].map(number))
        }, isStacked: true)
    ]
    return section
  }

  func place(_ row: RowPlace) -> String {
    "\(report.paths[Int(row.source.number)]), row \(row.number)"
  }

  private func unmatchedSection() -> Section {
    var section = Section(id: "unmatched", heading: "Rows that did not join")
    let unmatched = report.disclosed.reconciliation.unmatched
    guard !unmatched.isEmpty else {
      section.absence = "Every row that was published by \(report.day.text) joined."
      return section
    }
    section.tables = [
      TableView(
        caption: unmatched.count > 200
          ? "The first 200 of \(count(unmatched.count, "row"))" : count(unmatched.count, "row"),
        columns: columns("File and row", "Why"),
        rows: unmatched.prefix(200).map {
          TableView.Row(head: Cell(text: place($0.row)), cells: [Cell(text: $0.reason)])
        })
    ]
    return section
  }

  private func duplicatesSection() -> Section {
    var section = Section(id: "duplicates", heading: "Duplicated rows")
    let duplicates = report.disclosed.reconciliation.duplicates
    guard !duplicates.isEmpty else {
      section.absence = "No row is there twice."
      return section
    }
    section.tables = [
      TableView(
        caption: duplicates.count > 200
          ? "The first 200 of \(count(duplicates.count, "row"))" : count(duplicates.count, "row"),
        columns: columns("Left out", "Kept"),
        rows: duplicates.prefix(200).map {
          TableView.Row(head: Cell(text: place($0.row)), cells: [Cell(text: place($0.kept))])
        })
    ]
    return section
  }

  /// The catalogue's side of the join: what has no data.
  private func idleSection() -> Section {
    var section = Section(id: "without-data", heading: "Without data")
    let idle = report.disclosed.reconciliation.idleKPIs
    let unobserved = report.disclosed.reconciliation.unobserved
    section.introduction =
      "\(count(idle.count, "KPI")) without an observation; "
      + "\(count(unobserved.count, "CSU or CCG", plural: "CSUs or CCGs")) about which nothing is observed\(unobserved.count > 100 ? ", the first 100 of which stand here" : "")."
    section.links =
      idle.map { anchor(.kpi($0)) } + unobserved.prefix(100).map { anchor(.organisation($0)) }
    return section
  }

  private func remarksSection(_ remarks: Remarks) -> Section {
    var section = Section(id: "findings", heading: "Findings that do not stop publication")
    guard remarks.total > 0 else {
      section.absence = "There are none."
      return section
    }
    section.tables = [
      TableView(
        caption: (remarks.first.count < remarks.total ? "The first \(remarks.first.count) of " : "")
          + count(remarks.total, "finding"),
        columns: columns("Place", "Rule", "Finding"),
        rows: remarks.first.map {
          TableView.Row(
            head: Cell(text: $0.place), cells: [Cell(text: $0.rule), Cell(text: $0.message)])
        }, isStacked: true)
    ]
    return section
  }

  func aboutDataView() -> RecordView {
    let site = report.catalogue.site
    var view = RecordView(
      frame: frame(
        title: "About the data",
        summary:
          "Where the facts and figures come from, how sure they are, on which terms they may be used, and how to ask about one."
      ))
    var facts: [Fact] = []
    add("The site answers for", site.day.text, to: &facts)
    add("Build", report.build, to: &facts)
    add("Publisher", site.publisher ?? "Not recorded", to: &facts)
    add("Ask about a figure", site.contact ?? "Not recorded", to: &facts)
    add("Licence", site.licence ?? "Not recorded", to: &facts)
    add("Attribution", site.attribution, to: &facts)
    view.facts = facts
    view.sections = [certaintySection(), dataSection()]
    view.sections.append(
      Section(
        id: "sources", heading: "Sources",
        introduction:
          "\(count(report.catalogue.sources.count, "source")) with publisher, date and licence where they are known.",
        links: [
          Anchor(text: "Every source", address: address(Plan.indexPath(.source, part: 1))),
          Anchor(text: "Data quality", address: address("data-quality.html")),
          Anchor(text: "Glossary", address: address(Plan.indexPath(.term, part: 1))),
        ]))
    return view
  }

  private func certaintySection() -> Section {
    let rows = [
      (Status.recorded, "A source states it. Nothing is written beside it."),
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
      id: "certainty", heading: "How sure a fact is",
      tables: [
        TableView(
          caption: "The three degrees", columns: columns("Degree", "What it means"), rows: rows)
      ])
  }

  private func dataSection() -> Section {
    var section = Section(id: "downloads", heading: "KPI data to download")
    let kpis = report.catalogue.kpis.indices.filter { !report.seriesByKPI[$0].isEmpty }
    guard !kpis.isEmpty else {
      section.absence = "There is no KPI data."
      return section
    }
    section.tables = [
      TableView(
        caption: "\(count(kpis.count, "KPI")) with observations",
        columns: columns("KPI", "Series", "How it is known", "File"),
        rows: kpis.map { position in
          let numbers = report.seriesByKPI[position]
          let entry = report.catalogue.kpis[position].entry
          let status = numbers.map { report.disclosed.series[$0].status }.max() ?? .recorded
          return TableView.Row(
            head: cell(.kpi(Key(position))),
            cells: [
              Cell(text: numberText(Double(numbers.count)), isNumber: true),
              Cell(text: status == .recorded ? "Recorded" : "", tag: Tag(status)),
              Cell(text: "\(entry.id.value).csv", address: address("kpis/\(entry.id.value).csv")),
            ])
        }, isStacked: true)
    ]
    section.tables[0].columns[1].isNumber = true
    return section
  }
}
