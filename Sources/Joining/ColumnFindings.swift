import Commissioning
import Diagnostics

extension Columns {
  /// The findings about rows that repeat others: one for all of a file that repeat rows of another, or
  /// where a table is in one file twice.
  func duplicates(_ repeated: [RepeatedPeriod]) -> [Diagnostic] {
    struct Pair: Hashable {
      var source: SourceID
      var kept: SourceID
    }
    let pairs = Dictionary(grouping: repeated) {
      Pair(source: rows[$0.row].source, kept: rows[$0.kept].source)
    }
    return pairs.sorted { ($0.key.source, $0.key.kept) < ($1.key.source, $1.key.kept) }.flatMap {
      pair, repeated in
      let findings = repeated.map { duplicate($0.row, $0.kept) }.sorted()
      guard findings.count > 3, var first = findings.first else { return findings }
      let isSameFile = pair.source == pair.kept
      first.message =
        "\(findings.count) rows from here on give figures that \(isSameFile ? "rows above give" : "another file gives") too"
      first.help = isSameFile ? "delete one of each" : "delete one of the two files, or those rows"
      return [first]
    }
  }

  private func duplicate(_ row: Int, _ kept: Int) -> Diagnostic {
    Diagnostic(
      .duplicateObservation,
      "there is another observation of the same figure for \(periods[row].text)",
      at: place(row), notes: [Diagnostic.Note("the first is here", at: place(kept))],
      help: "keep one of them")
  }

  /// A figure before and after it was republished; its series by the number of its identity.
  ///
  /// - Parameter notes: what rows say of themselves.
  func revision(_ repeated: RepeatedPeriod, notes: [RowPlace: String]) -> Ledger.Revision {
    func edition(_ place: Int) -> Ledger.Revision.Edition {
      Ledger.Revision.Edition(
        numerator: numerators[place], denominator: denominators[place], value: values[place],
        published: Day(number: published[place]), row: rows[place])
    }
    return Ledger.Revision(
      series: Key(repeated.series), period: periods[repeated.row], earlier: edition(repeated.row),
      later: edition(repeated.kept), reason: notes[rows[repeated.kept]])
  }

  /// Figures of a series, in order, that are far from the two nearest: a digit too many or too few
  /// makes one ten times as large. None of a KPI that suppresses small counts: findings are published.
  func outlyingFigures(_ range: Range<Int>, of kpi: KPI) -> [Diagnostic] {
    guard range.count > 2, kpi.suppressBelow == nil else { return [] }
    let figures = range.map { row in
      values[row].isNaN
        ? kpi.unit.quotient(numerators[row], denominators[row]) : values[row]
    }
    return figures.indices.compactMap { position in
      let first = min(max(position - 1, 0), figures.count - 3)
      let beside = (first..<first + 3).filter { $0 != position }.map { figures[$0] }
      let figure = figures[position]
      guard figure > 0, let least = beside.min(), let most = beside.max(), least > 0,
        // A few things more or fewer are chance.
        !kpi.unit.isWhole || max(figure, most) >= 100
      else { return nil }
      let isHigh = figure >= Columns.outlying * most
      guard isHigh || figure * Columns.outlying <= least else { return nil }
      let row = range.lowerBound + position
      return Diagnostic(
        .outlyingFigure,
        "the figure for \(periods[row].text) is "
          + (isHigh ? "six times the two nearest or more" : "a sixth of the two nearest or less"),
        at: place(row), help: "check for a digit too many or too few")
    }
  }

  /// How many times those beside it a figure is that stands out.
  private static let outlying = 6.0

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
