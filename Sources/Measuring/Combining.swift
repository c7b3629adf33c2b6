import Commissioning

/// The combined figures of several series: numerators and denominators are added up if each figure
/// has them; otherwise the values are averaged.
package struct Combination: Sendable {
  package enum Method: Sendable {
    case sumOfCounts
    case meanOfValues

    package var text: String {
      switch self {
      case .sumOfCounts: "the sum of the numerators divided by the sum of the denominators"
      case .meanOfValues: "the mean of the values, as not every figure has a denominator"
      }
    }
  }

  package var method: Method
  package var measure: Measure
  /// The series that are in it.
  package var series: [Key<Series>]
}

/// Combines series of one KPI. Only published figures are included, so that nothing withheld can be
/// worked out from it. It has every period of its parts, and those between them, with a stated gap
/// if no figure is published. Nil if none has a value.
///
/// - Parameters:
///   - measures: the series' numbers and figures.
///   - membership: who belongs to it when; where that changes, figures are not comparable with those
///     before.
///   - expected: how many organisations belong to it in each period.
///   - percentage: of them, that must have reported for a figure to be judged.
package func combine(
  _ measures: [(series: Key<Series>, measure: Measure)], of kpi: KPI, subject: Key<Organisation>,
  membership: Membership? = nil, expected: [Period: Int] = [:], percentage: Int = 0
) -> Combination? {
  var periods: [Period: [Figure]] = [:]
  /// Why a period has no figure: the reason that applies to all its figures, if there is one.
  var absences: [Period: Shown<Double>] = [:]
  var suppressed: [Period: Int] = [:]
  var status = Status.recorded
  var isCounted = true
  for (_, measure) in measures {
    for figure in measure.figures {
      guard figure.known != nil else {
        if figure.value == .absent(.suppressedAtSource) {
          suppressed[figure.period, default: 0] += 1
        }
        let isSame = absences[figure.period].map { $0 == figure.value } ?? true
        absences[figure.period] = isSame ? figure.value : .absent(.notRecorded)
        continue
      }
      periods[figure.period, default: []].append(figure)
      status = max(status, measure.status)
      if figure.numerator == nil || (figure.denominator ?? 0) <= 0 { isCounted = false }
    }
  }
  guard let length = periods.keys.min()?.length, let key = measures.first?.measure.kpi
  else { return nil }
  for period in absences.keys where periods[period] == nil { periods[period] = [] }
  for period in gaps(between: periods.keys.filter { $0.length == length }.sorted()) {
    periods[period] = []
  }
  let ordered = periods.filter { $0.key.length == length }.sorted { $0.key < $1.key }
  let figures = ordered.map { period, parts -> Figure in
    let coverage = Coverage(
      reported: parts.count, expected: expected[period] ?? 0, percentage: percentage,
      suppressedAtSource: suppressed[period] ?? 0)
    if parts.isEmpty {
      return Figure(
        period: period, value: absences[period] ?? .absent(.notRecorded), coverage: coverage)
    }
    if isCounted {
      let numerator = parts.reduce(0) { $0 + ($1.numerator ?? 0) }
      let denominator = parts.reduce(0) { $0 + ($1.denominator ?? 0) }
      return Figure(
        period: period, value: .value(kpi.unit.quotient(numerator, denominator)),
        numerator: numerator, denominator: denominator, coverage: coverage)
    }
    let sum = parts.reduce(0) { $0 + ($1.known ?? 0) }
    return Figure(
      period: period, value: .value(sum / Double(parts.count)), coverage: coverage)
  }
  return Combination(
    method: isCounted ? .sumOfCounts : .meanOfValues,
    measure: Measure(
      kpi: key, subject: subject, status: status, figures: figures,
      breaks: membership?.breaks(in: figures.map(\.period), measures) ?? [:]),
    series: measures.map(\.series))
}

/// The periods that are missing between others, in order.
private func gaps(between periods: [Period]) -> [Period] {
  let step = Period.step(of: periods) ?? 1
  return zip(periods, periods.dropFirst()).flatMap { $0.gap(before: $1, step: step) }
}
