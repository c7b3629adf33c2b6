/// Writes a script that gives a part of the index to whoever asked for it: one call, with the
/// part's name, its number and what is in it.
struct ShardScript {
  private(set) var bytes: [UInt8]

  init(_ part: String, _ number: Int) {
    bytes = Array("prospectusShard(\"\(part)\",\(number)".utf8)
  }

  /// Appends an argument.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: ","))
    write(&bytes)
  }

  var finished: [UInt8] { bytes + Array(");\n".utf8) }
}

/// Appends a text as JavaScript and JSON write it.
func appendQuoted(_ text: String, to script: inout [UInt8]) {
  text.withBytes { appendQuoted($0, to: &script) }
}

func appendQuoted(_ text: [UInt8], to script: inout [UInt8]) {
  text.withUnsafeBufferPointer { appendQuoted($0, to: &script) }
}

private func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, to script: inout [UInt8]) {
  script.append(UInt8(ascii: "\""))
  var start = 0
  for (position, byte) in text.enumerated()
  where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
    script.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
    start = position + 1
    switch byte {
    case UInt8(ascii: "\""): script += "\\\"".utf8
    case UInt8(ascii: "\\"): script += "\\\\".utf8
    case UInt8(ascii: "\n"): script += "\\n".utf8
    default:
      script += "\\u00".utf8
      script += (byte < 0x10 ? "0" : "").utf8
      script += String(byte, radix: 16).utf8
    }
  }
  script.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  script.append(UInt8(ascii: "\""))
}

/// Appends values between brackets, parted by commas.
func appendList<Value>(
  _ values: some Sequence<Value>, to script: inout [UInt8],
  _ write: (Value, inout [UInt8]) -> Void
) {
  script.append(UInt8(ascii: "["))
  for (position, value) in values.enumerated() {
    if position > 0 { script.append(UInt8(ascii: ",")) }
    write(value, &script)
  }
  script.append(UInt8(ascii: "]"))
}
