import Commissioning
import Diagnostics

/// Observations of all series as columns while they are put in order.
struct Columns {
  var periods: [Period]
  var numerators: [Double]
  var denominators: [Double]
  var values: [Double]
  var rows: [Ledger.RowPlace]
  /// Where each row begins in its file.
  private var offsets: [UInt32]

  init(count: Int) {
    periods = Array(repeating: Period(.day, ordinal: 0), count: count)
    numerators = Array(repeating: .nan, count: count)
    denominators = Array(repeating: .nan, count: count)
    values = Array(repeating: .nan, count: count)
    rows = Array(repeating: Ledger.RowPlace(source: SourceID(0), number: 0), count: count)
    offsets = Array(repeating: 0, count: count)
  }

  /// Puts a table's admitted rows at the next free places of their series.
  mutating func scatter(
    _ part: AdmittedRows, of table: ObservationTable, to next: inout [Int]
  ) {
    for position in part.rows.indices {
      let row = Int(part.rows[position])
      let series = Int(part.series[position])
      let place = next[series]
      next[series] = place + 1
      periods[place] = table.periods[row]
      numerators[place] = table.numerators[row]
      denominators[place] = table.denominators[row]
      rows[place] = Ledger.RowPlace(
        source: table.source, number: table.rowNumbers[row] + table.rowsBefore)
      offsets[place] = table.offsets[row]
    }
    guard !table.values.isEmpty else { return }
    var place = next
    for position in part.rows.indices.reversed() {
      let series = Int(part.series[position])
      place[series] -= 1
      values[place[series]] = table.values[Int(part.rows[position])]
    }
  }

  /// Orders a series in time, rows of one period as they are written. Most are in order already.
  mutating func order(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    var isInOrder = true
    for place in (range.lowerBound + 1)..<range.upperBound where periods[place] < periods[place - 1]
    {
      isInOrder = false
      break
    }
    if isInOrder { return }
    let sorted = range.sorted { (periods[$0], $0) < (periods[$1], $1) }
    func reordered<Element>(_ column: inout [Element]) {
      column.replaceSubrange(range, with: sorted.map { column[$0] })
    }
    reordered(&periods)
    reordered(&numerators)
    reordered(&denominators)
    reordered(&values)
    reordered(&rows)
    reordered(&offsets)
  }

  /// Places with the period of the place before them in their series, and the first of each such.
  func duplicates(_ starts: [Int]) -> [(row: Int, kept: Int)] {
    var found: [(row: Int, kept: Int)] = []
    for series in 0..<(starts.count - 1) where starts[series] < starts[series + 1] {
      var kept = starts[series]
      for place in (starts[series] + 1)..<max(starts[series] + 1, starts[series + 1]) {
        if periods[place] == periods[kept] { found.append((place, kept)) } else { kept = place }
      }
    }
    return found
  }

  func duplicate(_ row: Int, _ kept: Int) -> Diagnostic {
    Diagnostic(
      .duplicateObservation, "there is another observation of the same for \(periods[row].text)",
      at: place(row), notes: [Diagnostic.Note("the first is here", at: place(kept))],
      help: "keep one of them")
  }

  private func place(_ row: Int) -> Place {
    Place(rows[row].source, offset: Int(offsets[row]), length: 0)
  }

  /// Takes places out of every column and moves the beginnings of the series to fit.
  mutating func remove(_ places: [Int], starts: inout [Int]) {
    guard !places.isEmpty else { return }
    let gone = Set(places)
    func kept<Element>(_ column: [Element]) -> [Element] {
      column.indices.filter { !gone.contains($0) }.map { column[$0] }
    }
    periods = kept(periods)
    numerators = kept(numerators)
    denominators = kept(denominators)
    values = kept(values)
    rows = kept(rows)
    offsets = kept(offsets)
    let ordered = places.sorted()
    var removed = 0
    for index in starts.indices {
      while removed < ordered.count, ordered[removed] < starts[index] { removed += 1 }
      starts[index] -= removed
    }
  }
}
