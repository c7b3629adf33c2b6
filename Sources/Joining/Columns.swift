import Commissioning
import Diagnostics

/// A row with the period of another of its series.
struct RepeatedPeriod {
  var series: Int
  var row: Int
  var kept: Int
  /// Whether the kept row was published later and so takes the other's place.
  var isRevised: Bool
}

/// Observations of all series as columns while they are put in order.
struct Columns {
  private(set) var periods: [Period]
  private(set) var numerators: [Double]
  private(set) var denominators: [Double]
  private(set) var values: [Double]
  private(set) var rows: [RowPlace]
  /// Empty if no table says when its rows were published.
  private(set) var published: [Int32]
  /// Where each row's period is in its file.
  private var offsets: [UInt32]

  /// Puts each table's rows at their places; a row without one has a negative place.
  init(_ tables: [ObservationTable], places: [[Int32]], count: Int) {
    let numbers = concurrentMap(3, chunk: 1) { column in
      var scattered = [Double](repeating: .nan, count: count)
      for (table, places) in zip(tables, places) {
        let numbers =
          column == 0 ? table.numerators : column == 1 ? table.denominators : table.values
        if !numbers.isEmpty { scatter(numbers, places, into: &scattered) }
      }
      return scattered
    }
    (numerators, denominators, values) = (numbers[0], numbers[1], numbers[2])
    periods = Array(repeating: Period(.day, ordinal: 0), count: count)
    rows = Array(repeating: RowPlace(source: SourceID(0), number: 0), count: count)
    offsets = Array(repeating: 0, count: count)
    let isDated = tables.contains { !$0.published.isEmpty }
    published = Array(repeating: .min, count: isDated ? count : 0)
    for (table, places) in zip(tables, places) {
      scatter(table.periods, places, into: &periods)
      scatter(table.periodOffsets, places, into: &offsets)
      if !table.published.isEmpty { scatter(table.published, places, into: &published) }
      for (number, place) in zip(table.rowNumbers, places) where place >= 0 {
        rows[Int(place)] = RowPlace(
          source: table.source, number: number + table.rowsBefore)
      }
    }
  }

  /// Orders each series in time, rows of one period as they were published and then as they are
  /// written, and returns which places repeat the period of another of their series.
  ///
  /// - Parameter starts: where each series begins, and the end.
  mutating func order(_ starts: [Int]) -> [RepeatedPeriod] {
    var repeated: [RepeatedPeriod] = []
    for series in 0..<(starts.count - 1) where starts[series + 1] - starts[series] > 1 {
      let range = starts[series]..<starts[series + 1]
      if !isInOrder(range) { sort(range) }
      var kept = range.lowerBound
      for place in (range.lowerBound + 1)..<range.upperBound {
        guard periods[place] == periods[kept] else {
          kept = place
          continue
        }
        if isLater(place, than: kept) {
          repeated.append(RepeatedPeriod(series: series, row: kept, kept: place, isRevised: true))
          kept = place
        } else {
          repeated.append(RepeatedPeriod(series: series, row: place, kept: kept, isRevised: false))
        }
      }
    }
    return repeated
  }

  /// Whether both rows say when they were published, and the first did so later.
  private func isLater(_ row: Int, than other: Int) -> Bool {
    guard !published.isEmpty, published[other] != .min else { return false }
    return published[row] > published[other]
  }

  private func isInOrder(_ range: Range<Int>) -> Bool {
    for place in (range.lowerBound + 1)..<range.upperBound where order(place) < order(place - 1) {
      return false
    }
    return true
  }

  private func order(_ place: Int) -> (Int64, Int32) {
    (periods[place].rank, published.isEmpty ? 0 : published[place])
  }

  private mutating func sort(_ range: Range<Int>) {
    let sorted = range.map { (order: order($0), place: $0) }.sorted {
      ($0.order.0, $0.order.1, $0.place) < ($1.order.0, $1.order.1, $1.place)
    }
    func reordered<Element>(_ column: inout [Element]) {
      let moved = sorted.map { column[$0.place] }
      for (offset, element) in moved.enumerated() { column[range.lowerBound + offset] = element }
    }
    reordered(&periods)
    reordered(&numerators)
    reordered(&denominators)
    reordered(&values)
    reordered(&rows)
    reordered(&offsets)
    if !published.isEmpty { reordered(&published) }
  }

  /// Takes places, which rise, out of every column and moves the beginnings of the series to fit.
  mutating func remove(_ places: [Int], starts: inout [Int]) {
    guard let first = places.first else { return }
    func closeUp<Element>(_ column: inout [Element]) {
      var end = first
      var next = 0
      for place in first..<column.count {
        if next < places.count, places[next] == place {
          next += 1
        } else {
          column[end] = column[place]
          end += 1
        }
      }
      column.removeLast(places.count)
    }
    closeUp(&periods)
    closeUp(&numerators)
    closeUp(&denominators)
    closeUp(&values)
    closeUp(&rows)
    closeUp(&offsets)
    if !published.isEmpty { closeUp(&published) }
    var removed = 0
    for index in starts.indices {
      while removed < places.count, places[removed] < starts[index] { removed += 1 }
      starts[index] -= removed
    }
  }

  func place(_ row: Int) -> Place {
    periods[row].place(in: rows[row].source, at: offsets[row])
  }
}

private func scatter<Element: BitwiseCopyable>(
  _ column: [Element], _ places: [Int32], into scattered: inout [Element]
) {
  scattered.withUnsafeMutableBufferPointer { scattered in
    for (element, place) in zip(column, places) where place >= 0 { scattered[Int(place)] = element }
  }
}

extension Period {
  /// A number in the order of periods: by length, then in time.
  fileprivate var rank: Int64 { Int64(length.rank) << 32 | Int64(ordinal) }
}
