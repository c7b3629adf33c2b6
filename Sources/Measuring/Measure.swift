import Commissioning
import Disclosing

/// A series as it is shown: a figure for each period from the first to the last, with stated gaps.
package struct Measure: Sendable {
  package var kpi: Key<KPI>
  package var subject: Key<Organisation>
  package var status: Status
  package var figures: [Figure]
  /// Where figures stop being comparable with those before them, and why, by their positions.
  package var breaks: [Int: String]

  package init(
    kpi: Key<KPI>, subject: Key<Organisation>, status: Status = .recorded, figures: [Figure],
    breaks: [Int: String] = [:]
  ) {
    self.kpi = kpi
    self.subject = subject
    self.status = status
    self.figures = figures
    self.breaks = breaks
  }

  /// The position of the last figure that can be judged or, if there is none, that has a value.
  package var latestPosition: Int? {
    figures.lastIndex { $0.judged != nil } ?? figures.lastIndex { $0.known != nil }
  }

  package var latest: Figure? { latestPosition.map { figures[$0] } }

  /// Whether periods that follow one another share days, so that neither limits nor runs can tell a
  /// change from what two figures have in common.
  package var isOverlapping: Bool { figures.lazy.map(\.period).isOverlapping }
}

/// The value of a KPI in a period, and what it is made of.
package struct Figure: Sendable {
  package var period: Period
  /// In the KPI's unit.
  package var value: Shown<Double>
  package var numerator: Double?
  package var denominator: Double?
  /// Where it is written; nil for a gap.
  package var row: RowPlace?
  package var published: Day?
  /// When it was published first, if that was after the day on which it was due.
  package var latePublication: Day?
  /// What its row says of it.
  package var note: String?
  /// Who is in it, if it is a sum.
  package var coverage: Coverage?
  /// Whether it is about days before its subject existed.
  package var recast: Recast?
  /// Of a sum of all: what is published for England.
  package var publishedNation: Double?

  /// The value; nil if there is none to show.
  package var known: Double? { if case .value(let known) = value { known } else { nil } }

  /// The value, if it may be judged: that of a sum only if enough have reported.
  package var judged: Double? { coverage?.isEnough == false ? nil : known }

  package init(
    period: Period, value: Shown<Double>, numerator: Double? = nil, denominator: Double? = nil,
    row: RowPlace? = nil, published: Day? = nil, latePublication: Day? = nil, note: String? = nil,
    coverage: Coverage? = nil, recast: Recast? = nil
  ) {
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.row = row
    self.published = published
    self.latePublication = latePublication
    self.note = note
    self.coverage = coverage
    self.recast = recast
  }
}

extension Disclosed {
  /// The figures of a series as at the day the site describes.
  package func measure(_ series: Series, in catalogue: Catalogue) -> Measure {
    measure(
      series, of: catalogue.kpis[series.kpi], asAt: catalogue.site.day,
      life: catalogue.organisations[series.subject].life)
  }

  /// The figures of a series for the periods that had ended by a day, with a stated gap for each
  /// period between its first and last in which nothing was observed and, where the KPI says when
  /// figures are due, for those after the last.
  ///
  /// - Parameter life: of its subject.
  package func measure(
    _ series: Series, of kpi: KPI, asAt day: Day, life: TimeSpan = .always
  ) -> Measure {
    var figures: [Figure] = []
    figures.reserveCapacity(series.rows.count)
    let step = Period.step(of: periods[series.rows])
    for row in series.rows {
      let period = periods[row]
      if !period.hasEnded(by: day) { continue }
      if let last = figures.last?.period {
        figures += gaps(between: last, and: period, step: step ?? 1)
      }
      let published = publication(at: row)
      figures.append(
        Figure(
          period: period, value: value(at: row), numerator: given(numerators[row]),
          denominator: given(denominators[row]), row: rows[row], published: published,
          latePublication: latePublication(at: row, period, kpi), note: note(at: row),
          recast: kpi.isRecast ? Recast(period, before: life) : nil))
    }
    if let last = figures.last?.period, let due = kpi.dueWithin, let step {
      figures += outstanding(after: last, step: step, due: due, asAt: min(day, life.lastDay ?? day))
    }
    return Measure(
      kpi: series.kpi, subject: series.subject, status: series.status, figures: figures)
  }

  private func given(_ number: Double) -> Double? { number.isNaN ? nil : number }

  private func gaps(between last: Period, and next: Period, step: Int32) -> [Figure] {
    last.gap(before: next, step: step).map { Figure(period: $0, value: .absent(.notRecorded)) }
  }

  private func latePublication(at row: Int, _ period: Period, _ kpi: KPI) -> Day? {
    guard let first = firstPublication(at: row), let due = kpi.dueWithin,
      period.isLate(on: first, dueWithin: due)
    else { return nil }
    return first
  }

  private func outstanding(after last: Period, step: Int32, due: Int, asAt day: Day) -> [Figure] {
    var figures: [Figure] = []
    var period = last.advanced(by: step)
    while period.hasEnded(by: day), figures.count < Period.implausibleGap {
      let isDue = period.isLate(on: day, dueWithin: due)
      figures.append(
        Figure(period: period, value: .absent(isDue ? .notSubmitted : .notYetDue)))
      period = period.advanced(by: step)
    }
    return figures
  }
}
