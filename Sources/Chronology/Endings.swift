import Commissioning

/// Agreements that end at one time.
package struct Ending: Sendable {
  package var when: When
  package var agreements: [Key<Agreement>]
}

extension Landscape {
  /// Whether a day is over on the day the site describes.
  package func isOver(_ day: Day) -> Bool { day < self.day }

  /// Those of some agreements that are in force and have an end that is recorded, by their ends, the
  /// first first.
  package func endings(of agreements: some Sequence<Key<Agreement>>) -> [Ending] {
    var byEnd: [When: [Key<Agreement>]] = [:]
    for key in agreements {
      let onDay = self.agreements[key]
      guard onDay.validity.isCurrent, let end = onDay.end.when else { continue }
      byEnd[end, default: []].append(key)
    }
    func order(_ end: When) -> (Day, Day, String) {
      (TimeSpan(from: nil, until: end).lastDay ?? end.lastDay, end.firstDay, end.code)
    }
    return byEnd.map { Ending(when: $0.key, agreements: $0.value) }
      .sorted { order($0.when) < order($1.when) }
  }
}
