import Commissioning

/// What stands in the cell of a number that is not given.
enum WrittenAbsence {
  /// Words that say why the number is missing.
  static let words: [(text: String, absence: Absence)] = [
    ("suppressed", .suppressedAtSource), ("not submitted", .notSubmitted),
    ("not applicable", .notApplicable),
  ]

  /// The reason that a cell gives in such words, however they are capitalised.
  static func absence(_ cell: String) -> Absence? {
    let cell = cell.lowercased()
    if cell == Absence.suppressedAtSource.text.lowercased() { return .suppressedAtSource }
    return words.first { $0.text == cell }?.absence
  }

  /// Whether a cell holds a sign that publications use where they give no number. What such a sign
  /// means differs from one publication to another.
  static func isSign(_ cell: String) -> Bool {
    let cell = cell.lowercased()
    if signs.contains(cell) || cell.hasPrefix("#") { return true }
    guard let first = cell.first, "<>≤≥".contains(first) else { return false }
    let limit = cell.dropFirst().drop { $0 == " " || $0 == "=" }
    return !limit.isEmpty && limit.allSatisfy { "0"..."9" ~= $0 }
  }

  private static let signs: Set<String> = [
    "*", "**", "***", "-", "--", "–", "—", ".", "..", "...", "…", ":", "†", "‡", "?", "a", "c", "s",
    "u", "x", "z", "n/a", "n.a.", "n.a", "na", "nan", "nd", "nil", "null", "none", "blank", "tbc",
    "tba", "supp", "supp.", "sup", "no data", "missing", "unknown", "not available", "not known",
    "not recorded", "not provided", "no return", "did not submit", "data not available",
  ]

  static let help =
    "write why the number is missing: 'suppressed' if whoever published it withheld it, 'not submitted' "
    + "(or leave the cell empty) or 'not applicable'"
}
