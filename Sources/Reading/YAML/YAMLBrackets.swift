extension YAMLSurface {
  /// Goes on after a value in brackets.
  mutating func flow() -> YAMLFault? {
    awaited = nil
    let opening = position
    var depth = 0
    var isTokenStart = true
    // After a quoted text or a closing bracket, the colon of a name needs no space.
    var isClosed = false
    while let current = bytes.byte(position) {
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
        (isTokenStart, isClosed) = (false, true)
      case UInt8(ascii: ","): (isTokenStart, isClosed) = (true, false)
      case 0x0A, 0x0D:
        if let fault = continueLine(from: opening) { return fault }
        continue
      case 0x20, 0x09: break
      case UInt8(ascii: "#"):
        if !isText(position - 1) {
          while !bytes.isLineEnd(position) { position += 1 }
          continue
        }
        if UInt8(ascii: ",") == bytes[position - 1] || isBracket(bytes[position - 1]) {
          return strayComment()
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isTokenStart {
          (isTokenStart, isClosed) = (false, true)
          if let fault = quoted() ?? strayComment() { return fault }
          continue
        }
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if isTokenStart, let fault = lone(current) { return fault }
        isTokenStart = isTokenStart && !isText(position + 1)
        isClosed = false
      case UInt8(ascii: ":"):
        (isTokenStart, isClosed) = (isClosed || !isText(position + 1), false)
      default: (isTokenStart, isClosed) = (false, false)
      }
      position += 1
    }
    return nil
  }

  /// A hyphen alone, or a question mark that begins a word, where a value in brackets begins.
  private func lone(_ mark: UInt8) -> YAMLFault? {
    let next = bytes.byte(position + 1)
    let endsValue = next.map { $0 == UInt8(ascii: ",") || isClosing($0) } ?? true
    let isLoneHyphen = mark == UInt8(ascii: "-") && endsValue
    let beginsWord = mark == UInt8(ascii: "?") && isText(position + 1)
    guard isLoneHyphen || beginsWord else { return nil }
    return YAMLFault(
      message: "a value in brackets cannot begin with '\(Unicode.Scalar(mark))'",
      position: position, length: 1, help: "put the value in quotes")
  }
}
