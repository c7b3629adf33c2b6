import Commissioning

/// How long the periods of each series have to be: as the KPI says or, if it does not, as most of
/// the series' rows are. A KPI that suppresses has one length for all its series, since a year less
/// eleven of its months is the twelfth.
struct CountedLengths {
  /// In the order of the identities.
  private(set) var lengths: [Period.Length]

  /// - Parameter day: the day the site describes, as ``Day/number``; rows published later do not
  ///   count.
  init(
    _ tables: [ObservationTable], keys: MatchedKeys, catalogue: Catalogue, day: Int32
  ) {
    let said = catalogue.kpis.map(\.period)
    lengths = keys.identities.map { said[Int($0.kpi.number)] ?? .day }
    // Where rows are counted together, by the number of the first identity of the group.
    var groups = [Int](repeating: -1, count: keys.identities.count)
    for (number, identity) in keys.identities.enumerated()
    where said[Int(identity.kpi.number)] == nil {
      let isShared =
        number > 0 && keys.identities[number - 1].kpi == identity.kpi
        && catalogue.kpis[identity.kpi].suppressBelow != nil
      groups[number] = isShared ? groups[number - 1] : number
    }
    guard groups.contains(where: { $0 >= 0 }) else { return }
    var counts = LengthCounts(groups: groups.count)
    for (table, matches) in zip(tables, keys.tables) {
      let series = matches.map { (try? $0.get().series).map { groups[Int($0)] } ?? -1 }
      for row in 0..<table.count {
        let group = series[Int(table.keyNumbers[row])]
        guard group >= 0, table.isPublished(row, by: day) else { continue }
        counts.add(table.periods[row].length, group)
      }
    }
    for number in groups.indices where groups[number] >= 0 {
      lengths[number] = counts.most(in: groups[number]) ?? .day
    }
  }
}

/// How many rows of each group have periods of each length, of the lengths that there are.
private struct LengthCounts {
  private var lengths: [Period.Length] = []
  private var counts: [[Int]] = []
  private let groups: Int
  /// The position of the length that was met last.
  private var last = 0

  init(groups: Int) { self.groups = groups }

  mutating func add(_ length: Period.Length, _ group: Int) {
    if last >= lengths.count || lengths[last] != length {
      last = lengths.firstIndex(of: length) ?? lengths.count
      if last == lengths.count {
        lengths.append(length)
        counts.append([Int](repeating: 0, count: groups))
      }
    }
    counts[last][group] += 1
  }

  /// The most frequent length of a group and, of equally frequent ones, the first in their order.
  func most(in group: Int) -> Period.Length? {
    lengths.indices.filter { counts[$0][group] > 0 }.max {
      (counts[$0][group], lengths[$1]) < (counts[$1][group], lengths[$0])
    }.map { lengths[$0] }
  }
}
