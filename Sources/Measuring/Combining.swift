import Commissioning

/// The figures of several series as one: numerators and denominators are added up where each figure
/// has them; otherwise the values are averaged.
package struct Combination: Sendable {
  package enum Method: Sendable {
    case sumOfCounts
    case meanOfValues

    package var text: String {
      switch self {
      case .sumOfCounts: "the sum of numerators over the sum of denominators"
      case .meanOfValues: "the mean of the values, as not every figure has a denominator"
      }
    }
  }

  package var method: Method
  package var measure: Measure
  /// How many figures each period's is made of.
  package var counts: [Int]
  /// The series that are in it.
  package var series: [Int]
}

/// Combines series of one KPI. Only figures that are told go into it, so that nothing withheld can
/// be worked out from it. Nil where none has a value.
///
/// - Parameter measures: the series' numbers and figures.
package func combine(
  _ measures: [(series: Int, measure: Measure)], of kpi: KPI, subject: Key<Organisation>
) -> Combination? {
  var periods: [Period: [Figure]] = [:]
  var status = Status.recorded
  var isCounted = true
  for (_, measure) in measures {
    for figure in measure.figures where figure.value.value != nil {
      periods[figure.period, default: []].append(figure)
      status = max(status, measure.status)
      if figure.numerator == nil || (figure.denominator ?? 0) <= 0 { isCounted = false }
    }
  }
  guard let length = periods.keys.min()?.length, let key = measures.first?.measure.kpi
  else { return nil }
  let ordered = periods.filter { $0.key.length == length }.sorted { $0.key < $1.key }
  let figures = ordered.map { period, parts -> Figure in
    if isCounted {
      let numerator = parts.reduce(0) { $0 + ($1.numerator ?? 0) }
      let denominator = parts.reduce(0) { $0 + ($1.denominator ?? 0) }
      return Figure(
        period: period, value: .value(numerator / denominator * kpi.unit.multiplier),
        numerator: numerator, denominator: denominator)
    }
    let sum = parts.reduce(0) { $0 + ($1.value.value ?? 0) }
    return Figure(period: period, value: .value(sum / Double(parts.count)))
  }
  return Combination(
    method: isCounted ? .sumOfCounts : .meanOfValues,
    measure: Measure(kpi: key, subject: subject, status: status, figures: figures),
    counts: ordered.map(\.value.count), series: measures.map(\.series))
}
