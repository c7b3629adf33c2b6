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

  init(_ ledger: Ledger, _ catalogue: Catalogue, after last: LastEdition) {
    let kpis = catalogue.kpis
    guard kpis.contains(where: { $0.suppressBelow != nil }) else { return }
    let populations = Populations(Array(kpis))
    let series = ledger.series.filter {
      kpis[$0.kpi].suppressBelow != nil || populations.isShared($0.kpi)
    }
    for series in series where kpis[series.kpi].suppressBelow != nil {
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
    withhold(cells(series, ledger, catalogue, populations, last), populations, catalogue)
  }

  /// The figures of each occasion or, where KPIs share a population, of all theirs if something of
  /// theirs is small: by the first occasion.
  private func cells(
    _ series: [Series], _ ledger: Ledger, _ catalogue: Catalogue, _ populations: Populations,
    _ last: LastEdition
  ) -> [Occasion: [Tabulation.Cell]] {
    var cells: [Occasion: [Tabulation.Cell]] = [:]
    let lots = Lots(catalogue)
    let shared = Dictionary(
      occasions.filter { populations.isShared($0.kpi) }
        .map { (populations.population(of: $0.kpi), $0) }, uniquingKeysWith: min)
    func add(
      _ occasion: Occasion, _ parties: Parties, _ counts: Counts, row: Int?,
      isUnclear: Bool = false, earlier: LastEdition.Figure? = nil
    ) {
      let table =
        shared[populations.population(of: occasion.kpi)]
        ?? (occasions.contains(occasion) ? occasion : nil)
      guard let table else { return }
      let kpi = catalogue.kpis[occasion.kpi]
      cells[table, default: []].append(
        Tabulation.Cell(
          row: row, occasion: occasion, parties: parties,
          addends: isUnclear ? SIMD3(repeating: .nan) : counts.addends(of: kpi),
          isSmall: isUnclear || counts.isSmall(for: kpi), isUnclear: isUnclear,
          lot: lots.lot(occasion.kpi, occasion.period, parties),
          earlier: earlier.map {
            Tabulation.Cell.Earlier(
              addends: $0.addends(of: kpi), isSuppressed: $0.isSuppressed,
              isKnown: counts.isSame($0))
          }))
    }
    for series in series {
      let parties = Parties(series, in: catalogue)
      for row in series.rows {
        add(
          Occasion(kpi: series.kpi, period: ledger.periods[row]), parties, Counts(ledger, row),
          row: row, earlier: last.figure(series, ledger.periods[row], in: catalogue))
      }
    }
    for unpublished in ledger.unpublished {
      add(
        Occasion(kpi: unpublished.kpi, period: unpublished.period), unpublished.parties,
        Counts(unpublished), row: nil, isUnclear: unpublished.isUnclear)
    }
    return cells
  }

  private mutating func withhold(
    _ cells: [Occasion: [Tabulation.Cell]], _ populations: Populations, _ catalogue: Catalogue
  ) {
    let affiliations = Affiliations(catalogue)
    let tables = cells.sorted { $0.key < $1.key }
    let limits = catalogue.kpis.map { Double($0.suppressBelow ?? 0) }
    let found = concurrentMap(tables.count, chunk: 1) { number in
      let (occasion, cells) = tables[number]
      let limit = Set(cells.map(\.occasion.kpi)).map { limits[Int($0.number)] }.max() ?? 0
      let table = Tabulation(
        cells, limit: limit, isLinked: populations.isShared(occasion.kpi), affiliations)
      return (withheld: table.withheld, hasTotals: table.hasTotals)
    }
    rows = Set(found.map(\.withheld).joined())
    bound = Set(
      zip(tables, found).filter(\.1.hasTotals).flatMap { $0.0.value.map(\.occasion) })
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
  init(_ ledger: Ledger, _ row: Int) {
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
