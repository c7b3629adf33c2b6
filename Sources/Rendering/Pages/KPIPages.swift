import Commissioning
import Drawing
import Measuring

extension PageBuilding {
  func kpiView(_ key: Key<KPI>) -> RecordView {
    let kpi = report.catalogue.kpis[key]
    var view = recordView(.kpi(key), caption: "Key performance indicator")
    view.facts = definition(key, kpi) + view.facts
    if report.seriesByKPI[Int(key.number)].contains(where: {
      report.disclosed.series[$0].status == .illustrative
    }) {
      view.notices.append(Self.illustrativeNotice)
    }
    if let limit = kpi.suppressBelow {
      view.notices.append(
        "Counts from 1 to \(limit - 1) are suppressed, and others that would give them away.")
    }
    view.charts = chartViews([
      NationChart(kpi: key), MultiplesChart(kpi: key), RankingChart(kpi: key),
      FunnelChart(kpi: key),
    ])
    view.highlights = view.charts.map {
      Anchor(text: $0.sentence, address: "#\($0.id)", tag: $0.tag)
    }
    view.sections.append(seriesSection(key, kpi))
    return view
  }

  private func definition(_ key: Key<KPI>, _ kpi: KPI) -> [Fact] {
    var facts: [Fact] = []
    add("Why it matters", kpi.why ?? "Not recorded", to: &facts)
    add("What is counted", kpi.numerator, to: &facts)
    add("Out of", kpi.denominator, to: &facts)
    add("Unit", kpi.unit.rawValue, to: &facts)
    add(
      "Which way is better",
      kpi.better == .neither ? "Neither" : kpi.better.rawValue.capitalizedFirst,
      to: &facts)
    facts.append(
      Fact(
        name: "Target",
        values: [
          FactValue(
            text: kpi.target.map { kpi.text(of: $0.value) } ?? "None set",
            tag: kpi.target == nil ? nil : Tag(kpi.targetEvidence),
            sources: sources(kpi.targetEvidence))
        ]))
    add("Counted by", kpi.period?.name.capitalizedFirst, to: &facts)
    add("Due", kpi.dueWithin.map { "\(count($0, "day")) after the period's end" }, to: &facts)
    for rebase in kpi.rebases {
      let whose =
        rebase.subject.map { " of " + report.catalogue.organisations[$0].entry.name } ?? ""
      add(
        "Rebased",
        "Limits\(whose) are worked out anew from \(rebase.period.value.text): \(rebase.reason) (\(rebase.author), \(rebase.decided.text))",
        to: &facts)
    }
    add(
      "Services it judges", report.relations.servicesByKPI[Int(key.number)].map { .service($0) },
      to: &facts)
    add("Author", kpi.author ?? "Not recorded", to: &facts)
    add("Checked by", kpi.checkedBy ?? "Not recorded", to: &facts)
    return facts
  }

  private func seriesSection(_ key: Key<KPI>, _ kpi: KPI) -> Section {
    let numbers = report.seriesByKPI[Int(key.number)]
    guard !numbers.isEmpty else {
      return Section(id: "series", heading: "Figures", absence: "There are no observations of it.")
    }
    // Where no way is better and nothing is aimed at, none is worst.
    let isRanked =
      kpi.better == .neither
      && numbers.allSatisfy { report.targets.target(of: report.disclosed.series[$0]) == nil }
    var section = Section(
      id: "series", heading: "Figures",
      introduction: isRanked
        ? "Highest first: neither way is better, and no target is set." : Standing.rule,
      more: Anchor(
        text: "Download every observation (CSV)",
        address: address("kpis/\(kpi.entry.id.value).csv")))
    func order(_ number: Int) -> (Double, Int) {
      let standing = report.standings[number]
      guard isRanked else { return (Double(standing.urgency), number) }
      return (-(standing.latest?.value.value ?? -.infinity), number)
    }
    let shown = numbers.sorted { order($0) < order($1) }.prefix(Self.mostSeries)
    let all = count(numbers.count, "series", plural: "series")
    section.tables = [
      scorecard(
        shown,
        caption: numbers.count > shown.count
          ? "The \(isRanked ? "highest" : "worst") \(shown.count) of \(all)"
          : "Latest figure of \(all)", head: "About",
        name: { subject(of: report.disclosed.series[$0]) }, keepsOrder: isRanked,
        target: { report.targets.target(of: report.disclosed.series[$0]) })
    ]
    if report.overviews[Int(key.number)] != nil {
      section.links = [
        Anchor(
          text: "What the figures of England, regions and CSUs are made of",
          address: address(Plan.workingsPath(key, in: report.catalogue)))
      ]
    }
    return section
  }

  /// A page with more would be too heavy; the ranking has them all.
  private static let mostSeries = 20

  static let illustrativeNotice =
    "Figures marked illustrative are made up to show what the catalogue can do. They say nothing about the organisations named."

  func seriesView(_ number: Int) -> RecordView {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let entry = kpi.entry
    var view = RecordView(
      frame: frame(
        title: "\(entry.name): \(subject(of: series))", caption: "Figures",
        trail: [
          Anchor(text: Kind.kpi.heading, address: address(Plan.indexPath(.kpi, part: 1))),
          anchor(.kpi(series.kpi)),
        ]))
    if let tag = Tag(series.status) { view.tags.append(tag) }
    if series.status == .illustrative { view.notices.append(Self.illustrativeNotice) }
    add("KPI", [.kpi(series.kpi)], to: &view.facts)
    add("About", [.organisation(series.subject)], to: &view.facts)
    add("Provider", [series.provider].compactMap(\.self).map { .organisation($0) }, to: &view.facts)
    add("Customer", [series.customer].compactMap(\.self).map { .organisation($0) }, to: &view.facts)
    add("Service", [series.service].compactMap(\.self).map { .service($0) }, to: &view.facts)
    add(
      "Target",
      report.targets.target(of: series).map { "\(kpi.text(of: $0.value)) (\($0.origin.word))" }
        ?? "None set", to: &view.facts)
    let trend = measure(number).recentTrend(of: kpi).map { direction in
      switch direction {
      case .rising: "Rising over the last five figures"
      case .falling: "Falling over the last five figures"
      case .none: "None that chance would not explain, over the last five figures"
      }
    }
    add("Recent trend", trend, to: &view.facts)
    add("How a value comes about", kpi.transformation, to: &view.facts)
    add("Sources", series.sources.map { .source($0) }, to: &view.facts)
    view.charts = chartViews([
      SeriesChart(series: number), BulletChart(series: number), DecilesChart(series: number),
    ])
    view.figures = [figureTable(number, address: nil)]
    view.sections += correctionsSection(of: number)
    return view
  }
}

extension KPI {
  /// How a value is worked out from a row, in words.
  package var transformation: String {
    switch unit {
    case .percent, .perThousand, .perHundredThousand:
      "numerator ÷ denominator × \(numberText(unit.multiplier)), or the value as it is written"
    case .count, .days, .pounds, .ratio:
      "numerator ÷ denominator, or the value as it is written"
    }
  }
}
