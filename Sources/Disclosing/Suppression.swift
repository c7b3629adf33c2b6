import Commissioning
import Diagnostics
import Joining

/// Which observations may not be published: those with a small count, and those from which, with
/// what is published, one of these could be worked out.
struct Suppression {
  /// A KPI in a period.
  struct Occasion: Hashable, Comparable {
    var kpi: Key<KPI>
    var period: Period

    static func < (left: Occasion, right: Occasion) -> Bool {
      (left.kpi, left.period) < (right.kpi, right.period)
    }
  }

  private(set) var rows: Set<Int> = []
  /// Where something is small, or was before it was corrected, and totals are published beside
  /// parts.
  private(set) var bound: Set<Occasion> = []
  /// Where something is small, or was before it was corrected.
  private var occasions: Set<Occasion> = []

  init(_ ledger: Ledger, _ catalogue: Catalogue) {
    let kpis = catalogue.kpis
    guard kpis.contains(where: { $0.suppressBelow != nil }) else { return }
    let series = ledger.series.filter { kpis[$0.kpi].suppressBelow != nil }
    for series in series {
      let kpi = kpis[series.kpi]
      for row in series.rows where Counts(ledger, row).isSmall(for: kpi) {
        occasions.insert(Occasion(kpi: series.kpi, period: ledger.periods[row]))
      }
    }
    for unpublished in ledger.unpublished
    where unpublished.isUnclear || Counts(unpublished).isSmall(for: kpis[unpublished.kpi]) {
      occasions.insert(Occasion(kpi: unpublished.kpi, period: unpublished.period))
    }
    for revision in ledger.revisions {
      let kpi = ledger.series[revision.series].kpi
      if Counts(revision.earlier).isSmall(for: kpis[kpi]) {
        occasions.insert(Occasion(kpi: kpi, period: revision.period))
      }
    }
    withhold(cells(series, ledger, catalogue), catalogue)
  }

  /// The figures of each occasion.
  private func cells(
    _ series: [Series], _ ledger: Ledger, _ catalogue: Catalogue
  ) -> [Occasion: [Tabulation.Cell]] {
    var cells: [Occasion: [Tabulation.Cell]] = [:]
    let lots = Lots(catalogue)
    func add(_ cell: Tabulation.Cell, _ occasion: Occasion) {
      cells[occasion, default: []].append(cell)
    }
    for series in series {
      let kpi = catalogue.kpis[series.kpi]
      let parties = Parties(series, in: catalogue)
      for row in series.rows {
        let occasion = Occasion(kpi: series.kpi, period: ledger.periods[row])
        guard occasions.contains(occasion) else { continue }
        let counts = Counts(ledger, row)
        add(
          Tabulation.Cell(
            row: row, parties: parties, addends: counts.addends(of: kpi),
            isSmall: counts.isSmall(for: kpi),
            lot: lots.lot(series.kpi, occasion.period, parties)), occasion)
      }
    }
    for unpublished in ledger.unpublished {
      let occasion = Occasion(kpi: unpublished.kpi, period: unpublished.period)
      guard occasions.contains(occasion) else { continue }
      let kpi = catalogue.kpis[unpublished.kpi]
      let counts = Counts(unpublished)
      add(
        Tabulation.Cell(
          row: nil, parties: unpublished.parties,
          addends: unpublished.isUnclear ? SIMD3(repeating: .nan) : counts.addends(of: kpi),
          isSmall: unpublished.isUnclear || counts.isSmall(for: kpi),
          isUnclear: unpublished.isUnclear,
          lot: lots.lot(unpublished.kpi, unpublished.period, unpublished.parties)),
        occasion)
    }
    return cells
  }

  private mutating func withhold(_ cells: [Occasion: [Tabulation.Cell]], _ catalogue: Catalogue) {
    let affiliations = Affiliations(catalogue)
    let tables = cells.sorted { $0.key < $1.key }
    let limits = catalogue.kpis.map { Double($0.suppressBelow ?? 0) }
    let found = concurrentMap(tables.count, chunk: 1) { number in
      let (occasion, cells) = tables[number]
      let table = Tabulation(
        cells, limit: limits[Int(occasion.kpi.number)], period: occasion.period, affiliations)
      return (withheld: table.withheld, hasTotals: table.hasTotals)
    }
    rows = Set(found.map(\.withheld).joined())
    bound = Set(zip(tables, found).filter(\.1.hasTotals).map(\.0.key))
  }
}

extension Tabulation {
  /// The observations to withhold.
  fileprivate var withheld: [Int] {
    var isWithheld = cells.map(\.isSmall)
    let readings = readings
    var isSettled = false
    while !isSettled {
      let earlier = isWithheld
      for reading in readings {
        var protection = Protection(self, reading, isWithheld: isWithheld)
        protection.settle()
        isWithheld = protection.isWithheld
      }
      isSettled = readings.count < 2 || isWithheld == earlier
    }
    return cells.indices.compactMap { isWithheld[$0] ? cells[$0].row : nil }
  }
}

extension Counts {
  fileprivate init(_ ledger: Ledger, _ row: Int) {
    self.init(
      numerator: ledger.numerators[row], denominator: ledger.denominators[row],
      value: ledger.values[row])
  }

  fileprivate init(_ unpublished: UnpublishedRow) {
    self.init(
      numerator: unpublished.numerator, denominator: unpublished.denominator,
      value: unpublished.value)
  }

  init(_ edition: Ledger.Revision.Edition) {
    self.init(
      numerator: edition.numerator, denominator: edition.denominator, value: edition.value)
  }
}
