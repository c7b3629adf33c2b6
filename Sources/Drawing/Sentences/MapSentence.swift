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
    let known = sourced.reduce(0) { $0 + numbers[$1] }
    let parts = answers.indices.filter { numbers[$0] > 0 }
      .map { "\(numberText(Double(numbers[$0]))) \(answers[$0].clause)" }
    return HexMap(
      title: known == 0
        ? "How CCGs get it"
        : known * 2 < places.count
          ? "Known for \(known) of \(ccgs(places.count)), most often \(answers[most].clause)"
          : "Most often \(answers[most].clause): \(numbers[most]) of \(ccgs(places.count))",
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

  /// CCGs by the figure of each, in fifths, with how it compares with the average.
  package static func ofFigures(
    _ kpi: KPI, _ period: Period, groups: [Group],
    places: [(place: Place, comparison: Comparison?)]
  ) -> HexMap {
    let fifths = Fifths(places.map(\.place.number))
    let numbers = places.compactMap(\.place.number)
    let ends = [numbers.min(), numbers.max()].compactMap(\.self).map { kpi.text(of: $0) }
    let counts = ComparisonCounts(kpi, places.filter { $0.place.number != nil }.map(\.comparison))
    let missing = places.count - numbers.count
    let range = ends.count == 2 && ends[0] != ends[1] ? "from \(ends[0]) to \(ends[1])" : ends.last
    return HexMap(
      title: counts?.title ?? range?.capitalizedFirst ?? "No figure",
      sentence: "\(kpi.entry.name), \(period.text): \(ccgs(numbers.count)) \(range ?? "")"
        + (counts.map { "; \($0.clause)" } ?? "")
        + (missing > 0 ? "; no figure for \(missing)" : "") + ".",
      caption: "\(kpi.entry.name), \(period.text), by CCG", column: "Value",
      kinds: kinds(of: fifths) { kpi.text(of: $0) }
        + [Kind(tone: "not-compared", word: "No figure")],
      groups: groups,
      places: zip(places, fifths.classes).map { place, number in
        var own = place.place
        own.kind = number ?? Fifths.count
        return own
      }, showsGroups: false, keyLead: "Fifths of the figures, lowest first",
      comparisons: places.map(\.comparison))
  }

  /// What hexagons of each fifth are called: by its least and its greatest figure.
  static func kinds(of fifths: Fifths, _ text: (Double) -> String) -> [Kind] {
    fifths.ranges.enumerated().map { number, range in
      let texts = range.map { [$0.lowerBound, $0.upperBound].map(text) }
      return Kind(
        tone: "step-\(number + 1)",
        word: texts.map { $0[0] == $0[1] ? $0[0] : "\($0[0]) to \($0[1])" } ?? "None")
    }
  }

  static func ccgs(_ number: Int) -> String {
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

/// How many figures compare with the average in which way.
private struct ComparisonCounts {
  let title: String
  let clause: String

  /// Nil if none is compared.
  init?(_ kpi: KPI, _ comparisons: [Comparison?]) {
    let shown: [Comparison] =
      kpi.better == .neither ? [.higher, .lower, .similar] : [.better, .worse, .similar]
    let numbers = shown.map { own in comparisons.count { $0 == own } }
    let compared = numbers.reduce(0, +)
    guard compared > 0 else { return nil }
    let names = shown.map { Comparison?.some($0).words.lowercased() }
    let ccgs = numbers[0] == 1 ? "1 CCG" : "\(numberText(Double(numbers[0]))) CCGs"
    title = "\(ccgs) \(names[0]) than the average, \(numbers[1]) \(names[1])"
    let rest = comparisons.count - compared
    clause =
      "compared with the average, "
      + zip(numbers, names).map { "\($0) \($1)" }.joined(separator: ", ")
      + (rest > 0 ? ", \(rest) not compared" : "")
  }
}

extension Comparison? {
  /// What stands in its hexagons.
  var sign: String {
    switch self {
    case .better?, .higher?: "+"
    case .worse?, .lower?: "\u{2212}"
    case .similar?, nil: ""
    }
  }
}
