import Commissioning
import Diagnostics

/// Figures that the history knows to have changed, for finding those that no row says when they were
/// revised. None of a KPI that withholds figures: findings are published.
struct RecordedFigures {
  private struct Name: Hashable {
    var kpi: Key<KPI>
    var service: String
    var organisations: [String]
    var period: Period
  }

  /// What the history has last of each: how it was revised, or that it was added.
  private var revisions: [Name: RecordedChange] = [:]
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let revised = catalogue.history.filter {
      [.revised, .figuresAdded].contains($0.event) && $0.kind == .kpi
    }
    guard !revised.isEmpty else { return }
    let withholding = catalogue.withholdingKPIs
    var kpis: [String: Key<KPI>] = [:]
    for key in catalogue.kpis.keys where !withholding.contains(key) {
      for id in catalogue.kpis[key].entry.formerIDs + [catalogue.kpis[key].entry.id] {
        kpis[id.value] = key
      }
    }
    for change in revised {
      guard let kpi = kpis[change.record], let period = change.period else { continue }
      let name = Name(
        kpi: kpi, service: change.services.first ?? "",
        organisations: change.organisations.sorted(), period: period)
      revisions[name] = change
    }
  }

  /// - Parameters:
  ///   - rows: of one series.
  ///   - revised: its periods with rows that say when they were published.
  func findings(
    _ rows: Range<Int>, of series: SeriesIdentity, revised: Set<Period>, in columns: Columns
  ) -> [Diagnostic] {
    if revisions.isEmpty { return [] }
    let parties = [series.subject, series.provider, series.customer].compactMap { key in
      key.map { catalogue.organisations[$0].entry.id.value }
    }
    var name = Name(
      kpi: series.kpi, service: series.service.map { catalogue.services[$0].entry.id.value } ?? "",
      organisations: Set(parties).sorted(), period: columns.periods[rows.lowerBound])
    return rows.compactMap { row in
      name.period = columns.periods[row]
      guard let change = revisions[name], !revised.contains(name.period),
        columns.published.isEmpty || columns.published[row] == .min
          || change.detail.hasSuffix(RecordedChange.noLaterPublication)
      else { return nil }
      return finding(columns, row, change, catalogue.kpis[series.kpi].unit)
    }
  }

  private func finding(
    _ columns: Columns, _ row: Int, _ change: RecordedChange, _ unit: KPI.Unit
  ) -> Diagnostic? {
    let value =
      columns.values[row].isNaN
      ? unit.quotient(columns.numerators[row], columns.denominators[row]) : columns.values[row]
    let (before, after) = (
      unit.number(ofFigure: change.before), unit.number(ofFigure: change.after)
    )
    func isSame(_ one: Double, _ other: Double) -> Bool {
      abs(one - other) <= 1e-9 * max(1, abs(one))
    }
    // What it is now may have changed after the history was last written.
    let isRecorded = after.map { isSame($0, value) } ?? false
    guard value.isFinite, let known = isRecorded ? before : after ?? before, !isSame(known, value)
    else { return nil }
    let (old, new) = (unit.figure(decimalText(known)), unit.figure(decimalText(value)))
    return Diagnostic(
      .silentRevision,
      "the figure for \(columns.periods[row].text) was \(old) and is \(new), and no row says when it was revised",
      at: columns.place(row),
      notes: change.place.map { [Diagnostic.Note("the history has the earlier figure", at: $0)] }
        ?? [],
      help: "keep the row with \(old), add one with \(new), and write in the column 'published' of "
        + "each the day on which it was published")
  }
}
