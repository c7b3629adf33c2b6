/// Says in an editor's words, and where an editor would look, what libyaml found.
func fault(
  of problem: ParserProblem, in bytes: UnsafeBufferPointer<UInt8>
) -> YAMLFault {
  FaultWording(problem: problem, bytes: bytes).fault
}

private struct FaultWording {
  let problem: ParserProblem
  let bytes: UnsafeBufferPointer<UInt8>

  private func says(_ words: String) -> Bool { problem.words.contains(words) }
  private func isAt(_ words: String) -> Bool { problem.context.contains(words) }

  private func here(_ message: String, help: String? = nil) -> YAMLFault {
    YAMLFault(message: message, position: problem.position, help: help)
  }

  private func opening(_ message: String, help: String? = nil) -> YAMLFault {
    YAMLFault(message: message, position: problem.opening, length: 1, help: help)
  }

  var fault: YAMLFault {
    unsupported ?? quoting ?? bracketing ?? indenting ?? token
      ?? here("this cannot be read as YAML", help: "put the value in quotes")
  }

  private var unsupported: YAMLFault? {
    let parts = [
      ("directive", "a directive (%)"), ("anchor", "an anchor (&)"), ("alias", "an alias (*)"),
      ("a tag", "a tag (!)"),
    ]
    var part = parts.first { isAt($0.0) }?.1
    if says("%YAML") || says("%TAG") || says("incompatible YAML") { part = parts[0].1 }
    if says("undefined tag") { part = parts[3].1 }
    if isAt("alias"), bytes.isBlank(problem.opening + 1), isFirstOfLine(problem.opening) {
      return YAMLFault(
        message: "a list's item begins with a hyphen, not with an asterisk",
        position: problem.opening, length: 1, help: FaultWording.list)
    }
    return part.map {
      YAMLFault(
        rule: .unsupportedYAML, message: "\($0) has no meaning here",
        position: problem.context.isEmpty ? problem.position : problem.opening,
        help: "put the text in quotes")
    }
  }

  private static let list = "write a list with '- ' before each item, on a line of its own"

  private func isFirstOfLine(_ position: Int) -> Bool {
    bytes.line(around: position).text.lowerBound == position
  }

  private var quoting: YAMLFault? {
    if says("unexpected end of stream") || says("unexpected document indicator") {
      return opening("a quote is opened here and never closed", help: "close it after the value")
    }
    if isAt("a quoted scalar") {
      return here(
        "a backslash in double quotes has no meaning before this character",
        help: "write the backslash twice, or use single quotes")
    }
    return nil
  }

  private var bracketing: YAMLFault? {
    if says("expected ',' or") {
      let line = bytes.line(around: problem.position)
      if bytes.byte(problem.position) == UInt8(ascii: ":") {
        return here(
          "the colon is on a different line from the name before it",
          help: "write 'name: value' on one line")
      }
      if problem.position >= bytes.count || line.text.isEmpty
        || line.text.lowerBound == line.start && line.start > problem.opening
      {
        return opening(
          "a bracket is opened here and never closed",
          help: "close it after the last value, or put text that begins with a bracket in quotes")
      }
      return here(
        "a comma or the closing bracket was expected here",
        help:
          "separate the values in brackets with commas; put text that begins with a bracket in "
          + "quotes")
    }
    if says("found unexpected ':'") {
      return here(
        "there is a colon within a value in brackets", help: "put the value in quotes")
    }
    guard isAt("flow node") else { return nil }
    return here(
      bytes.byte(problem.position) == UInt8(ascii: ":")
        ? "a value in brackets cannot begin with a colon"
        : "a value is missing here within the brackets",
      help: "put a value between every two commas, in quotes if it begins with a sign")
  }

  private var indenting: YAMLFault? {
    let line = bytes.line(around: problem.position)
    let isAtLineStart = problem.position <= line.text.lowerBound
    if says("a tab character") { return tab(line) }
    if says("mapping values are not allowed") { return colon(line) }
    if says("could not find expected ':'") { return fieldWithoutColon }
    if says("expected '-' indicator") {
      return here(
        "a value of the list was expected here, with '- ' before it",
        help: "line up the values of a list below each other")
    }
    guard says("expected key") else { return nil }
    if !isAtLineStart { return afterValue(line) }
    if bytes.byte(problem.position) == UInt8(ascii: ":") {
      return here("a field has no name before its colon", help: "write 'name: value'")
    }
    return here(
      "this line is not lined up with the fields above it",
      help: "begin all fields of one group at the same column, with spaces before them")
  }

