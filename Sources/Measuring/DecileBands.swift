import Commissioning
import Statistics

/// The deciles of a KPI's figures in each period.
package struct DecileBands: Sendable {
  package var periods: [Period]
  /// The 10th to 90th percentile of each period, in the KPI's unit.
  package var percentiles: [[Double]]
  /// How many organisations have a figure in each period.
  package var counts: [Int]
  /// Their figures in each period, in rising order.
  private let values: [[Double]]

  /// Nil if fewer than ten organisations have a figure in every period: tenths of fewer mean
  /// nothing.
  package init?(_ measures: [Measure]) {
    var values: [Period: [Double]] = [:]
    for measure in measures {
      for figure in measure.figures {
        if let value = figure.known { values[figure.period, default: []].append(value) }
      }
    }
    let bands = values.filter { $0.value.count >= 10 }.sorted { $0.key < $1.key }
    guard !bands.isEmpty else { return nil }
    periods = bands.map(\.key)
    percentiles = bands.map { Deciles($0.value).percentiles }
    counts = bands.map(\.value.count)
    self.values = bands.map { $0.value.sorted() }
  }

  /// How many of the others have a lower, an equal and a higher figure than one of them, in the
  /// period at a position.
  package func others(beside value: Double, at position: Int) -> Others {
    Others(beside: value, ofSorted: values[position])
  }

  /// Where a period is among the periods, if it is there.
  package func position(of period: Period) -> Int? {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle] < period { low = middle + 1 } else { high = middle }
    }
    return low < periods.count && periods[low] == period ? low : nil
  }
}

/// How many of the others have a lower, an equal and a higher figure than one.
package struct Others: Sendable {
  package let lower: Int
  package let equal: Int
  package let higher: Int

  package var count: Int { lower + equal + higher }

  /// - Parameter sorted: the figures of all, in rising order, with the one.
  package init(beside value: Double, ofSorted sorted: [Double]) {
    lower = sorted.bound { $0 < value }
    let upTo = sorted.bound { $0 <= value }
    equal = max(0, upTo - lower - 1)
    higher = sorted.count - upTo
  }
}
