import Commissioning

extension Landscape {
  /// Whether a day is over on the day the site describes.
  package func isOver(_ day: Day) -> Bool { day < self.day }

  /// Of agreements that may be in force, those that end first, and when; nil if none has an end that is
  /// recorded.
  package func endingNext(
    _ agreements: some Sequence<Key<Agreement>>
  ) -> (end: When, agreements: [Key<Agreement>])? {
    let ending = agreements.compactMap { key -> (last: Day, end: When, key: Key<Agreement>)? in
      let onDay = self.agreements[key]
      guard onDay.validity.mayBeCurrent, let end = onDay.end.when else { return nil }
      return (TimeSpan(from: nil, until: end).lastDay ?? end.lastDay, end, key)
    }
    guard let first = ending.min(by: { ($0.last, $0.key) < ($1.last, $1.key) }) else { return nil }
    return (first.end, ending.filter { $0.end == first.end }.map(\.key))
  }
}