  private func tab(_ line: YAMLLine) -> YAMLFault {
    let isIndentation = bytes[line.start..<problem.position].allSatisfy {
      $0 == 0x20 || $0 == 0x09
    }
    return isIndentation
      ? here("the line is indented with a tab", help: "indent with spaces")
      : here("there is a tab where a space should be", help: "replace it with a space")
  }

  /// A colon where a value continues: the second of its line, or one in a line indented too far.
  private func colon(_ line: YAMLLine) -> YAMLFault {
    if bytes.firstFieldColon(in: line.text.lowerBound..<problem.position) != nil {
      return here(
        "there is a second colon, which is not allowed here",
        help: "put a value that contains ': ' in quotes")
    }
    if line.start > 0 {
      let above = bytes.line(around: line.start - 1)
      if let tight = bytes.tightColon(in: above.text),
        bytes.firstFieldColon(in: above.text) == nil
      {
        return withoutSpace(tight)
      }
      // What lines up with a field but is not one was meant as one.
      if !above.text.isEmpty, bytes.firstFieldColon(in: above.text) == nil,
        above.text.lowerBound - above.start == line.text.lowerBound - line.start
      {
        return withoutColon(above.text)
      }
    }
    return YAMLFault(
      message: "a field cannot begin here, within the value above it",
      position: line.text.lowerBound, length: problem.position - line.text.lowerBound,
      help: "line it up with the fields above, or put the whole value in quotes")
  }

  private var fieldWithoutColon: YAMLFault {
    let line = bytes.line(around: problem.opening)
    if let tight = bytes.tightColon(in: line.text) { return withoutSpace(tight) }
    return withoutColon(problem.opening..<max(problem.opening, line.text.upperBound))
  }

  private func withoutColon(_ text: Range<Int>) -> YAMLFault {
    let line = String(decoding: bytes[text], as: UTF8.self)
    if let bullet = Bullet(line) {
      return YAMLFault(
        message: bullet.fault, position: text.lowerBound, length: text.count,
        help: FaultWording.list)
    }
    return YAMLFault(
      message: "this line has no colon after the field's name", position: text.lowerBound,
      length: text.count,
      help: "write 'name: value', or indent the line if it continues the value above")
  }

  private func withoutSpace(_ colon: Int) -> YAMLFault {
    YAMLFault(
      message: "a colon needs a space after it", position: colon, length: 1,
      help: "write 'name: value'")
  }

  private func afterValue(_ line: YAMLLine) -> YAMLFault {
    let before = bytes[line.start..<problem.position].last { $0 != 0x20 && $0 != 0x09 }
    switch before {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return here(
        "there is text after a closing quote",
        help: "put the whole value in quotes; a quote inside single quotes is written twice")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      return here(
        "there is text after a closing bracket", help: "put the whole value in quotes")
    default:
      return here("a field was expected here", help: "line up fields below each other")
    }
  }

  private var token: YAMLFault? {
    if says("cannot start any token") {
      guard let byte = bytes.byte(problem.position) else { return nil }
      if byte == 0x09 { return tab(bytes.line(around: problem.position)) }
      return YAMLFault(
        message: "a value cannot begin with '\(Unicode.Scalar(byte))'",
        position: problem.position, length: 1, help: "put the value in quotes")
    }
    if says("block sequence entries") {
      return here("a list cannot begin here", help: "begin it on the next line")
    }
    if says("mapping keys are not allowed") {
      return here("a value cannot begin with '? '", help: "put the value in quotes")
    }
    if isAt("block scalar") {
      return here(
        says("equal to 0")
          ? "the number after '|' or '>' cannot be 0"
          : "text cannot be on the same line as '|' or '>'",
        help: "begin the text on the next line, or put a value that begins with the sign in quotes")
    }
    if says("expected <document start>") {
      return here(
        "the text continues here where it should have ended",
        help: "write each field as 'name: value' on a line of its own")
    }
    if says("expected node content") { return here("a value was expected here") }
    if says("control characters") { return here("there is a control character", help: "delete it") }
    return nil
  }
}
