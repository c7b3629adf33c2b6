import Commissioning

/// A number with a number of decimal places, and commas over 999. Does not depend on the locale.
package func numberText(_ number: Double, decimals: Int) -> String {
  guard number.isFinite, abs(number) < 1e15 else { return "Not applicable" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = (abs(number) * scale).rounded()
  let whole = (scaled / scale).rounded(.down)
  return written(
    whole: UInt64(whole), fraction: UInt64(max(0, scaled - whole * scale)), decimals: decimals,
    isNegative: number < 0 && scaled > 0)
}

/// A whole number with commas over 999, or a number with as many decimals as it has, up to two.
package func numberText(_ number: Double) -> String {
  if number == number.rounded() { return numberText(number, decimals: 0) }
  return numberText(number, decimals: (number * 10) == (number * 10).rounded() ? 1 : 2)
}

/// Writes the digits from the last to the first.
private func written(
  whole: UInt64, fraction: UInt64, decimals: Int, isNegative: Bool
) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + decimals) { bytes in
    var start = bytes.count
    func put(_ byte: UInt8) {
      start -= 1
      bytes[start] = byte
    }
    var rest = fraction
    for _ in 0..<decimals {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    if decimals > 0 { put(UInt8(ascii: ".")) }
    rest = whole
    var digits = 0
    repeat {
      if digits > 0, digits % 3 == 0 { put(UInt8(ascii: ",")) }
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0
    if isNegative { for byte in "\u{2212}".utf8.reversed() { put(byte) } }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
  }
}

extension KPI {
  /// A value with its unit: "94.2%", "12 days", "£1,200".
  package func text(of value: Double) -> String { text(of: value, decimals: decimals(for: value)) }

  /// A value with the decimals that it has, at most six: "95%", "2.5 days", "£4.50".
  package func shortText(of value: Double) -> String {
    var scale = 1.0
    var enough = 0
    while enough < 6, abs((value * scale).rounded() - value * scale) > abs(value * scale) * 1e-9 {
      scale *= 10
      enough += 1
    }
    if unit == .pounds, enough == 1 { enough = 2 }
    return text(of: value, decimals: enough)
  }

  /// A value with its unit and a number of decimal places of its own.
  package func text(of value: Double, decimals: Int) -> String {
    let number = numberText(value, decimals: decimals)
    switch unit {
    case .percent: return number + "%"
    case .perThousand, .perHundredThousand: return "\(number) \(unit.rawValue)"
    case .count, .ratio: return number
    case .days: return "\(number) \(number == "1" ? "day" : "days")"
    case .pounds:
      return number.hasPrefix("\u{2212}") ? "\u{2212}£" + number.dropFirst() : "£" + number
    }
  }
}

extension Quantity {
  /// "about £90 million", "£1,250.50".
  package var poundsText: String {
    let hundredThousands = number / 100_000
    let isRound = number >= 1_000_000 && hundredThousands == hundredThousands.rounded()
    let text = isRound ? "£\(numberText(number / 1_000_000)) million" : "£\(numberText(number))"
    return precision == .exactly ? text : "\(precision.rawValue) \(text)"
  }

  /// "about 3,500,000".
  package var text: String {
    precision == .exactly ? numberText(number) : "\(precision.rawValue) \(numberText(number))"
  }
}
