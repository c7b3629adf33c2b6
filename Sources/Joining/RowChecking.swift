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
    let isProportion = keys.map { key in
      (try? key.get()).map { catalogue.kpis[$0.identity.kpi].unit.isProportion } ?? false
    }
    var period = table.periods.first ?? Period(.day, ordinal: 0)
    var first = period.first.number
    var last = period.last.number
    let matched = keys.map { try? $0.get() }
    var mixedKeys = Set<UInt32>()
    let lengths = matched.map { key in key.flatMap { catalogue.kpis[$0.identity.kpi].period } }
    for row in 0..<table.count {
      let keyNumber = Int(table.keyNumbers[row])
      guard seriesOfKeys[keyNumber] >= 0 else {
        if case .failure(.unmatched(let reason)) = keys[keyNumber] {
          ledger.unmatched.append(unmatched(table, row, reason))
        }
        continue
      }
      if table.periods[row] != period {
        period = table.periods[row]
        first = period.first.number
        last = period.last.number
      }
      var fault: Diagnostic?
      let numerator = table.numerators[row]
      let denominator = table.denominators[row]
      if isProportion[keyNumber], numerator > denominator {
        fault = numeratorOverDenominator(table, row)
      } else if denominator == 0 {
        diagnostics.append(
          Diagnostic(
            .zeroDenominator, "the denominator is 0: the figure is shown as not applicable",
            at: table.placeOfNumber(inRow: row)))
      }
      if let length = lengths[keyNumber], length != period.length,
        mixedKeys.insert(table.keyNumbers[row]).inserted
      {
        diagnostics.append(
          Diagnostic(
            .mixedPeriods,
            "'\(period.code)' is a \(period.length.name), and the KPI is counted by the \(length.name)",
            at: table.place(ofRow: row)))
      }
      if fault == nil { fault = outside(matched[keyNumber], table, row, first...last) }
      if let fault {
        diagnostics.append(fault)
        ledger.unmatched.append(unmatched(table, row, fault.message))
      } else {
        admitted.rows.append(UInt32(row))
        admitted.series.append(seriesOfKeys[keyNumber])
      }
    }
    return admitted
  }

  private func unmatched(_ table: ObservationTable, _ row: Int, _ reason: String)
    -> Ledger.Unmatched
  {
    Ledger.Unmatched(
      row: Ledger.RowPlace(source: table.source, number: table.rowNumbers[row]), reason: reason)
  }

  private func numeratorOverDenominator(_ table: ObservationTable, _ row: Int) -> Diagnostic {
    Diagnostic(
      .numeratorOverDenominator,
      "the numerator \(plain(table.numerators[row])) is more than the denominator "
        + "\(plain(table.denominators[row]))",
      at: table.placeOfNumber(inRow: row))
  }

  @inline(__always)
  private func outside(
    _ key: MatchedKey?, _ table: ObservationTable, _ row: Int, _ days: ClosedRange<Int32>
  ) -> Diagnostic? {
    guard let key else { return nil }
    if !key.life.overlaps(days) {
      return Diagnostic(
        .observationOutsideLife,
        "\(table.periods[row].text) lies outside the life of an organisation the row names",
        at: table.place(ofRow: row))
    }
    if let agreements = key.agreements, !agreements.contains(where: { $0.overlaps(days) }) {
      return withoutAgreement(key.identity, table, row)
    }
    return nil
  }

  private func withoutAgreement(
    _ identity: SeriesIdentity, _ table: ObservationTable, _ row: Int
  ) -> Diagnostic {
    func id(_ key: Key<Organisation>?) -> String {
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    }
    return Diagnostic(
      .observationWithoutAgreement,
      "'\(id(identity.provider))' and '\(id(identity.customer))' had no agreement in "
        + table.periods[row].text,
      at: table.place(ofRow: row), help: "write the agreement, or correct the row")
  }
}

/// A number without a needless fraction.
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}
