import Commissioning
import Diagnostics

/// Finds numbers of rows that cannot be what was counted, each at its place.
struct NumberChecking {
  private var log = DiagnosticLog()
  private var swapping = Swapping()
  private var fractions = Fractions()

  /// - Parameter ids: of the KPIs.
  func diagnostics(ids: [String]) -> [Diagnostic] {
    log.diagnostics + swapping.diagnostics + fractions.diagnostics(ids: ids)
  }

  private static let rounding = 0.005
  /// No NHS figure is as large, and no chart shows one.
  private static let tooLarge = 1e12

  /// What is wrong with the numbers of a row, if anything is.
  mutating func fault(
    _ row: Int, of table: ObservationTable, _ limit: SeriesLimits
  ) -> String? {
    let (numerator, denominator) = (table.numerators[row], table.denominators[row])
    if denominator < 0 || numerator < limit.least
      || numerator < 0 && isStandIn(numerator)
    {
      return negative(row, of: table)
    }
    if limit.unit.isWhole, numerator != numerator.rounded(), !numerator.isNaN {
      return outsideDomain("numerator", row, of: table, limit)
    }
    if limit.isProportion {
      if denominator > 0 { swapping.count(table.source) }
      if numerator > denominator { return overDenominator(row, of: table) }
    }
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

  /// Notes the value of a percentage in a row that is let in, where it stands alone.
  mutating func noteFraction(
    _ row: Int, of table: ObservationTable, _ limit: SeriesLimits, kpi: Key<KPI>
  ) {
    guard limit.isProportion, !table.values.isEmpty, !table.values[row].isNaN,
      table.denominators[row].isNaN
    else { return }
    fractions.add(table.values[row], kpi, at: table.placeOfNumber(inRow: row))
  }

  private mutating func negative(_ row: Int, of table: ObservationTable) -> String {
    let isDenominator = table.denominators[row] < 0
    let number = isDenominator ? table.denominators[row] : table.numerators[row]
    let part = isDenominator ? "denominator" : "numerator"
    let message =
      isStandIn(number) ? "the \(part) seems to stand for no number" : "the \(part) is negative"
    log.add(
      Diagnostic(
        .invalidNumber, message,
        at: isDenominator ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row),
        help: isStandIn(number)
          ? standInHelp : "write how many there are; a difference goes under 'value'"))
    return message
  }

  /// - Parameter part: what the number is: the numerator or the value.
  private mutating func outsideDomain(
    _ part: String, _ row: Int, of table: ObservationTable, _ limit: SeriesLimits
  ) -> String {
    let number = part == "value" ? table.values[row] : table.numerators[row]
    let message =
      isStandIn(number)
      ? "the \(part) seems to stand for no number" : "the \(part) is not \(limit.unit.domainWords)"
    log.add(
      Diagnostic(
        .invalidNumber, message, at: table.placeOfNumber(inRow: row),
        help: isStandIn(number) ? standInHelp : "correct the number, or the KPI's 'unit'"))
    return message
  }

  private mutating func overDenominator(_ row: Int, of table: ObservationTable) -> String {
    let isZero = table.denominators[row] == 0
    // The numbers stay out of the message, since it is published and they may be too small to be.
    let message =
      isZero
      ? "the denominator is 0, and the numerator is not"
      : "the numerator is more than the denominator"
    let finding = Diagnostic(
      .numeratorOverDenominator, message,
      at: isZero ? table.placeOfDenominator(inRow: row) : table.placeOfNumber(inRow: row))
    if isZero { log.add(finding) } else { swapping.add(finding) }
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
    let isWhole = !limit.unit.isWhole || value == value.rounded()
    if value < limit.least || value > limit.most || !isWhole || value < 0 && isStandIn(value) {
      return outsideDomain("value", row, of: table, limit)
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

/// Whether a number looks like one that stands for none, such as -999,999: negative, of nines alone.
private func isStandIn(_ number: Double) -> Bool {
  guard number <= -99, number > -1e12, number == number.rounded() else { return false }
  return String(Int64(-number)).allSatisfy { $0 == "9" }
}

private let standInHelp =
  "if it stands for no number, write why there is none: 'suppressed', 'not submitted' or 'not "
  + "applicable'"
