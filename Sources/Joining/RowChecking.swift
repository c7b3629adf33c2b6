import Commissioning
import Diagnostics

/// Lets the rows of tables in one by one.
struct RowChecking {
  private let catalogue: Catalogue
  private let identities: [SeriesIdentity]
  private let limits: Limits
  /// The day the site answers for, as ``Day/number``.
  private let day: Int32
  private var shared = RowFindings()
  private var single: [Diagnostic] = []
  /// Why rows of a series are kept out for want of an agreement, made once.
  private var wants: [Int32: String] = [:]

  init(_ identities: [SeriesIdentity], catalogue: Catalogue) {
    self.catalogue = catalogue
    self.identities = identities
    limits = Limits(identities, catalogue)
    day = catalogue.site.day.number
  }

  var diagnostics: [Diagnostic] { shared.diagnostics + single }

  /// The series of each row of a table; -1 for rows that are kept out, which the ledger gets.
  mutating func admit(
    _ table: ObservationTable, keys: [KeyMatch], ledger: inout Ledger
  ) -> [Int32] {
    for rejected in table.rejected {
      ledger.reconciliation.unmatched.append(
        Reconciliation.Unmatched(
          row: RowPlace(source: table.source, number: UInt32(rejected.number)),
          reason: rejected.reason))
    }
    let seriesOfKeys = keys.map { (try? $0.get().series) ?? -1 }
    var series = [Int32](repeating: -1, count: table.count)
    var period = table.periods.first ?? Period(.day, ordinal: 0)
    var days = period.first.number...period.last.number
    for row in 0..<table.count {
      let key = Int(table.keyNumbers[row])
      let number = seriesOfKeys[key]
      if number < 0 {
        if case .failure(let fault) = keys[key] { refuse(row, of: table, fault.reason, &ledger) }
        continue
      }
      if table.periods[row] != period {
        period = table.periods[row]
        days = period.first.number...period.last.number
      }
      if isPending(row, of: table) {
        ledger.reconciliation.pending[table.source, default: 0] += 1
        continue
      }
      let limit = limits.series[Int(number)]
      let numerator = table.numerators[row]
      let denominator = table.denominators[row]
      if denominator < 0 || (limit.isQuotient && numerator < 0) {
        refuse(row, of: table, negative(row, of: table), &ledger)
      } else if limit.isProportion && numerator > denominator {
        refuse(row, of: table, overDenominator(row, of: table), &ledger)
      } else if let fault = valueFault(row, of: table, limit) {
        refuse(row, of: table, fault, &ledger)
      } else if !limit.life.meets(days) {
        refuse(row, of: table, outsideLife(row, of: table, series: number), &ledger)
      } else if limit.needsAgreement, !limits.agreements.cover(days, limit.stretches) {
        refuse(row, of: table, withoutAgreement(row, of: table, series: number), &ledger)
      } else {
        series[row] = number
        if denominator == 0 { single.append(zeroDenominator(row, of: table)) }
      }
    }
    return series
  }

  /// Whether it is published only after the day the site answers for.
  private func isPending(_ row: Int, of table: ObservationTable) -> Bool {
    !table.published.isEmpty && table.published[row] > day
  }

  private func refuse(
    _ row: Int, of table: ObservationTable, _ reason: String, _ ledger: inout Ledger
  ) {
    ledger.reconciliation.unmatched.append(
      Reconciliation.Unmatched(
        row: RowPlace(
          source: table.source, number: table.rowNumbers[row] + table.rowsBefore),
        reason: reason))
  }

  private mutating func overDenominator(_ row: Int, of table: ObservationTable) -> String {
    let isZero = table.denominators[row] == 0
    // The numbers stay out of the message, since it is published and they may be too small to be.
    let message =
      isZero
      ? "the denominator is 0, and the numerator is not"
      : "the numerator is more than the denominator"
    single.append(
      Diagnostic(
        .numeratorOverDenominator, message,
        at: isZero ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row)))
    return message
  }

  /// What is wrong with a value that is given, beside the parts it is of.
  private mutating func valueFault(
    _ row: Int, of table: ObservationTable, _ limit: SeriesLimits
  ) -> String? {
    guard !table.values.isEmpty, !table.values[row].isNaN else { return nil }
    let value = table.values[row]
    if limit.isProportion, value < 0 || value > 100 {
      let message = "the value is not between 0 and 100"
      single.append(Diagnostic(.invalidNumber, message, at: table.placeOfNumber(inRow: row)))
      return message
    }
    let quotient = table.numerators[row] / table.denominators[row] * limit.multiplier
    // Values are often rounded; half a hundredth of the unit is more than rounding.
    guard limit.isQuotient, quotient.isFinite,
      abs(value - quotient) > RowChecking.rounding * limit.multiplier
    else { return nil }
    let message = "the value is not the numerator over the denominator"
    single.append(
      Diagnostic(
        .contradictoryValue, message, at: table.placeOfNumber(inRow: row),
        help: "give the numerator and the denominator alone, or correct one of the three"))
    return message
  }

  private static let rounding = 0.005

  private mutating func negative(_ row: Int, of table: ObservationTable) -> String {
    let isDenominator = table.denominators[row] < 0
    let message = "the \(isDenominator ? "denominator" : "numerator") is negative"
    single.append(
      Diagnostic(
        .invalidNumber, message,
        at: isDenominator ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row),
        help: "write how many there are; a difference goes under 'value'"))
    return message
  }

  private mutating func outsideLife(
    _ row: Int, of table: ObservationTable, series: Int32
  ) -> String {
    let subject = RowFindings.Subject(
      source: table.source, rule: .observationOutsideLife, about: .series(series))
    if !shared.recount(subject) {
      let message =
        "\(table.periods[row].text) lies outside the life of an organisation the row names"
      shared.add(
        Diagnostic(.observationOutsideLife, message, at: table.place(ofRow: row)), on: subject)
    }
    return "its period lies outside the life of an organisation it names"
  }

  private mutating func withoutAgreement(
    _ row: Int, of table: ObservationTable, series: Int32
  ) -> String {
    let subject = RowFindings.Subject(
      source: table.source, rule: .observationWithoutAgreement, about: .series(series))
    if !catalogue.directory.unread.mayHold(.agreement), !shared.recount(subject) {
      let message = "\(parties(series)) had no agreement in \(table.periods[row].text)"
      shared.add(
        Diagnostic(
          .observationWithoutAgreement, message, at: table.place(ofRow: row),
          help: "write the agreement, or correct the row"), on: subject)
    }
    let want = wants[series] ?? "\(parties(series)) had no agreement in its period"
    wants[series] = want
    return want
  }

  /// "'south' and 'luton'".
  private func parties(_ series: Int32) -> String {
    let identity = identities[Int(series)]
    return [identity.provider, identity.customer].compactMap(\.self).map {
      "'\(catalogue.organisations[$0].entry.id.value)'"
    }.joined(separator: " and ")
  }

  private func zeroDenominator(_ row: Int, of table: ObservationTable) -> Diagnostic {
    Diagnostic(
      .zeroDenominator, "the denominator is 0: the figure is shown as not applicable",
      at: table.placeOfDenominator(inRow: row))
  }
}
