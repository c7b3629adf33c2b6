import Diagnostics

/// The finding about a file that is over the size limit.
package func oversized(_ file: OversizedFile, _ source: SourceID) -> Diagnostic {
  Diagnostic(
    .oversizedFile, "the file \(file.words)", at: Place(source, offset: 0, length: 0),
    help: "split it into several files")
}

/// The part of a file that is its text, without a byte order mark, if it is UTF-8.
package func checkedText(_ bytes: [UInt8], source: SourceID) -> Checked<Range<Int>?> {
  func refused(_ rule: Rule, _ message: String, at offset: Int, help: String) -> Checked<
    Range<Int>?
  > {
    Checked(
      nil, [Diagnostic(rule, message, at: Place(source, offset: offset, length: 0), help: help)])
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return refused(
      .invalidEncoding, "the file is in UTF-16", at: 0,
      help: "save it as UTF-8")
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  if let fault = bytes.withUnsafeBufferPointer({ firstFault(in: $0) }) {
    let what = bytes[fault] == 0 ? "a zero byte" : "a byte that is not UTF-8"
    return refused(
      .invalidEncoding, "there is \(what), at byte \(fault)", at: fault, help: "save it as UTF-8")
  }
  return Checked(start..<bytes.count)
}

/// The position of the first byte that is zero or no part of well-formed UTF-8 (RFC 3629).
private func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var position = 0
  while position < bytes.count {
    if position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      let zeroes = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if high | zeroes == 0 {
        position += 8
        continue
      }
    }
    let byte = bytes[position]
    if byte == 0 { return position }
    if byte < 0x80 {
      position += 1
      continue
    }
    guard let length = sequenceLength(at: position, in: bytes) else { return position }
    position += length
  }
  return nil
}

private func sequenceLength(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let lead = bytes[position]
  func continuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    position + offset < bytes.count && range.contains(bytes[position + offset])
  }
  switch lead {
  case 0xC2...0xDF: return continuation(1) ? 2 : nil
  case 0xE0...0xEF:
    let second: ClosedRange<UInt8> =
      lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
    return continuation(1, second) && continuation(2) ? 3 : nil
  case 0xF0...0xF4:
    let second: ClosedRange<UInt8> =
      lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
    return continuation(1, second) && continuation(2) && continuation(3) ? 4 : nil
  default: return nil
  }
}
