import Commissioning
import Diagnostics

extension Columns {
  func duplicate(_ row: Int, _ kept: Int) -> Diagnostic {
    Diagnostic(
      .duplicateObservation, "there is another observation of the same for \(periods[row].text)",
      at: place(row), notes: [Diagnostic.Note("the first is here", at: place(kept))],
      help: "keep one of them")
  }

  /// A figure before and after it was published anew; its series by the number of its identity.
  func revision(_ repeated: RepeatedPeriod, tables: [ObservationTable]) -> Ledger.Revision {
    func edition(_ place: Int) -> Ledger.Revision.Edition {
      Ledger.Revision.Edition(
        numerator: numerators[place], denominator: denominators[place], value: values[place],
        published: Day(number: published[place]), row: rows[place])
    }
    return Ledger.Revision(
      series: repeated.series, period: periods[repeated.row], earlier: edition(repeated.row),
      later: edition(repeated.kept), reason: note(of: rows[repeated.kept], in: tables))
  }

  private func note(of row: RowPlace, in tables: [ObservationTable]) -> String? {
    for table in tables where table.source == row.source && row.number > table.rowsBefore {
      let number = row.number - table.rowsBefore
      if let position = table.rowNumbers.firstIndex(of: number) { return table.notes[position] }
    }
    return nil
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
