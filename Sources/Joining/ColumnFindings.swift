import Commissioning
import Diagnostics

extension Columns {
  func duplicate(_ row: Int, _ kept: Int) -> Diagnostic {
    Diagnostic(
      .duplicateObservation,
      "there is another observation of the same figure for \(periods[row].text)",
      at: place(row), notes: [Diagnostic.Note("the first is here", at: place(kept))],
      help: "keep one of them")
  }

  /// A figure before and after it was republished; its series by the number of its identity.
  ///
  /// - Parameter tables: in the order of their files and rows.
  func revision(_ repeated: RepeatedPeriod, tables: [ObservationTable]) -> Ledger.Revision {
    func edition(_ place: Int) -> Ledger.Revision.Edition {
      Ledger.Revision.Edition(
        numerator: numerators[place], denominator: denominators[place], value: values[place],
        published: Day(number: published[place]), row: rows[place])
    }
    return Ledger.Revision(
      series: Key(repeated.series), period: periods[repeated.row], earlier: edition(repeated.row),
      later: edition(repeated.kept), reason: note(of: rows[repeated.kept], in: tables))
  }

  private func note(of row: RowPlace, in tables: [ObservationTable]) -> String? {
    let after = tables.partitioningIndex { ($0.source, $0.rowsBefore) >= (row.source, row.number) }
    guard after > 0, tables[after - 1].source == row.source else { return nil }
    let table = tables[after - 1]
    let position = table.rowNumbers.partitioningIndex { $0 >= row.number - table.rowsBefore }
    return table.notes[position]
  }

  /// The findings about a series, in order, that leaves out more periods than any plausible gap has.
  func implausibleGaps(_ range: Range<Int>) -> [Diagnostic] {
    let step = Int(Period.step(of: periods[range]) ?? 1)
    return zip(range, range.dropFirst()).compactMap { row, next in
      let missing = (Int(periods[next].ordinal) - Int(periods[row].ordinal)) / step - 1
      guard missing >= Period.implausibleGap else { return nil }
      return Diagnostic(
        .implausibleGap,
        "\(missing) periods are missing between this and the previous figure, '\(periods[row].code)'",
        at: place(next), notes: [Diagnostic.Note("the previous figure is here", at: place(row))],
        help: "check for a typo in one of the two periods")
    }
  }
}
