/// A JSON value to be written. Members keep their order.
package indirect enum JSONText: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// Indented by two spaces a level (RFC 8259).
  package var written: String {
    var output = ""
    write(to: &output, indentation: "")
    return output
  }

  /// Without a space or a line end between its parts.
  package var compact: String {
    switch self {
    case .array(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.quoted($0.name) + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    default: written
    }
  }

  private func write(to output: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .number(let number): output += String(number)
    case .text(let text): output += JSONText.quoted(text)
    case .array(let values):
      guard !values.isEmpty else {
        output += "[]"
        return
      }
      output += "[\n"
      for (position, value) in values.enumerated() {
        output += inner
        value.write(to: &output, indentation: inner)
        output += position + 1 < values.count ? ",\n" : "\n"
      }
      output += indentation + "]"
    case .object(let members):
      guard !members.isEmpty else {
        output += "{}"
        return
      }
      output += "{\n"
      for (position, member) in members.enumerated() {
        output += inner + JSONText.quoted(member.name) + ": "
        member.value.write(to: &output, indentation: inner)
        output += position + 1 < members.count ? ",\n" : "\n"
      }
      output += indentation + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
