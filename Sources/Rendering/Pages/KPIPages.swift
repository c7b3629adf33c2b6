import Commissioning
import Disclosing
import Drawing
import Measuring

extension PageBuilding {
  func kpiView(_ key: Key<KPI>) -> RecordView {
    let kpi = report.catalogue.kpis[key]
    var view = recordView(.kpi(key), caption: "Key performance indicator")
    var facts: [Fact] = []
    add("Why it matters", kpi.why ?? "Not recorded", to: &facts)
    add("What is counted", kpi.numerator, to: &facts)
    add("Out of", kpi.denominator, to: &facts)
    add("Unit", kpi.unit.rawValue, to: &facts)
    add(
      "Better", kpi.better == .neither ? "No better way" : "\(kpi.better.rawValue) is better",
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
    add("Counted by the", kpi.period?.name, to: &facts)
    add(
      "Services it judges", report.relations.servicesByKPI[Int(key.number)].map { .service($0) },
      to: &facts)
    add("Author", kpi.author ?? "Not recorded", to: &facts)
    add("Checked by", kpi.checkedBy ?? "Not recorded", to: &facts)
    view.facts = facts + view.facts
    view.sections.append(seriesSection(key, kpi, &view.notices))
    return view
  }

  private func seriesSection(_ key: Key<KPI>, _ kpi: KPI, _ notices: inout [String]) -> Section {
    let numbers = report.seriesByKPI[Int(key.number)]
    guard !numbers.isEmpty else {
      return Section(id: "series", heading: "Figures", absence: "There are no observations of it.")
    }
    if numbers.contains(where: { report.disclosed.series[$0].status == .illustrative }) {
      notices.append(Self.illustrativeNotice)
    }
    let rows = numbers.map { number in
      let series = report.disclosed.series[number]
      return seriesRow(
        number,
        head: Cell(
          text: subject(of: series), address: address(plan.path(ofSeries: number)),
          tag: Tag(series.status)))
    }
    return Section(
      id: "series", heading: "Figures",
      tables: [
        TableView(
          caption: "Latest figure of each of \(rows.count) series, by organisation",
          columns: columns("About") + Self.seriesColumns, rows: rows)
      ],
      more: Anchor(
        text: "Download every observation (CSV)",
        address: address("kpis/\(kpi.entry.id.value).csv")))
  }

  static let illustrativeNotice =
    "Figures marked illustrative are made up to show what the catalogue can do. They say nothing about the organisations named."

  func seriesView(_ number: Int) -> RecordView {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let entry = kpi.entry
    let subject = subject(of: series)
    let measure = measure(number)
    var view = RecordView(
      frame: frame(
        title: "\(entry.name): \(subject)", caption: "Figures",
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
    add("Target", kpi.target.map { kpi.text(of: $0.value) } ?? "None set", to: &view.facts)
    add("Sources", series.sources.map { .source($0) }, to: &view.facts)
    if let line = TrendLine(measure, of: kpi, about: subject, target: kpi.target?.value) {
      view.charts.append(
        ChartView(
          sentence: line.sentence, svg: line.svg,
          note: kpi.target.map { "The dashed line is the target, \(kpi.text(of: $0.value))." }))
    }
    view.figures = [figureTable(number, address: nil)]
    return view
  }

  /// Every observation of a KPI, as RFC 4180 text.
  func download(_ key: Key<KPI>) -> [UInt8] {
    let kpi = report.catalogue.kpis[key]
    var csv = CSVWriter()
    csv.row([
      "kpi", "subject", "subject_code", "subject_name", "provider", "customer", "service", "period",
      "numerator", "denominator", "value", "unit", "status", "origin",
    ])
    for number in report.seriesByKPI[Int(key.number)] {
      let series = report.disclosed.series[number]
      let subject = report.catalogue.organisations[series.subject]
      func id(_ key: Key<Organisation>?) -> String {
        key.map { report.catalogue.organisations[$0].entry.id.value } ?? ""
      }
      for figure in measure(number).figures where figure.row != nil {
        csv.row(
          [
            kpi.entry.id.value, subject.entry.id.value,
            subject.codes.nearest(to: report.day)?.value ?? "", subject.entry.name,
            id(series.provider), id(series.customer),
            series.service.map { report.catalogue.services[$0].entry.id.value } ?? "",
            figure.period.code,
          ],
          numbers: [figure.numerator, figure.denominator, figure.value.value],
          [
            kpi.unit.rawValue, series.status.rawValue,
            figure.row.map { "\(report.paths[Int($0.source.number)]) row \($0.number)" } ?? "",
          ])
      }
    }
    return csv.bytes
  }
}
