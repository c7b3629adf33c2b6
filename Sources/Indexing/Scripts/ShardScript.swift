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
