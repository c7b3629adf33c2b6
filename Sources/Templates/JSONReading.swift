import Diagnostics

extension DynamicValue {
  /// Reads JSON (RFC 8259). Of members with one name the last counts.
  package static func read(json bytes: [UInt8], source: SourceID) -> Checked<DynamicValue?> {
    var reading = JSONReading(bytes: bytes)
    do {
      let value = try reading.document()
      return Checked(value)
    } catch {
      return Checked(
        nil,
        [
          Diagnostic(
            .invalidTemplate, "the data is not JSON: \(error.message)",
            at: Place(source, offset: error.offset, length: 0))
        ])
    }
  }
}

private struct JSONFault: Error {
  var message: String
  var offset: Int
}

private struct JSONReading {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONFault) -> DynamicValue {
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw fault("text follows the value") }
    return value
  }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(message: message, offset: position)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> DynamicValue {
    if depth > 512 { throw fault("it is nested more than 512 deep") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try number()
    default:
      for (word, value) in [("true", .flag(true)), ("false", .flag(false)), ("null", .null)]
        as [(String, DynamicValue)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return value
      }
      throw fault("a value was expected")
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> DynamicValue {
    position += 1
    var members: [String: DynamicValue] = [:]
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("a name in quotes was expected") }
      let name = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault("a colon was expected") }
      position += 1
      members[name] = try value(depth: depth + 1)
      if try !goesOn(until: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> DynamicValue {
    position += 1
    var values: [DynamicValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return .array(values)
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try !goesOn(until: UInt8(ascii: "]")) { return .array(values) }
    }
  }

  private mutating func goesOn(until end: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard let byte = next, byte == end || byte == UInt8(ascii: ",") else {
      throw fault("a comma or a closing bracket was expected")
    }
    position += 1
    return byte != end
  }

  private mutating func number() throws(JSONFault) -> DynamicValue {
    let start = position
    func digits(_ reading: inout JSONReading) -> Int {
      let first = reading.position
      while let byte = reading.next, (0x30...0x39).contains(byte) { reading.position += 1 }
      return reading.position - first
    }
    if next == UInt8(ascii: "-") { position += 1 }
    let leadsWithZero = next == 0x30
    let whole = digits(&self)
    if whole == 0 || (leadsWithZero && whole > 1) { throw fault("this is not a number") }
    if next == UInt8(ascii: ".") {
      position += 1
      if digits(&self) == 0 { throw fault("digits were expected") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      if digits(&self) == 0 { throw fault("digits were expected") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw fault("a control character is in a string")
      default: text.append(byte)
      }
    }
    throw fault("a string is not closed")
  }

  private mutating func escape() throws(JSONFault) -> String {
    guard let byte = next else { throw fault("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      guard (0xD800...0xDBFF).contains(unit) else {
        return String(Unicode.Scalar(unit).map(Character.init) ?? "\u{FFFD}")
      }
      guard next == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      else { return "\u{FFFD}" }
      position += 2
      let low = try codeUnit()
      guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
      let scalar = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      return String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}")
    default: throw fault("an escape is not known")
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits were expected") }
    position += 4
    return unit
  }
}
