import Diagnostics

/// The shortest text that reads back as the same number.
package func exactText(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}

/// Appends a number as ``exactText(_:)`` has it.
package func appendExact(_ number: Double, to bytes: inout [UInt8]) {
  if abs(number) < 1e9, number == 0 || abs(number) >= 0.01 {
    // A decimal of at most 15 digits that reads back as a number is the shortest that does.
    var scale = 1.0
    for decimals in 0...4 {
      let scaled = (number * scale).rounded()
      if scaled / scale == number {
        appendDecimal(Int(scaled), decimals: decimals, to: &bytes)
        return
      }
      scale *= 10
    }
  }
  exactText(number).withBytes { bytes.append(contentsOf: $0) }
}

/// Appends a number with at most two decimals. What is not finite has no place and is written as
/// zero.
func appendRounded(_ number: Double, to bytes: inout [UInt8]) {
  guard number.isFinite, abs(number) < 1e9 else {
    bytes.append(UInt8(ascii: "0"))
    return
  }
  let hundredths = Int((number * 100).rounded())
  if hundredths % 100 == 0 {
    appendDecimal(hundredths / 100, to: &bytes)
  } else if hundredths % 10 == 0 {
    appendDecimal(hundredths / 10, decimals: 1, to: &bytes)
  } else {
    appendDecimal(hundredths, decimals: 2, to: &bytes)
  }
}

/// Appends a whole number, with its last digits after a point.
func appendDecimal(_ number: Int, decimals: Int = 0, to bytes: inout [UInt8]) {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digits in
    var start = digits.count
    func put(_ byte: UInt8) {
      start -= 1
      digits[start] = byte
    }
    var rest = number.magnitude
    for _ in 0..<decimals {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    if decimals > 0 { put(UInt8(ascii: ".")) }
    repeat {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { put(UInt8(ascii: "-")) }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
  }
}

/// The number of a column that was written last, so that it need not be worked out anew for every
/// row that has it.
struct RepeatedNumber {
  private var number = Double.nan
  private var text: [UInt8] = []

  mutating func append(_ next: Double, to bytes: inout [UInt8]) {
    if next != number {
      text.removeAll(keepingCapacity: true)
      appendExact(next, to: &text)
      number = next
    }
    bytes.append(contentsOf: text)
  }
}
