import Commissioning
import Describing
import Drawing
import Measuring

extension Profile {
  /// A record as its attributes describe it.
  init(_ record: any Describable, in report: Report) {
    let entry = report.catalogue.entry(of: record.reference)
    self.init(
      id: entry.id.value, kind: entry.kind, name: entry.name,
      path: report.path(of: record.reference), tag: Tag(entry.evidence))
    for attribute in record.comparisons {
      let value = attribute.value
      add(
        attribute.group, attribute.name, value.text, measure: value.measure,
        path: value.reference.map { report.path(of: $0) }, tag: Tag(value.status))
    }
  }

  /// The profile of a record of a comparable kind.
  package init(_ reference: Reference, in report: Report) {
    switch reference {
    case .offer(let key): self.init(key, in: report)
    case .organisation(let key): self.init(key, in: report)
    default: self.init(report.described(reference), in: report)
    }
  }

  /// A figure of a series with its interval, how the series stands, and its line: the figure of the
  /// period in which the KPI's organisations are compared, so that those side by side are of one
  /// period where they can be; the latest if there is none.
  mutating func addResult(_ number: Key<Series>, in report: Report) {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let standing = report.standings[number]
    let measure = report.measure(number)
    let period = report.overviews[series.kpi]?.cohort?.period
    let common = measure.figures.last { $0.period == period && $0.value.value != nil }
    guard let latest = standing.latest, let newest = latest.value.value,
      case let figure = common ?? latest, let value = figure.value.value
    else { return }
    var text = kpi.text(of: value)
    if let interval = figure.interval(of: kpi) {
      text += " (\(kpi.text(of: interval.lower)) to \(kpi.text(of: interval.upper)))"
    }
    text += ", \(figure.period.text)."
    if figure.period != latest.period {
      text += " Since then \(kpi.text(of: newest)), \(latest.period.text)."
    }
    text += " \(standing.variation.words(standing.obstacle))."
    add(
      .results, kpi.entry.name, text, measure: figure.period.text,
      path: report.place(ofSeries: number).figures + figure.period.fragment,
      tag: Tag(series.status),
      sparkline: Sparkline(kpi: kpi, measure: measure))
  }
}
