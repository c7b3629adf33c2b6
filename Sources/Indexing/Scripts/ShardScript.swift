/// Writes a script that delivers a part of the index: one call with its content.
/// `templates/prospectus.js` knows from the script's address what was requested.
struct ShardScript {
  private var bytes = Array("prospectusData(".utf8)
  private var isEmpty = true

  /// Appends an argument.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    write(&bytes)
  }

  var finished: [UInt8] { bytes + Array(");\n".utf8) }
}

/// Appends values between brackets, separated by commas.
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
