/// The shortest text that reads back as the same number.
package func exactText(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}

extension ByteBuffer {
  /// Appends a number as ``exactText(_:)`` has it.
  mutating func append(exact number: Double) {
    if abs(number) < 1e9, number == 0 || abs(number) >= 0.01 {
      // A decimal of at most 15 digits that reads back as a number is the shortest that does.
      var scale = 1.0
      for decimals in 0...4 {
        let scaled = (number * scale).rounded()
        if scaled / scale == number {
          append(Int(scaled), decimals: decimals)
          return
        }
        scale *= 10
      }
    }
    append(exactText(number))
  }

  /// Appends a number with at most two decimals. A number that is not finite has no position and is
  /// written as zero.
  mutating func append(rounded number: Double) {
    guard number.isFinite, abs(number) < 1e9 else {
      append(UInt8(ascii: "0"))
      return
    }
    let hundredths = Int((number * 100).rounded())
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
    if fraction == 0 {
      append(whole)
    } else if fraction % 10 == 0 {
      append(hundredths / 10, decimals: 1)
    } else {
      append(hundredths, decimals: 2)
    }
  }
}

/// The number that a column wrote last, so that it need not be formatted again for every row that
/// has it.
struct RepeatedNumber {
  private var number = Double.nan
  /// Its position in the output.
  private var range = 0..<0

  mutating func append(_ next: Double, to bytes: inout ByteBuffer) {
    if next == number {
      bytes.append(copyOf: range)
      return
    }
    let start = bytes.count
    bytes.append(exact: next)
    (number, range) = (next, start..<bytes.count)
  }
}
