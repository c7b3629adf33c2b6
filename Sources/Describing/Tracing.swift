import Commissioning
import Disclosing
import Measuring

/// What a figure of a page is made of, line by line.
package struct Trace: Sendable {
  package var lines: [(name: String, text: String)]
}

package enum TraceFault: Error {
  /// There is no such page; lists the pages whose figures can be traced.
  case noPage
  /// The page has no such figure; lists those it has.
  case noFigure([String])
}

extension Report {
  /// Traces a figure on the page of a series. `content` is put before the paths of sources.
  package func trace(
    series number: Key<Series>, _ fragment: String, content: String
  ) -> Result<Trace, TraceFault> {
    let series = disclosed.series[number]
    let kpi = catalogue.kpis[series.kpi]
    let figures = measure(number).figures
    guard let figure = figures.first(where: { $0.period.fragment == fragment }) else {
      return .failure(.noFigure(figures.map(\.period.fragment)))
    }
    var lines = head(kpi, figure)
    for (name, key) in [
      ("about", series.subject), ("provider", series.provider), ("customer", series.customer),
    ] {
      if let key { lines.append((name, catalogue.organisations[key].entry.name)) }
    }
    if let service = series.service {
      lines.append(("service", catalogue.services[service].entry.name))
    }
    lines += numbers(figure)
    lines.append(("how", transformation(of: kpi)))
    lines.append(("status", series.status.rawValue))
    for source in series.sources {
      lines.append(("source", catalogue.sources[source].entry.name))
    }
    lines.append(
      (
        "written in",
        figure.row.map { content + words($0) }
          ?? "no row"
      ))
    if let published = figure.published {
      lines.append(("published", published.text + figure.latenessText))
    }
    if let note = figure.note { lines.append(("note", note)) }
    return .success(Trace(lines: lines))
  }

  /// Traces a figure on the page of a KPI's workings.
  package func trace(
    workingsOf key: Key<KPI>, _ fragment: String
  ) -> Result<Trace, TraceFault> {
    guard let overview = overviews[key] else { return .failure(.noPage) }
    let kpi = catalogue.kpis[key]
    var ids: [String] = []
    for sum in sums(of: overview) {
      for figure in sum.combination.measure.figures {
        let id = "\(sum.id)-\(figure.period.fragment)"
        ids.append(id)
        guard id == fragment else { continue }
        var lines = head(kpi, figure)
        lines.append(("about", sum.name))
        lines += numbers(figure)
        lines.append(("how", sum.combination.method.text))
        if let coverage = figure.coverage { lines.append(("figures in it", coverage.fullText)) }
        lines.append(("status", sum.combination.measure.status.rawValue))
        for number in Set(sum.combination.series).sorted() {
          if let part = part(of: number, in: figure.period) { lines.append(("part", part)) }
        }
        return .success(Trace(lines: lines))
      }
    }
    return .failure(.noFigure(ids))
  }

  /// Where to find a combined figure.
  private func part(of number: Key<Series>, in period: Period) -> String? {
    let figures = measure(number).figures
    guard figures.contains(where: { $0.period == period && $0.value.value != nil }) else {
      return nil
    }
    return place(ofSeries: number).figures + period.fragment
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

extension Figure {
  /// ", late", ", first on 30 June 2014, late"; empty if it was not late.
  package var latenessText: String {
    guard let first = latePublication else { return "" }
    return first == published ? ", late" : ", first on \(first.text), late"
  }
}
