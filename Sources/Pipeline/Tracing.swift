import Commissioning
import Disclosing
import Measuring
import Rendering

/// What a figure of a page is made of, line by line.
package struct Trace: Sendable {
  package var lines: [(name: String, text: String)]
}

package enum TraceFault: Error {
  /// There is no such page; the figures of which pages can be traced.
  case noPage
  /// The page has no such figure; those it has.
  case noFigure([String])
}

extension PlannedSite {
  /// Traces `PAGE#FIGURE`, such as `kpis/invoices-paid-on-time/csu-south.html#p-2013-04`: a page of a
  /// series, or of the workings of a KPI. `content` stands before the paths of sources.
  package func trace(_ address: String, content: String) -> Result<Trace, TraceFault> {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let figure = parts.count > 1 ? String(parts[1]) : ""
    switch plan.pages.first(where: { $0.path == path })?.key {
    case .series(let number): return trace(series: number, figure, content)
    case .workings(let kpi): return trace(workingsOf: kpi, figure)
    default: return .failure(.noPage)
    }
  }

  private func trace(
    series number: Int, _ fragment: String, _ content: String
  ) -> Result<Trace, TraceFault> {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let figures = report.disclosed.measure(series, in: report.catalogue).figures
    guard let figure = figures.first(where: { $0.period.fragment == fragment }) else {
      return .failure(.noFigure(figures.map(\.period.fragment)))
    }
    var lines = head(kpi, figure)
    for (name, key) in [
      ("about", series.subject), ("provider", series.provider), ("customer", series.customer),
    ] {
      if let key { lines.append((name, report.catalogue.organisations[key].entry.name)) }
    }
    if let service = series.service {
      lines.append(("service", report.catalogue.services[service].entry.name))
    }
    lines += numbers(figure)
    lines.append(("how", kpi.transformation))
    lines.append(("status", series.status.rawValue))
    for source in series.sources {
      lines.append(("source", report.catalogue.sources[source].entry.name))
    }
    lines.append(
      (
        "written in",
        figure.row.map { "\(content)\(report.paths[Int($0.source.number)]), row \($0.number)" }
          ?? "no row"
      ))
    if let published = figure.published {
      lines.append(("published", published.text + (figure.isLate ? ", late" : "")))
    }
    return .success(Trace(lines: lines))
  }

  private func trace(
    workingsOf key: Key<KPI>, _ fragment: String
  ) -> Result<Trace, TraceFault> {
    guard let overview = report.overviews[Int(key.number)] else { return .failure(.noPage) }
    let kpi = report.catalogue.kpis[key]
    var ids: [String] = []
    for sum in report.sums(of: overview) {
      for (position, figure) in sum.combination.measure.figures.enumerated() {
        let id = "\(sum.id)-\(figure.period.fragment)"
        ids.append(id)
        guard id == fragment else { continue }
        var lines = head(kpi, figure)
        lines.append(("about", sum.name))
        lines += numbers(figure)
        lines.append(("how", sum.combination.method.text))
        lines.append(("figures in it", String(sum.combination.counts[position])))
        lines.append(("status", sum.combination.measure.status.rawValue))
        for number in Set(sum.combination.series).sorted() {
          if let part = part(of: number, in: figure.period) { lines.append(("part", part)) }
        }
        return .success(Trace(lines: lines))
      }
    }
    return .failure(.noFigure(ids))
  }

  /// Where a figure that was added up is found.
  private func part(of number: Int, in period: Period) -> String? {
    let series = report.disclosed.series[number]
    let figures = report.disclosed.measure(series, in: report.catalogue).figures
    guard figures.contains(where: { $0.period == period && $0.value.value != nil }) else {
      return nil
    }
    return "\(plan.path(ofSeries: number))#\(period.fragment)"
  }

  private func head(_ kpi: KPI, _ figure: Figure) -> [(name: String, text: String)] {
    [
      ("KPI", kpi.entry.name), ("period", figure.period.text),
      ("value", figure.value.value.map(kpi.text) ?? figure.value.absence ?? ""),
    ]
  }

  private func numbers(_ figure: Figure) -> [(name: String, text: String)] {
    [("numerator", figure.numerator), ("denominator", figure.denominator)].map {
      ($0, $1.map { numberText($0) } ?? "not given")
    }
  }
}
