import Commissioning
import Diagnostics

/// The rows of one table that became observations, and the series of each.
struct AdmittedRows {
  var rows: [UInt32] = []
  var series: [Int32] = []
}

/// Lets a table's rows in one by one.
struct RowChecking {
  let catalogue: Catalogue
  var diagnostics: [Diagnostic] = []

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func admit(
    _ table: ObservationTable, keys: [Result<MatchedKey, MatchedKey.Fault>],
    seriesOfKeys: [Int32], ledger: inout Ledger
  ) -> AdmittedRows {
    var admitted = AdmittedRows()
    admitted.rows.reserveCapacity(table.count)
    admitted.series.reserveCapacity(table.count)
    ledger.unmatched += table.rejected.map {
      Ledger.Unmatched(
        row: Ledger.RowPlace(source: table.source, number: UInt32($0.number)), reason: $0.reason)
    }
    let limits = keys.map { KeyLimits($0, catalogue) }
    var period = table.periods.first ?? Period(.day, ordinal: 0)
    var days = period.first.number...period.last.number
    var mixedKeys = Set<UInt32>()
    for row in 0..<table.count {
      let keyNumber = table.keyNumbers[row]
      let series = seriesOfKeys[Int(keyNumber)]
      guard series >= 0 else {
        if case .failure(.unmatched(let reason)) = keys[Int(keyNumber)] {
          ledger.unmatched.append(unmatched(table, row, reason))
        }
        continue
      }
      if table.periods[row] != period {
        period = table.periods[row]
        days = period.first.number...period.last.number
      }
      let fault = fault(limits[Int(keyNumber)], table, row, period, days, &mixedKeys)
      if let fault {
        diagnostics.append(fault)
        ledger.unmatched.append(unmatched(table, row, fault.message))
      } else {
        admitted.rows.append(UInt32(row))
        admitted.series.append(series)
      }
    }
    return admitted
  }

  /// What keeps a row out; findings that do not are added.
  @inline(__always)
  private mutating func fault(
    _ limits: KeyLimits, _ table: ObservationTable, _ row: Int, _ period: Period,
    _ days: ClosedRange<Int32>, _ mixedKeys: inout Set<UInt32>
  ) -> Diagnostic? {
    let denominator = table.denominators[row]
    if limits.isProportion, table.numerators[row] > denominator {
      return numeratorOverDenominator(table, row)
    }
    if denominator == 0 {
      diagnostics.append(
        Diagnostic(
          .zeroDenominator, "the denominator is 0: the figure is shown as not applicable",
          at: table.placeOfNumber(inRow: row)))
    }
    if limits.hasLength, limits.length != period.length,
      mixedKeys.insert(table.keyNumbers[row]).inserted
    {
      diagnostics.append(mixed(table, row, limits.length))
    }
    if limits.firstDay > days.upperBound || limits.lastDay < days.lowerBound {
      return Diagnostic(
        .observationOutsideLife,
        "\(period.text) lies outside the life of an organisation the row names",
        at: table.place(ofRow: row))
    }
    if limits.needsAgreement, !limits.hasAgreement(in: days) {
      return withoutAgreement(limits.identity, table, row)
    }
    return nil
  }

  private func mixed(_ table: ObservationTable, _ row: Int, _ length: Period.Length) -> Diagnostic {
    let period = table.periods[row]
    return Diagnostic(
      .mixedPeriods,
      "'\(period.code)' is a \(period.length.name), and the KPI is counted by the \(length.name)",
      at: table.place(ofRow: row))
  }

  private func unmatched(_ table: ObservationTable, _ row: Int, _ reason: String)
    -> Ledger.Unmatched
  {
    Ledger.Unmatched(
      row: Ledger.RowPlace(source: table.source, number: table.rowNumbers[row] + table.rowsBefore),
      reason: reason)
  }

  private func numeratorOverDenominator(_ table: ObservationTable, _ row: Int) -> Diagnostic {
    Diagnostic(
      .numeratorOverDenominator,
      "the numerator \(plain(table.numerators[row])) is more than the denominator "
        + "\(plain(table.denominators[row]))",
      at: table.placeOfNumber(inRow: row))
  }

  private func withoutAgreement(
    _ identity: SeriesIdentity?, _ table: ObservationTable, _ row: Int
  ) -> Diagnostic {
    func id(_ key: Key<Organisation>?) -> String {
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    }
    return Diagnostic(
      .observationWithoutAgreement,
      "'\(id(identity?.provider))' and '\(id(identity?.customer))' had no agreement in "
        + table.periods[row].text,
      at: table.place(ofRow: row), help: "write the agreement, or correct the row")
  }
}

/// What a key's rows must keep to, flat, since it is asked for on every row.
private struct KeyLimits {
  var identity: SeriesIdentity?
  var isProportion = false
  var hasLength = false
  var length = Period.Length.month
  var firstDay = Int32.min
  var lastDay = Int32.max
  var needsAgreement = false
  private var firstAgreement: ClosedRange<Int32> = 0...0
  private var otherAgreements: [ClosedRange<Int32>] = []

  init(_ key: Result<MatchedKey, MatchedKey.Fault>, _ catalogue: Catalogue) {
    guard let key = try? key.get() else { return }
    identity = key.identity
    let kpi = catalogue.kpis[key.identity.kpi]
    isProportion = kpi.unit.isProportion
    if let period = kpi.period {
      hasLength = true
      length = period
    }
    firstDay = key.life.lowerBound
    lastDay = key.life.upperBound
    guard let agreements = key.agreements else { return }
    needsAgreement = true
    firstAgreement = agreements.first ?? Int32.max...Int32.max
    otherAgreements = Array(agreements.dropFirst())
  }

  @inline(__always)
  func hasAgreement(in days: ClosedRange<Int32>) -> Bool {
    firstAgreement.overlaps(days) || otherAgreements.contains { $0.overlaps(days) }
  }
}

/// A number without a needless fraction.
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}
