import Commissioning
import Diagnostics

/// Organisations in order of size, so that those of similar size are neighbours.
package struct NearestInSize {
  /// How many organisations of similar size to choose.
  package static let count = 10

  /// Organisations of the same size, in the order of the catalogue.
  private struct Step {
    var size: Double
    var members: [Key<Organisation>]
  }

  /// Rising in size.
  private var steps: [Step] = []

  /// - Parameter sizes: by organisation, in the order of the catalogue; nil if none is recorded.
  init(_ sizes: [(key: Key<Organisation>, size: Double?)]) {
    let known = sizes.compactMap { key, size in size.map { (size: $0, key: key) } }
    for (size, key) in known.sorted(by: { ($0.size, $0.key) < ($1.size, $1.key) }) {
      if steps.last?.size == size {
        steps[steps.count - 1].members.append(key)
      } else {
        steps.append(Step(size: size, members: [key]))
      }
    }
  }

  /// The others that are nearest to a size, the nearest first; ties are in the order of the
  /// catalogue.
  func nearest(to size: Double?, besides own: Key<Organisation>) -> [Key<Organisation>] {
    guard let size else { return [] }
    let middle = steps.partitioningIndex { $0.size >= size }
    let found =
      closest(steps[middle...], to: size, besides: own)
      + closest(steps[..<middle].reversed(), to: size, besides: own)
    return found.sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }
      .prefix(NearestInSize.count).map(\.key)
  }

  /// The closest of steps that lead away from a size, and those as far away as the last of them.
  private func closest(
    _ steps: some Sequence<Step>, to size: Double, besides own: Key<Organisation>
  ) -> [(distance: Double, key: Key<Organisation>)] {
    var found: [(distance: Double, key: Key<Organisation>)] = []
    for step in steps {
      let distance = abs(step.size - size)
      if found.count >= NearestInSize.count, distance > found[found.count - 1].distance { break }
      found += step.members.lazy.filter { $0 != own }.prefix(NearestInSize.count).map {
        (distance, $0)
      }
    }
    return found
  }
}
