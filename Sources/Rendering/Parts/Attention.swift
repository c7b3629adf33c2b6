import Commissioning
import Describing
import Drawing

/// What needs attention, in sentences that lead to the figures.
struct Attention: PagePart {
  let links: Links

  /// Among some series, the worst first.
  func lines(_ numbers: some Sequence<Key<Series>>, most: Int) -> [Anchor] {
    numbers.filter(report.needsAttention)
      .sorted { left, right in
        let ranks = (rank(left), rank(right))
        return (ranks.0.0, ranks.0.1, left) < (ranks.1.0, ranks.1.1, right)
      }
      .prefix(most).map { number in
        Anchor(
          text: line(about: number),
          address: links.address(ofSeries: number),
          tag: Tag(report.disclosed.series[number].status))
      }
  }

  /// Of those as urgent, what gets better comes last.
  private func rank(_ number: Key<Series>) -> (Int, Int) {
    let standing = report.standings[number]
    let getsBetter =
      standing.variation == .improvementHigh || standing.variation == .improvementLow
    return (standing.urgency, getsBetter ? 1 : 0)
  }

  /// "Invoices paid on time, NHS South CSU: 94.6% in June 2014, ...".
  private func line(about number: Key<Series>) -> String {
    let series = report.disclosed.series[number]
    let finding = SeriesChart(series: number).chart(from: links)?.sentence ?? ""
    return "\(catalogue.kpis[series.kpi].entry.name), \(report.subject(of: series)): "
      + finding.lowercasedFirst
  }

  /// The most urgent findings about an organisation or its suppliers.
  ///
  /// - Parameter section: where the page shows all its figures; nil if it does not.
  func glance(
    at key: Key<Organisation>, _ numbers: [Key<Series>], section: String?
  ) -> [Anchor] {
    var lines = lines(Set(numbers), most: 3)
    if lines.isEmpty, let section {
      let text =
        isOver(key) && !numbers.isEmpty
        ? "It has closed: these were its last figures." : reassurance(Set(numbers))
      lines = [Anchor(text: text, address: "#\(section)")]
    }
    return lines
  }

  /// The sentence about series of which none needs attention.
  private func reassurance(_ numbers: Set<Key<Series>>) -> String {
    if numbers.isEmpty { return "No figures are recorded for it." }
    let judged = numbers.count { report.standings[$0].variation != nil }
    if judged == 0 { return "It still has too few figures to tell change from chance." }
    let series =
      judged == 1
      ? "the one series that can be judged does not show"
      : "of \(count(judged, "series", plural: "series")) that can be judged, none shows"
    let finding = "\(series) a concerning change, or a usual range that misses its target."
    let missed = missed(numbers.count { report.standings[$0].missesByChance }, of: judged)
    return missed.isEmpty
      ? "Nothing needs attention: \(finding)" : "\(finding.capitalizedFirst) \(missed)"
  }

  /// What is said of latest figures that missed targets which may be met or missed by chance.
  private func missed(_ missed: Int, of judged: Int) -> String {
    switch (missed, judged) {
    case (0, _): ""
    case (1, 1): "Its latest figure misses its target, but its usual range includes it."
    case (1, _): "The latest figure of 1 misses its target, but its usual range includes it."
    default:
      "The latest figures of \(missed) miss their targets, but their usual ranges include them."
    }
  }
}
