import Commissioning
import Diagnostics

extension Columns {
  func duplicate(_ row: Int, _ kept: Int) -> Diagnostic {
    Diagnostic(
      .duplicateObservation, "there is another observation of the same for \(periods[row].text)",
      at: place(row), notes: [Diagnostic.Note("the first is here", at: place(kept))],
      help: "keep one of them")
  }

  /// The finding about a series, in order, whose periods are not all as long as its KPI is counted
  /// by or, where the KPI does not say, as one another.
  func mixed(_ range: Range<Int>, length: Period.Length?) -> Diagnostic? {
    let expected = length ?? periods[range.lowerBound].length
    guard
      periods[range.lowerBound].length != expected
        || periods[range.upperBound - 1].length != expected,
      let row = range.first(where: { periods[$0].length != expected })
    else { return nil }
    let what = "'\(periods[row].code)' is a \(periods[row].length.name)"
    guard length == nil else {
      return Diagnostic(
        .mixedPeriods, "\(what), and the KPI is counted by the \(expected.name)", at: place(row))
    }
    return Diagnostic(
      .mixedPeriods, "\(what), and '\(periods[range.lowerBound].code)' a \(expected.name)",
      at: place(row),
      notes: [
        Diagnostic.Note("another observation of the same is here", at: place(range.lowerBound))
      ],
      help: "say in the KPI's 'period' how it is counted, and keep to it")
  }
}
