func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// "2013-04" or "2013-04-01" (ISO 8601): it is written for every figure and mark.
func isoDate(year: Int, month: Int, day: Int? = nil) -> String {
  guard (0...9999).contains(year) else {
    return "\(year)-\(padded(month, to: 2))" + (day.map { "-" + padded($0, to: 2) } ?? "")
  }
  return String(unsafeUninitializedCapacity: 10) { bytes in
    var end = 0
    func put(_ number: Int, _ width: Int) {
      var rest = number
      for position in (end..<end + width).reversed() {
        bytes[position] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      end += width
    }
    func putHyphen() {
      bytes[end] = UInt8(ascii: "-")
      end += 1
    }
    put(year, 4)
    putHyphen()
    put(month, 2)
    if let day {
      putHyphen()
      put(day, 2)
    }
    return end
  }
}

/// The number that ASCII digits write, if they are all digits and at most nine.
func unsigned(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}
