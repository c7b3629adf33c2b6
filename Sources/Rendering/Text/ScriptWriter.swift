/// Writes a classic script that hands data to a function: JSON, with the characters escaped that
/// mean something in scripts or in markup.
struct ScriptWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// `name(…);`
  mutating func call(_ name: StaticString, _ content: (inout ScriptWriter) -> Void) {
    append(name)
    bytes.append(UInt8(ascii: "("))
    isFirst = true
    content(&self)
    append(");\n")
  }

  mutating func list(_ content: (inout ScriptWriter) -> Void) { within("[", "]", content) }

  mutating func object(_ content: (inout ScriptWriter) -> Void) { within("{", "}", content) }

  mutating func member(_ name: StaticString, _ content: (inout ScriptWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append("\":")
    isFirst = true
    content(&self)
    isFirst = false
  }

  mutating func member(_ name: StaticString, _ text: String) { member(name) { $0.text(text) } }

  mutating func text(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      for byte in source {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "<"): append("\\u003c")
        case 0x0A: append("\\n")
        case 0..<0x20: append(" ")
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func within(
    _ opening: StaticString, _ closing: StaticString, _ content: (inout ScriptWriter) -> Void
  ) {
    separate()
    append(opening)
    isFirst = true
    content(&self)
    append(closing)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
