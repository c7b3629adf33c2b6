/// A number as people write it, beyond plain decimal notation.
package enum WrittenNumber: Equatable, Sendable {
  /// It can only be read in one way.
  case clear(Double)
  /// It is not a number here, but this one was probably meant.
  case meant(Double)
  case none

  /// Thousands may be separated by commas, `120,000`. A sign, a currency, a percent sign, a power of
  /// ten, a word such as `million` and other separators are recognised, but not read.
  package init(_ text: some StringProtocol) {
    let text = String(text)
    if let number = decimal(text) ?? separated(text, by: ",") {
      self = .clear(number)
    } else {
      self = numberMeant(by: text).map(WrittenNumber.meant) ?? .none
    }
  }

  /// The number, if it can only be read in one way.
  package var number: Double? { if case .clear(let number) = self { number } else { nil } }

  package var help: String { help(after: nil) }

  /// "write 1200000", for the number that was probably meant; in words how to write one, otherwise.
  ///
  /// - Parameter word: what stands before the number, such as "about".
  package func help(after word: String?) -> String {
    if case .meant(let number) = self, let text = plainText(number) {
      return "write \(word.map { $0 + " " } ?? "")\(text)"
    }
    return "write digits, with a point before decimals and nothing else: 1234.5"
  }
}

/// A number whose digits are in groups of three: "1,234,567.8".
private func separated(_ text: String, by separator: Character) -> Double? {
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  let whole = digits.prefix { $0 != "." }
  let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
  guard groups.count > 1, (1...3).contains(groups[0].count), !groups[0].hasPrefix("0"),
    groups.dropFirst().allSatisfy({ $0.count == 3 })
  else { return nil }
  return decimal(text.filter { $0 != separator })
}

private let multiples: [(word: String, multiple: Double)] = [
  ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("bn", 1e9), ("k", 1e3), ("m", 1e6),
]

private func numberMeant(by text: String) -> Double? {
  var rest = text.lowercased().replacing("\u{2212}", with: "-").replacing("\u{A0}", with: " ")
  rest = rest.replacing("\u{202F}", with: " ").replacing("\u{2009}", with: " ")
  rest = String(rest.trimming(" "))
  if rest.hasPrefix("("), rest.hasSuffix(")") { rest = "-" + rest.dropFirst().dropLast() }
  let isNegative = rest.hasPrefix("-")
  if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
  if rest.hasPrefix("£") { rest = String(rest.dropFirst().trimming(" ")) }
  var multiple = isNegative ? -1.0 : 1
  if rest.hasSuffix("%") {
    rest = String(rest.dropLast().trimming(" "))
  } else if let scale = multiples.first(where: { rest.hasSuffix($0.word) }) {
    rest = String(rest.dropLast(scale.word.count).trimming(" "))
    multiple *= scale.multiple
  }
  if rest.hasPrefix(".") { rest = "0" + rest }
  if rest.hasSuffix(".") { rest.removeLast() }
  guard rest.utf8.count < 40, !rest.hasPrefix("-") else { return nil }
  let number = decimal(rest) ?? separated(rest, by: ",") ?? separated(rest, by: " ") ?? scaled(rest)
  return number.map { $0 * multiple }
}

/// The number of an exponent, such as "1.2E+06".
private func scaled(_ text: String) -> Double? {
  let parts = text.split(separator: "e", omittingEmptySubsequences: false)
  guard parts.count == 2, decimal(parts[0]) != nil else { return nil }
  let digits = parts[1].drop { $0 == "+" || $0 == "-" }
  guard parts[1].count - digits.count <= 1, let exponent = unsigned(digits.utf8), exponent <= 15
  else { return nil }
  return Double(text)
}

/// A number in plain decimal notation; nil if it is too large for that.
private func plainText(_ number: Double) -> String? {
  let text = decimalText(number)
  guard let mark = text.firstIndex(of: "e") else { return text }
  guard let exponent = Int(text[text.index(after: mark)...]), exponent < 0 else { return nil }
  let digits = text[..<mark].filter(\.isNumber)
  return (number < 0 ? "-0." : "0.") + String(repeating: "0", count: -exponent - 1)
    + (digits.hasSuffix("0") && digits.count > 1 ? String(digits.dropLast()) : digits)
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
