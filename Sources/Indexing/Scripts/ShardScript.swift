/// Writes a script that gives a part of the index to whoever asked for it: one call with what is in
/// it. `templates/prospectus.js` knows by the script's address what was asked for.
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
