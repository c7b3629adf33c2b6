import Commissioning
import Diagnostics

/// Finds numbers of rows that cannot be what was counted, each at its place.
struct NumberChecking {
  private var log = DiagnosticLog()

  var diagnostics: [Diagnostic] { log.diagnostics }

  private static let rounding = 0.005
  /// No NHS figure is as large, and no chart shows one.
  private static let tooLarge = 1e12

  /// What is wrong with the numbers of a row, if anything is.
  mutating func fault(
    _ row: Int, of table: ObservationTable, _ limit: SeriesLimits
  ) -> String? {
    let (numerator, denominator) = (table.numerators[row], table.denominators[row])
    if denominator < 0 || (limit.isQuotient && numerator < 0) { return negative(row, of: table) }
    if limit.isProportion && numerator > denominator { return overDenominator(row, of: table) }
    return valueFault(row, of: table, limit)
  }

  /// Notes a denominator of 0 in a row that is let in.
  mutating func noteZero(_ row: Int, of table: ObservationTable) {
    guard table.denominators[row] == 0 else { return }
    log.add(
      Diagnostic(
        .zeroDenominator, "the denominator is 0: the figure is shown as not applicable",
        at: table.placeOfDenominator(inRow: row)))
  }

  private mutating func negative(_ row: Int, of table: ObservationTable) -> String {
    let isDenominator = table.denominators[row] < 0
    let message = "the \(isDenominator ? "denominator" : "numerator") is negative"
    log.add(
      Diagnostic(
        .invalidNumber, message,
        at: isDenominator ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row),
        help: "write how many there are; a difference goes under 'value'"))
    return message
  }

  private mutating func overDenominator(_ row: Int, of table: ObservationTable) -> String {
    let isZero = table.denominators[row] == 0
    // The numbers stay out of the message, since it is published and they may be too small to be.
    let message =
      isZero
      ? "the denominator is 0, and the numerator is not"
      : "the numerator is more than the denominator"
    log.add(
      Diagnostic(
        .numeratorOverDenominator, message,
        at: isZero ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row)))
    return message
  }

  /// What is wrong with a value that is given, beside the parts it is of.
  private mutating func valueFault(
    _ row: Int, of table: ObservationTable, _ limit: SeriesLimits
  ) -> String? {
    let (numerator, denominator) = (table.numerators[row], table.denominators[row])
    let quotient = numerator * limit.multiplier / denominator
    let isTooLarge =
      abs(numerator) >= NumberChecking.tooLarge || denominator >= NumberChecking.tooLarge
      || quotient.isFinite && abs(quotient) >= NumberChecking.tooLarge
      || !table.values.isEmpty && abs(table.values[row]) >= NumberChecking.tooLarge
    if isTooLarge {
      let message = "the figure is too large to show: a trillion or more"
      log.add(
        Diagnostic(
          .invalidNumber, message, at: table.placeOfNumber(inRow: row), help: "check for a typo"))
      return message
    }
    guard !table.values.isEmpty, !table.values[row].isNaN else { return nil }
    let value = table.values[row]
    if limit.isProportion, value < 0 || value > 100 {
      let message = "the value is not between 0 and 100"
      log.add(Diagnostic(.invalidNumber, message, at: table.placeOfNumber(inRow: row)))
      return message
    }
    // Values are often rounded; half a hundredth of the unit is more than rounding.
    guard limit.isQuotient, quotient.isFinite,
      abs(value - quotient) > NumberChecking.rounding * limit.multiplier
    else { return nil }
    let message = "the value is not the numerator over the denominator"
    log.add(
      Diagnostic(
        .contradictoryValue, message, at: table.placeOfNumber(inRow: row),
        help: "give the numerator and the denominator alone, or correct one of the three"))
    return message
  }
}
