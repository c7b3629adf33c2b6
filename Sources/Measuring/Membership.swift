import Chronology
import Commissioning

/// Who belongs to a group of organisations in a period.
package struct Membership {
  let name: (Key<Organisation>) -> String
  let isMember: (Key<Organisation>, Period) -> Bool

  /// The positions of the periods from which the group is another: one of those that reported had
  /// left by then, or joined. Those that merely have no figure do not count.
  func breaks(
    in periods: [Period], _ measures: [(series: Key<Series>, measure: Measure)]
  ) -> [Int: String] {
    var left: [Int: [String]] = [:]
    var joined: [Int: [String]] = [:]
    for (_, measure) in measures {
      let known = measure.figures.filter { $0.known != nil }.map(\.period)
      guard let first = known.first, let last = known.last else { continue }
      if let next = periods.firstIndex(where: { $0 > last }),
        !isMember(measure.subject, periods[next])
      {
        left[next, default: []].append(name(measure.subject))
      }
      if let start = periods.firstIndex(of: first), start > 0,
        !isMember(measure.subject, periods[start - 1])
      {
        joined[start, default: []].append(name(measure.subject))
      }
    }
    return Set(left.keys).union(joined.keys).reduce(into: [:]) { breaks, position in
      breaks[position] = [
        words(left[position], "left"), words(joined[position], "joined"),
      ].compactMap(\.self).joined(separator: "; ")
    }
  }

  /// "NHS Anglia CSU left", "12 organisations joined".
  private func words(_ names: [String]?, _ verb: String) -> String? {
    guard let names else { return nil }
    return names.count > 3
      ? "\(names.count) organisations \(verb)" : "\(names.joined(separator: " and ")) \(verb)"
  }
}

extension Membership {
  /// Of those that exist.
  ///
  /// - Parameter isRecast: whether figures stand for their areas before they existed.
  static func existing(in catalogue: Catalogue, isRecast: Bool) -> Membership {
    Membership(
      name: { catalogue.organisations[$0].entry.name },
      isMember: {
        catalogue.organisations[$0].life.mayHaveFigure(in: $1, isRecast: isRecast)
      })
  }

  /// Of the CCGs that mainly use a CSU.
  static func users(of csu: Key<Organisation>, in catalogue: Catalogue) -> Membership {
    Membership(
      name: { catalogue.organisations[$0].entry.name },
      isMember: { catalogue.mainCSU(of: $0, on: $1.last)?.body == csu })
  }
}
