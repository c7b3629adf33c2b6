extension KPI.Unit {
  /// A number with the unit, as changes are told: "90%", "£5", "3 days".
  package func figure(_ number: String) -> String {
    switch self {
    case .percent: number + "%"
    case .pounds: "£" + number
    case .count: number
    case .days, .ratio, .perThousand, .perHundredThousand: "\(number) \(rawValue)"
    }
  }

  /// The number of a text such as "90%"; nil if it is something else.
  package func number(ofFigure text: String) -> Double? {
    let digits = text.drop { $0 == "£" }.prefix { $0 != " " && $0 != "%" }
    guard let number = Double(digits), figure(String(digits)) == text else { return nil }
    return number
  }
}

/// Two figures as readers are told them: "92.3%" and "92.4%" of ones that were worked out with all their
/// digits. They have as many decimals as tell them apart, pounds at least two; what is written with two or
/// fewer stays as it is.
package func shortened(_ before: String, _ after: String) -> (before: String, after: String) {
  if max(decimals(before), decimals(after)) < 3 { return (before, after) }
  let isMoney = [before, after].contains { $0.hasPrefix("£") }
  for decimals in (isMoney ? 2 : 1)...8 {
    let short = (rounded(before, to: decimals), rounded(after, to: decimals))
    if short.0 != short.1 { return short }
  }
  return (before, after)
}

/// How many decimals the first number of a text has.
private func decimals(_ text: String) -> Int {
  guard let start = text.firstIndex(where: \.isNumber) else { return 0 }
  let digits = text[start...].prefix { $0.isNumber || $0 == "." }
  return digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
}

/// A text whose first number has no more than so many decimals.
private func rounded(_ text: String, to decimals: Int) -> String {
  guard let start = text.firstIndex(where: \.isNumber) else { return text }
  let digits = text[start...].prefix { $0.isNumber || $0 == "." }
  guard let point = digits.firstIndex(of: "."), digits[point...].count > decimals + 1,
    let number = Double(digits)
  else { return text }
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let written = decimalText((number * scale).rounded() / scale)
  return text[..<start] + written + text[digits.endIndex...]
}
