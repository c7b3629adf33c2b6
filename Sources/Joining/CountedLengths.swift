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
    var counts = [[Int]](
      repeating: [], count: Period.Length.allCases.count)
    for length in counts.indices { counts[length] = [Int](repeating: 0, count: groups.count) }
    for (table, matches) in zip(tables, keys.tables) {
      let series = matches.map { (try? $0.get().series).map { groups[Int($0)] } ?? -1 }
      for row in 0..<table.count {
        let group = series[Int(table.keyNumbers[row])]
        guard group >= 0, table.isPublished(row, by: day) else { continue }
        counts[Int(table.periods[row].length.rawValue)][group] += 1
      }
    }
    for number in groups.indices where groups[number] >= 0 {
      let group = groups[number]
      // Of equally frequent lengths, the shortest.
      lengths[number] =
        Period.Length.allCases.max {
          (counts[Int($0.rawValue)][group], $1.rawValue)
            < (counts[Int($1.rawValue)][group], $0.rawValue)
        } ?? .day
    }
  }
}
