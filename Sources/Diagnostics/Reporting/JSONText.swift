/// A JSON value to be written (RFC 8259). Members keep their order.
package indirect enum JSONText: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  /// Written without a point where it is whole.
  case decimal(Double)
  case text(String)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// Indented by two spaces a level, hidden characters escaped.
  package var written: String {
    var output: [UInt8] = []
    append(to: &output, indentation: 0)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends it without a space or a line end between its parts.
  package func appendCompact(to output: inout [UInt8]) { append(to: &output, indentation: nil) }

  /// - Parameter indentation: in spaces; nil if everything is on one line.
  private func append(to output: inout [UInt8], indentation: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .flag(let flag): output += flag ? "true".utf8 : "false".utf8
    case .number(let number): output += String(number).utf8
    case .decimal(let number):
      output += (Int(exactly: number).map { String($0) } ?? String(number)).utf8
    case .text(let text):
      if indentation == nil {
        appendQuoted(text, to: &output)
      } else {
        appendVisiblyQuoted(text, to: &output)
      }
    case .array(let values):
      JSONText.append("[", "]", values, to: &output, indentation) { value, output, inner in
        value.append(to: &output, indentation: inner)
      }
    case .object(let members):
      JSONText.append("{", "}", members, to: &output, indentation) { member, output, inner in
        appendQuoted(member.name, to: &output)
        output += inner == nil ? ":".utf8 : ": ".utf8
        member.value.append(to: &output, indentation: inner)
      }
    }
  }

  private static func append<Part>(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ parts: [Part],
    to output: inout [UInt8], _ indentation: Int?,
    _ write: (Part, inout [UInt8], Int?) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    let inner = indentation.map { $0 + 2 }
    for (position, part) in parts.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      if let inner { startLine(inner, &output) }
      write(part, &output, inner)
    }
    if let indentation, !parts.isEmpty { startLine(indentation, &output) }
    output.append(UInt8(ascii: closing))
  }

  private static func startLine(_ indentation: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: indentation)
  }
}
