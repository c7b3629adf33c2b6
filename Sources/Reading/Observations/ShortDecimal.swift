/// The number of a plain decimal of at most 15 digits; nil if it is longer or not such a number,
/// for ``decimal(_:)`` to judge.
///
/// Whole numbers and powers of ten of that size are exact, so one division rounds as it should
/// (Clinger, "How to read floating point numbers accurately", 1990).
@inline(__always)
func shortDecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
  var position = start
  let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
  if isNegative { position += 1 }
  let first = position
  guard first < end, end - first <= 16 else { return nil }
  var whole: UInt64 = 0
  while position < end {
    let digit = bytes[position] &- UInt8(ascii: "0")
    guard digit < 10 else { break }
    whole = whole &* 10 &+ UInt64(digit)
    position += 1
  }
  var scale = 1.0
  if position < end {
    guard bytes[position] == UInt8(ascii: "."), position > first, position + 1 < end else {
      return nil
    }
    position += 1
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      whole = whole &* 10 &+ UInt64(digit)
      scale *= 10
      position += 1
    }
  }
  let number = Double(whole) / scale
  return isNegative ? -number : number
}
