/// The names of the boxes of a flow that stand over its bands, where there is no room beside them.
struct FlowNames {
  typealias Place = (box: FlowPicture.Box, extent: ClosedRange<Double>)

  /// Words, and where their base line begins or ends.
  struct Name {
    var words: String
    var spot: Spot
    var isEnd = false

    private var extent: ClosedRange<Double> {
      let width = textWidth(words)
      return isEnd ? (spot.x - width)...spot.x : spot.x...(spot.x + width)
    }

    fileprivate func touches(_ other: Name) -> Bool {
      abs(spot.y - other.spot.y) < FlowNames.leastDistance && extent.overlaps(other.extent)
    }
  }

  /// The boxes of both days.
  let left: [Place]
  let right: [Place]
  /// From the boxes of the first day to those of the second.
  let span: ClosedRange<Double>

  private static let gap = 6.0
  /// Between base lines.
  private static let leastDistance = 15.0
  private static let leastHeight = 10.0

  var all: [Name] {
    let own = left.flatMap(names)
    return own + newcomers(beside: own)
  }

  private var width: Double { span.upperBound - span.lowerBound - 2 * Self.gap }

  private func fitting(_ words: String) -> String {
    wrapped(words, width: width, lines: 1).first ?? ""
  }

  /// What a box of the first day is called, and what became of it.
  private func names(of place: Place) -> [Name] {
    guard place.extent.height >= Self.leastHeight else { return [] }
    let lines = [place.box.narrowName, place.box.detail].filter { !$0.isEmpty }
    return lines.enumerated().map { line, words in
      let offset = Double(line) - Double(lines.count - 1) / 2
      return Name(
        words: fitting(words),
        spot: Spot(
          span.lowerBound + Self.gap, place.extent.baseLine + offset * Layout.lineHeight))
    }
  }

  /// What boxes of the second day are called that the first day has not, where no other name stands.
  private func newcomers(beside others: [Name]) -> [Name] {
    let known = Set(left.map(\.box.name))
    return right.filter { $0.box.isRecorded && !known.contains($0.box.name) }.reduce(into: []) {
      names, place in
      let steps = stride(from: 0, through: place.extent.height / 2 + 4, by: 1).flatMap {
        [$0, -$0]
      }
      let places = steps.map {
        Name(
          words: fitting(place.box.narrowName),
          spot: Spot(span.upperBound - Self.gap, place.extent.baseLine + $0), isEnd: true)
      }
      let taken = others + names
      if let free = places.first(where: { !taken.contains(where: $0.touches) }) {
        names.append(free)
      }
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var height: Double { upperBound - lowerBound }
  /// Of words in its middle.
  fileprivate var baseLine: Double { lowerBound + height / 2 + 5 }
}

extension FlowPicture.Box {
  fileprivate var narrowName: String { shortName.isEmpty ? name : shortName }
}
