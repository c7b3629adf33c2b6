/// Reads the outer form of YAML to find what libyaml would misread: where quoted texts, values in
/// brackets, block texts and comments begin and end, but not what they say.
struct YAMLSurface {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The column beyond which further lines of a value are indented; -1 if they may begin anywhere.
  private var parent = -1
  /// The column of the field or hyphen whose value has not begun yet.
  var awaited: Int?
  /// Whether the lines that are indented further than `parent` continue a text without quotes.
  private var isInText = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The first fault; nil if there is none.
  mutating func fault() -> YAMLFault? {
    while position < bytes.count {
      if let fault = line() { return fault }
    }
    return nil
  }

  /// Reads one line, or as many as its values take.
  private mutating func line() -> YAMLFault? {
    let start = position
    while bytes.byte(position) == 0x20 { position += 1 }
    var column = position - start
    if bytes.isLineEnd(position) {
      passLineEnd()
      return nil
    }
    if isInText, column > parent {
      passText()
      return nil
    }
    isInText = false
    if bytes[position] == UInt8(ascii: "#") {
      while !bytes.isLineEnd(position) { position += 1 }
      passLineEnd()
      return nil
    }
    parent = awaited.flatMap { column > $0 ? $0 : nil } ?? -1
    if column == 0, isDocumentStart {
      position += 3
      while bytes.isBlank(position) { position += 1 }
    }
    let isBlockMisplaced = column <= awaited ?? -1
    awaited = nil
    // Each "- " or "? " begins an inner block at its own column.
    while let mark = bytes.byte(position), mark == UInt8(ascii: "-") || mark == UInt8(ascii: "?"),
      !isText(position + 1)
    {
      parent = column
      awaited = column
      position += 1
      while bytes.isBlank(position) { position += 1 }
      column = position - start
    }
    let first = position
    while !bytes.isLineEnd(position) {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if let fault = quoted() ?? strayComment() { return fault }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if let fault = flow() ?? strayComment() { return fault }
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if isBlockMisplaced, position == first, awaited == nil {
          return YAMLFault(
            message: "a text after '|' or '>' begins on the line of its field",
            position: position, length: 1, help: "put the sign after the field's name")
        }
        awaited = nil
        return block()
      default: break
      }
      guard passName() else { break }
      parent = column
      awaited = column
    }
    passLineEnd()
    return nil
  }

  /// Goes on after the colon of a field's name, if there is one on the rest of the line.
  private mutating func passName() -> Bool {
    while !bytes.isLineEnd(position) {
      let current = bytes[position]
      if current == UInt8(ascii: "#"), position == 0 || !isText(position - 1) {
        while !bytes.isLineEnd(position) { position += 1 }
        isInText = false
        return false
      }
      position += 1
      if current == UInt8(ascii: ":"), bytes.isBlank(position) || bytes.isLineEnd(position) {
        while bytes.isBlank(position) { position += 1 }
        isInText = false
        return true
      }
      if current != 0x20, current != 0x09 { (isInText, awaited) = (true, nil) }
    }
    return false
  }

  /// Skips a line that continues a text without quotes.
  private mutating func passText() {
    while !bytes.isLineEnd(position) {
      if bytes[position] == UInt8(ascii: "#"), !isText(position - 1) { isInText = false }
      position += 1
    }
    passLineEnd()
  }

  private var isDocumentStart: Bool {
    bytes[position...].starts(with: [0x2D, 0x2D, 0x2D]) && !isText(position + 3)
  }

  /// Whether there is a byte at a position that is neither a blank nor a line end.
  func isText(_ position: Int) -> Bool {
    !bytes.isBlank(position) && !bytes.isLineEnd(position)
  }

  private mutating func passLineEnd() {
    if bytes.byte(position) == 0x0D { position += 1 }
    if bytes.byte(position) == 0x0A { position += 1 }
  }

  /// A comment at the position, right after a value.
  func strayComment() -> YAMLFault? {
    guard bytes.byte(position) == UInt8(ascii: "#") else { return nil }
    return YAMLFault(
      message: "a comment needs a space before its '#'", position: position,
      help: "add a space, or put the '#' within the quotes")
  }

  /// Goes on after a line's end within a value and the indentation of the next line.
  mutating func continueLine(from opening: Int) -> YAMLFault? {
    passLineEnd()
    let start = position
    while bytes.byte(position) == 0x20 { position += 1 }
    let indentation = position - start
    while bytes.isBlank(position) { position += 1 }
    guard !bytes.isLineEnd(position), indentation <= parent else { return nil }
    let isDouble = bytes[opening] == UInt8(ascii: "\"")
    let isQuoted = isDouble || bytes[opening] == UInt8(ascii: "'")
    if !isQuoted, isClosing(bytes[position]) { return nil }
    if bytes.firstFieldColon(in: bytes.line(around: position).text) != nil {
      return YAMLFault(
        message: "a \(isQuoted ? "quote" : "bracket") is opened here and never closed",
        position: opening, length: 1,
        help: isDouble
          ? "close it after the value; a quote that belongs to the text is written \\\""
          : isQuoted
            ? "close it after the value; an apostrophe that belongs to the text is written twice"
            : "close it after the last value, or put text that begins with a bracket in quotes")
    }
    return YAMLFault(
      message: "the value continues here without being indented", position: position,
      help: "indent the line with spaces, further than the field's name")
  }

  func isBracket(_ byte: UInt8) -> Bool {
    isClosing(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Goes on after a quoted text.
  mutating func quoted() -> YAMLFault? {
    awaited = nil
    let quote = bytes[position]
    let opening = position
    position += 1
    while let current = bytes.byte(position) {
      if current == quote {
        if quote == UInt8(ascii: "'"), bytes.byte(position + 1) == quote {
          position += 2
          continue
        }
        position += 1
        return nil
      }
      if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += bytes.isLineEnd(position + 1) ? 1 : 2
      } else if bytes.isLineEnd(position) {
        if let fault = continueLine(from: opening) { return fault }
      } else {
        position += 1
      }
    }
    return nil
  }

  /// Goes on after a block text: its header, and the lines that are blank or indented further than
  /// its field.
  private mutating func block() -> YAMLFault? {
    position += 1
    var saysIndentation = false
    while let current = bytes.byte(position),
      (0x30...0x39).contains(current)
        || current == UInt8(ascii: "+") || current == UInt8(ascii: "-")
    {
      if (0x30...0x39).contains(current) { saysIndentation = true }
      position += 1
    }
    if let fault = strayComment() { return fault }
    while !bytes.isLineEnd(position) { position += 1 }
    passLineEnd()
    var widest = 0
    var hasText = false
    while position < bytes.count {
      let start = position
      while bytes.byte(position) == 0x20 { position += 1 }
      let indentation = position - start
      if bytes.isLineEnd(position) {
        if !hasText { widest = max(widest, indentation) }
        passLineEnd()
        continue
      }
      if !hasText, !saysIndentation, indentation > parent, widest > indentation {
        return YAMLFault(
          message: "blank lines before the text are indented further than the text",
          position: position, help: "remove the spaces from the blank lines")
      }
      if !hasText, parent < 0, indentation == 0, bytes[position] == UInt8(ascii: "#") {
        return YAMLFault(
          message: "the text continues here without being indented", position: position,
          help: "indent it with spaces")
      }
      if indentation <= parent || (parent < 0 && indentation == 0) {
        position = start
        return nil
      }
      hasText = true
      while !bytes.isLineEnd(position) { position += 1 }
      passLineEnd()
    }
    return nil
  }
}
