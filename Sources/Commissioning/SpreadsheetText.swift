/// What a spreadsheet or a database wrote in place of a code or another short text.
package enum SpreadsheetText: Sendable {
  /// A number with an exponent, from a code of digits and an E.
  case number
  /// A day or month, from a code that looks like one.
  case date
  /// A word for nothing, or an error.
  case nothing

  package init?(_ text: String) {
    let text = text.lowercased()
    if text.hasPrefix("#") || SpreadsheetText.words.contains(text) {
      self = .nothing
    } else if SpreadsheetText.isScaled(text) {
      self = .number
    } else if SpreadsheetText.isDate(text) {
      self = .date
    } else {
      return nil
    }
  }

  private static let words: Set<String> = [
    "null", "n/a", "na", "nan", "none", "nil", "-", "--", "?", "tbc", "tba", "unknown", "blank",
    "(blank)", "not known", "not applicable", "undefined",
  ]

  /// What it is, after "which is".
  package var words: String {
    switch self {
    case .number: "how a spreadsheet writes a number"
    case .date: "how a spreadsheet writes a date"
    case .nothing: "what a spreadsheet or database writes for nothing"
    }
  }

  package var help: String {
    switch self {
    case .number, .date: "give the column the format Text, and type the code again"
    case .nothing: "leave it empty, or write the code"
    }
  }

  /// Whether it is a number such as "5.00e+01".
  private static func isScaled(_ text: String) -> Bool {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains("."), decimal(parts[0]) != nil,
      let sign = parts[1].first, sign == "+" || sign == "-"
    else { return false }
    return unsigned(parts[1].dropFirst().utf8) != nil
  }

  /// Whether it is a day or month such as "mar-01" or "1-mar".
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    func isMonth(_ part: Substring) -> Bool {
      part.count == 3 && Month.names.contains { $0.lowercased().hasPrefix(part) }
    }
    func isNumber(_ part: Substring) -> Bool { part.utf8.count <= 2 && unsigned(part.utf8) != nil }
    return isMonth(parts[0]) && isNumber(parts[1]) || isNumber(parts[0]) && isMonth(parts[1])
  }
}
