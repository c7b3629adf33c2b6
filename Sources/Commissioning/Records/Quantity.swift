/// A number as a source states it: "about 3.5 million", "over 1,000".
package struct Quantity: Hashable, Sendable {
  package enum Precision: String, CaseIterable, Sendable {
    case exactly, about, over, under
    case atLeast = "at least"
  }

  package var number: Double
  package var precision: Precision

  package init(_ number: Double, _ precision: Precision = .exactly) {
    self.number = number
    self.precision = precision
  }

  /// Written as `252`, `about 3,500,000`, `over 1000`, `under 5`, `at least 400`.
  package init?(_ text: String) {
    let (precision, written) = Quantity.parts(of: text)
    guard let number = WrittenNumber(written).number else { return nil }
    self.init(number, precision)
  }

  /// The word before a number, and the rest.
  package static func parts(of text: String) -> (precision: Precision, written: Substring) {
    for precision in Precision.allCases where text.hasPrefix(precision.rawValue + " ") {
      return (precision, text.dropFirst(precision.rawValue.count + 1))
    }
    return (.exactly, text[...])
  }
}

/// The number that plain decimal notation writes: an optional minus, digits, and digits after an
/// optional point. Nothing else is a number here: no exponent, no thousands separator, no "NaN".
package func decimal(_ text: some StringProtocol) -> Double? {
  let bytes = text.utf8
  let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count <= 2,
    parts.allSatisfy({ part in
      !part.isEmpty && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    })
  else { return nil }
  guard let number = Double(String(text)), number.isFinite else { return nil }
  return number
}

/// The shortest plain text that reads back as the same number.
package func decimalText(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}
