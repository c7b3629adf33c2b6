import Commissioning
import Measuring
import Statistics

extension HexMap {
  /// CCGs by the CSU that each mainly uses.
  package static func ofCSUs(day: String, groups: [Group], places: [Place]) -> HexMap {
    let numbers = groups.indices.map { group in places.count { $0.group == group } }
    let supported = numbers.reduce(0, +)
    let shown = numbers.count { $0 > 0 }
    let title =
      "\(shown) \(shown == 1 ? "CSU supports" : "CSUs support") \(supported) of \(ccgs(places.count))"
    var clauses: [String] = []
    if let most = numbers.max(), let first = only(most, numbers), shown > 1 {
      clauses.append("\(groups[first].name) has the most, \(most)")
      if let least = numbers.filter({ $0 > 0 }).min(), let last = only(least, numbers) {
        clauses.append("\(groups[last].name) the fewest, \(least)")
      }
    }
    let missing = places.count - supported
    if missing > 0 { clauses.append("none is recorded for \(missing)") }
    let rest = clauses.isEmpty ? "every CCG has one" : clauses.joined(separator: "; ")
    return HexMap(
      title: title, sentence: "Main CSUs of CCGs on \(day): \(rest).",
      caption: "Main CSU of each CCG, \(day)", column: "Main CSU",
      kinds: [Kind(tone: "plain", word: "CCG")], groups: groups, places: places, showsGroups: true)
  }

  /// CCGs by how each gets a service.
  package static func ofSourcing(
    _ service: String, day: String, groups: [Group],
    places: [(place: Place, answer: SourcingMatrix.Answer)]
  ) -> HexMap {
    let answers = SourcingMatrix.Answer.ordered
    let numbers = answers.map { answer in places.count { $0.answer == answer } }
    let sourced = answers.indices.filter { if case .sourced = answers[$0] { true } else { false } }
    let most = sourced.max { numbers[$0] < numbers[$1] } ?? 0
    let parts = answers.indices.filter { numbers[$0] > 0 }
      .map { "\(numberText(Double(numbers[$0]))) \(answers[$0].clause)" }
    return HexMap(
      title: numbers[most] > 0
        ? "Most often \(answers[most].clause): \(numbers[most]) of \(ccgs(places.count))"
        : "How CCGs get it",
      sentence: "\(service) on \(day): \(parts.joined(separator: "; ")).",
      caption: "\(service): how each CCG gets it, \(day)", column: "How it gets it",
      kinds: answers.map { Kind(tone: $0.tone, word: $0.columnName, sign: $0.sign) },
      groups: groups,
      places: places.map { place, answer in
        var place = place
        place.kind = answers.firstIndex(of: answer) ?? 0
        return place
      }, showsGroups: false)
  }

  /// CCGs by how the figure of each compares with the average.
  package static func ofFigures(
    _ kpi: KPI, _ period: Period, groups: [Group],
    places: [(place: Place, comparison: Comparison?)]
  ) -> HexMap {
    let shown: [Comparison?] =
      kpi.better == .neither ? [.higher, .lower, .similar, nil] : [.better, .worse, .similar, nil]
    let numbers = shown.map { comparison in places.count { $0.comparison == comparison } }
    let names = shown.map { $0.words.lowercased() }
    let compared = numbers.prefix(3).reduce(0, +)
    let rest = numbers[3] > 0 ? "; \(numbers[3]) not compared" : ""
    return HexMap(
      title:
        "\(ccgs(numbers[0])) \(names[0]) than the average, \(numbers[1]) \(names[1])",
      sentence:
        "\(kpi.entry.name), \(period.text): of \(ccgs(compared)) compared with the average, "
        + "\(numbers[0]) \(names[0]), \(numbers[1]) \(names[1]), \(numbers[2]) similar\(rest).",
      caption: "\(kpi.entry.name), \(period.text), by CCG", column: "Value",
      kinds: shown.map { Kind(tone: $0.tone, word: $0.words, sign: $0.sign) }, groups: groups,
      places: places.map { place, comparison in
        var place = place
        place.kind = shown.firstIndex(of: comparison) ?? 3
        return place
      }, showsGroups: false)
  }

  private static func ccgs(_ number: Int) -> String {
    "\(numberText(Double(number))) \(number == 1 ? "CCG" : "CCGs")"
  }

  private static func only(_ number: Int, _ numbers: [Int]) -> Int? {
    numbers.count { $0 == number } == 1 ? numbers.firstIndex(of: number) : nil
  }
}

extension SourcingMatrix.Answer {
  /// What stands in its hexagons.
  fileprivate var sign: String {
    switch self {
    case .unstated, .notKnown: "?"
    case .ended: "\u{d7}"
    case .sourced, .notRecorded: ""
    }
  }
}

extension Comparison? {
  /// What stands in its hexagons.
  fileprivate var sign: String {
    switch self {
    case .better?, .higher?: "+"
    case .worse?, .lower?: "\u{2212}"
    case .similar?, nil: ""
    }
  }
}
