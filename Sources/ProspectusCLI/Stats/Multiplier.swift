import Diagnostics

/// What a value is given per, as the text of a column `statistic` says it: "rate per 100000",
/// "rate (crude per 100,000)", "percentage", "proportion of 1".
struct Multiplier {
  var text: String
  var value: Double
}

extension StatsTable {
  /// - Parameters:
  ///   - words: how a text may begin that ends with the multiplier.
  ///   - standard: what an empty text means.
  mutating func multiplier(
    in statistic: Located<String>, words: [String], of standard: String, _ value: Double
  ) -> Multiplier {
    let text = statistic.value
    if text.isEmpty || text == "NA" || text == standard {
      return Multiplier(text: standard, value: value)
    }
    let last = text.split(separator: " ").last.map { $0.filter { $0 != "," && $0 != ")" } } ?? ""
    if words.contains(where: { text.hasPrefix($0) }), case .number(let number) = NumberCell(last),
      number > 0
    {
      return Multiplier(text: text, value: number)
    }
    report(
      .unknownChoice, "the statistic '\(text)' does not say what its values are given per",
      at: statistic.place, help: "write it as '\(standard)'")
    return Multiplier(text: text, value: value)
  }
}
