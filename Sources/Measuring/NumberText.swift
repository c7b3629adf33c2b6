import Commissioning

/// A number with so many digits after the point, and commas over 999. No locale is asked.
package func numberText(_ number: Double, decimals: Int) -> String {
  guard number.isFinite, abs(number) < 1e15 else { return "Not applicable" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = (abs(number) * scale).rounded()
  let whole = Int64(scaled / scale)
  let digits = grouped(whole)
  let sign = number < 0 && scaled > 0 ? "\u{2212}" : ""
  guard decimals > 0 else { return sign + digits }
  let fraction = String(Int64(scaled) - whole * Int64(scale))
  return sign + digits + "." + String(repeating: "0", count: max(0, decimals - fraction.count))
    + fraction
}

/// A whole number with commas over 999, or a number with as many decimals as it has, up to two.
package func numberText(_ number: Double) -> String {
  if number == number.rounded() { return numberText(number, decimals: 0) }
  return numberText(number, decimals: (number * 10) == (number * 10).rounded() ? 1 : 2)
}

private func grouped(_ whole: Int64) -> String {
  let digits = Array(String(whole))
  var text = ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

extension KPI {
  /// A value with its unit: "94.2%", "12 days", "£1,200".
  package func text(of value: Double) -> String {
    let number = numberText(value, decimals: decimals)
    switch unit {
    case .percent: return number + "%"
    case .perThousand, .perHundredThousand: return "\(number) \(unit.rawValue)"
    case .count, .ratio: return number
    case .days: return "\(number) \(number == "1" ? "day" : "days")"
    case .pounds: return value < 0 ? "\u{2212}£" + number.dropFirst() : "£" + number
    }
  }
}

extension Quantity {
  /// "about 3,500,000".
  package var text: String {
    precision == .exactly ? numberText(number) : "\(precision.rawValue) \(numberText(number))"
  }
}
