/// Figures in five classes from the lowest to the highest, each with about as many: quintiles, of which
/// equal figures share one.
struct Fifths {
  static let count = 5

  /// Of each figure, from 0; nil for none.
  let classes: [Int?]
  /// The least and the greatest figure of each class; nil where it has none.
  let ranges: [ClosedRange<Double>?]

  init(_ values: [Double?]) {
    let ordered = values.compactMap(\.self).sorted()
    var below: [Double: Int] = [:]
    for (position, value) in ordered.enumerated() where below[value] == nil {
      below[value] = position
    }
    let classes = values.map { value in
      value.flatMap { below[$0] }.map { $0 * Fifths.count / ordered.count }
    }
    self.classes = classes
    ranges = (0..<Fifths.count).map { number in
      let own = zip(values, classes).compactMap { $1 == number ? $0 : nil }
      guard let least = own.min(), let greatest = own.max() else { return nil }
      return least...greatest
    }
  }
}
