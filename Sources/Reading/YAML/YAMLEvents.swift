import CYaml
import Diagnostics

/// The events of a YAML document in the notation of the YAML test suite, such as `+MAP` or
/// `=VAL :text`, a line each. The value is nil if ``readYAML(_:source:at:)`` finds anything.
package func yamlEvents(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<[String]?> {
  let checked = readYAML(bytes, source: source, at: base)
  guard checked.diagnostics.isEmpty else { return Checked(nil, checked.diagnostics) }
  let lines = withLineEnd(bytes) { bytes in
    YAMLParser.parse(bytes, source: source, base: base) { parser in
      var lines: [String] = []
      var isAtEnd = false
      while !isAtEnd {
        let line = parser.next { _, event in
          isAtEnd = event.type == YAML_STREAM_END_EVENT
          return notation(of: event)
        }
        guard let line else { break }
        lines.append(line)
      }
      return lines
    }
  }
  return Checked(lines)
}

private func notation(of event: yaml_event_t) -> String {
  switch event.type {
  case YAML_STREAM_START_EVENT: "+STR"
  case YAML_STREAM_END_EVENT: "-STR"
  case YAML_DOCUMENT_START_EVENT: event.data.document_start.implicit == 1 ? "+DOC" : "+DOC ---"
  case YAML_DOCUMENT_END_EVENT: event.data.document_end.implicit == 1 ? "-DOC" : "-DOC ..."
  case YAML_SEQUENCE_START_EVENT:
    event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? "+SEQ []" : "+SEQ"
  case YAML_SEQUENCE_END_EVENT: "-SEQ"
  case YAML_MAPPING_START_EVENT:
    event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? "+MAP {}" : "+MAP"
  case YAML_MAPPING_END_EVENT: "-MAP"
  case YAML_SCALAR_EVENT: notation(ofScalar: event)
  default: "=ALI"
  }
}

private func notation(ofScalar event: yaml_event_t) -> String {
  let scalar = event.data.scalar
  let mark =
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: "'"
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "\""
    case YAML_LITERAL_SCALAR_STYLE: "|"
    case YAML_FOLDED_SCALAR_STYLE: ">"
    default: ":"
    }
  let text = String(
    decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)), as: UTF8.self)
  return "=VAL " + mark + escaped(text)
}

private func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\u{0}": escaped += "\\0"
    case "\u{8}": escaped += "\\b"
    case "\t": escaped += "\\t"
    case "\n": escaped += "\\n"
    case "\r": escaped += "\\r"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
