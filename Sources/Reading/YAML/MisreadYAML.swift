import Diagnostics

/// Refuses YAML that libyaml accepts or reads otherwise than the specification (1.2) has it:
/// comments without a space before them, quoted texts and brackets that go on without being
/// indented, a lone `-` or a `?word` in brackets, and block texts whose first lines are blank but
/// indented further than the text.
func misreadYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Diagnostic? {
  var reading = YAMLSurface(bytes)
  guard let fault = reading.fault() else { return nil }
  return Diagnostic(
    .invalidYAML, fault.message, at: Place(source, offset: base + fault.position, length: 1),
    help: fault.help)
}

/// The outer form of YAML: where quoted texts, brackets, block texts and comments begin and end.
private struct YAMLSurface {
  struct Fault {
    var message: String
    var position: Int
    var help: String
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The column that what continues a value must lie behind; -1 where anything goes.
  private var parent = -1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func fault() -> Fault? {
    while position < bytes.count {
      if let fault = line() { return fault }
    }
    return nil
  }

  private func byte(_ position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isEnd(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x0A || byte == 0x0D }

  /// Reads one line, or as many as its values take.
  private mutating func line() -> Fault? {
    let start = position
    while byte(position) == 0x20 { position += 1 }
    parent = -1
    var column = position - start
    // Each "- " or "? " begins an inner block at its own column.
    while let mark = byte(position), mark == UInt8(ascii: "-") || mark == UInt8(ascii: "?"),
      isBlank(byte(position + 1))
    {
      parent = column
      position += 1
      while isBlank(byte(position)) { position += 1 }
      column = position - start
    }
    var isTokenStart = true
    while !isEnd(byte(position)) {
      let current = bytes[position]
      if isTokenStart {
        isTokenStart = false
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if let fault = quoted() ?? strayComment() { return fault }
          continue
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          if let fault = flow() ?? strayComment() { return fault }
          continue
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
          return block()
        default: break
        }
      }
      if current == UInt8(ascii: "#"), position == start || isBlank(byte(position - 1)) {
        while !isEnd(byte(position)) { position += 1 }
        break
      }
      if current == UInt8(ascii: ":"), isBlank(byte(position + 1)) || isEnd(byte(position + 1)) {
        parent = column
        position += 1
        while isBlank(byte(position)) { position += 1 }
        isTokenStart = true
        continue
      }
      position += 1
    }
    passLineEnd()
    return nil
  }

  private mutating func passLineEnd() {
    if byte(position) == 0x0D { position += 1 }
    if byte(position) == 0x0A { position += 1 }
  }

  private func strayComment() -> Fault? {
    guard byte(position) == UInt8(ascii: "#") else { return nil }
    return Fault(
      message: "a comment needs a space before its '#'", position: position,
      help: "add a space, or put the '#' within the quotes")
  }

  /// Passes a line's end within a value, and the indentation of the next line.
  private mutating func continueLine(closing: Set<UInt8>) -> Fault? {
    passLineEnd()
    let start = position
    while byte(position) == 0x20 { position += 1 }
    let indentation = position - start
    while isBlank(byte(position)) { position += 1 }
    guard let next = byte(position), !isEnd(next), indentation <= parent, !closing.contains(next)
    else { return nil }
    return Fault(
      message: "the value goes on here without being indented", position: position,
      help: "indent the line with spaces, further than the field's name")
  }

  private mutating func quoted() -> Fault? {
    let quote = bytes[position]
    position += 1
    while let current = byte(position) {
      if current == quote {
        if quote == UInt8(ascii: "'"), byte(position + 1) == quote {
          position += 2
          continue
        }
        position += 1
        return nil
      }
      if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += isEnd(byte(position + 1)) ? 1 : 2
      } else if isEnd(current) {
        if let fault = continueLine(closing: []) { return fault }
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func flow() -> Fault? {
    let closing: Set<UInt8> = [UInt8(ascii: "]"), UInt8(ascii: "}")]
    var depth = 0
    var isTokenStart = true
    while let current = byte(position) {
      switch current {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isTokenStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          position += 1
          return nil
        }
        isTokenStart = false
      case UInt8(ascii: ","): isTokenStart = true
      case 0x0A, 0x0D:
        if let fault = continueLine(closing: closing) { return fault }
        continue
      case 0x20, 0x09: break
      case UInt8(ascii: "#"):
        let before = bytes[position - 1]
        if isBlank(before) || isEnd(before) {
          while !isEnd(byte(position)) { position += 1 }
          continue
        }
        if before == UInt8(ascii: ",") || closing.contains(before) { return strayComment() }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isTokenStart {
          isTokenStart = false
          if let fault = quoted() ?? strayComment() { return fault }
          continue
        }
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isTokenStart, let fault = lone(current, closing) { return fault }
        isTokenStart = false
      case UInt8(ascii: ":"): isTokenStart = isBlank(byte(position + 1))
      default: isTokenStart = false
      }
      position += 1
    }
    return nil
  }

  /// A hyphen alone, or a question mark that begins a word, where a value in brackets begins.
  private func lone(_ mark: UInt8, _ closing: Set<UInt8>) -> Fault? {
    let next = byte(position + 1)
    let endsValue = next == UInt8(ascii: ",") || next.map(closing.contains) ?? true
    let isLoneHyphen = mark == UInt8(ascii: "-") && endsValue
    let beginsWord = mark == UInt8(ascii: "?") && !isBlank(next) && !isEnd(next)
    guard isLoneHyphen || beginsWord else { return nil }
    return Fault(
      message: "a value in brackets cannot begin so", position: position,
      help: "put the value in quotes")
  }

  /// A block text: its header, and the lines that are blank or indented behind its field.
  private mutating func block() -> Fault? {
    position += 1
    while let current = byte(position),
      (0x30...0x39).contains(current)
        || current == UInt8(ascii: "+") || current == UInt8(ascii: "-")
    {
      position += 1
    }
    if let fault = strayComment() { return fault }
    while !isEnd(byte(position)) { position += 1 }
    passLineEnd()
    var widest = 0
    var hasText = false
    while position < bytes.count {
      let start = position
      while byte(position) == 0x20 { position += 1 }
      let indentation = position - start
      if isEnd(byte(position)) {
        if !hasText { widest = max(widest, indentation) }
        passLineEnd()
        continue
      }
      if !hasText, widest > indentation {
        return Fault(
          message: "blank lines before the text are indented further than the text",
          position: position, help: "take the spaces out of the blank lines")
      }
      if indentation <= parent || (parent < 0 && indentation == 0) {
        position = start
        return nil
      }
      hasText = true
      while !isEnd(byte(position)) { position += 1 }
      passLineEnd()
    }
    return nil
  }
}
