/// A script of the default theme as it is published: without comments, indentation and other spaces
/// that separate nothing, which are for people who change it. Lines stay apart, since the end of a line
/// may end a statement. Scripts of other themes are published as they are.
func publishedScript(_ script: [UInt8]) -> [UInt8] {
  var writer = ScriptWriter(script)
  return writer.finished()
}

/// Copies a script token by token, with what must stand between two tokens and nothing else.
private struct ScriptWriter {
  private let script: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  private var isAfterSpace = false
  private var isAfterLine = false
  /// Whether a slash begins a regular expression here; otherwise it divides.
  private var expectsValue = true

  init(_ script: [UInt8]) { self.script = script }

  mutating func finished() -> [UInt8] {
    while position < script.count {
      if let end = endOfGap() {
        isAfterLine = isAfterLine || script[position..<end].contains(UInt8(ascii: "\n"))
        isAfterSpace = true
        position = end
      } else {
        copyToken()
      }
    }
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
    return output
  }

  private mutating func copyToken() {
    let end = endOfToken()
    let token = script[position..<end]
    if isAfterLine, !output.isEmpty {
      output.append(UInt8(ascii: "\n"))
    } else if isAfterSpace, let last = output.last, mustStayApart(last, token[position]) {
      output.append(UInt8(ascii: " "))
    }
    expectsValue = isFollowedByValue(token)
    output += token
    position = end
    isAfterSpace = false
    isAfterLine = false
  }

  /// The byte so far on; zero after the end.
  private func byte(_ offset: Int) -> UInt8 {
    position + offset < script.count ? script[position + offset] : 0
  }

  /// The end of the space, the end of a line or the comment that is here; nil if a token is.
  private func endOfGap() -> Int? {
    if [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(
      byte(0))
    {
      return position + 1
    }
    guard byte(0) == UInt8(ascii: "/") else { return nil }
    if byte(1) == UInt8(ascii: "/") {
      return script[position...].firstIndex(of: UInt8(ascii: "\n")) ?? script.count
    }
    guard byte(1) == UInt8(ascii: "*") else { return nil }
    var end = position + 2
    while end < script.count, !script[end...].starts(with: "*/".utf8) { end += 1 }
    return min(end + 2, script.count)
  }

  // MARK: Tokens

  private func endOfToken() -> Int {
    switch byte(0) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfQuoted(from: position)
    case UInt8(ascii: "`"): return endOfTemplate(from: position)
    case UInt8(ascii: "/") where expectsValue: return endOfExpression()
    case UInt8(ascii: "+") where byte(1) == byte(0), UInt8(ascii: "-") where byte(1) == byte(0):
      return position + 2
    case let first where isInWord(first):
      return script[position...].firstIndex { !isInWord($0) } ?? script.count
    default: return position + 1
    }
  }

  private func endOfQuoted(from start: Int) -> Int {
    var end = start + 1
    while end < script.count, script[end] != script[start] {
      end += script[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, script.count)
  }

  /// A template may hold code, with texts and templates in it.
  private func endOfTemplate(from start: Int) -> Int {
    var end = start + 1
    var braces = 0
    while end < script.count {
      switch script[end] {
      case UInt8(ascii: "`") where braces == 0: return end + 1
      case UInt8(ascii: "`"): end = endOfTemplate(from: end)
      case UInt8(ascii: "\"") where braces > 0, UInt8(ascii: "'") where braces > 0:
        end = endOfQuoted(from: end)
      case UInt8(ascii: "\\"): end += 2
      case UInt8(ascii: "{") where braces > 0 || script[end - 1] == UInt8(ascii: "$"):
        braces += 1
        end += 1
      case UInt8(ascii: "}") where braces > 0:
        braces -= 1
        end += 1
      default: end += 1
      }
    }
    return script.count
  }

  /// Of a regular expression with its flags, in whose brackets a slash is a character.
  private func endOfExpression() -> Int {
    var end = position + 1
    var isInBrackets = false
    while end < script.count, isInBrackets || script[end] != UInt8(ascii: "/") {
      switch script[end] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "\\"): end += 1
      default: break
      }
      end += 1
    }
    guard end < script.count else { return script.count }
    return script[(end + 1)...].firstIndex { !isInWord($0) } ?? script.count
  }

  // MARK: Neighbours

  private func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "#"),
      0x80...:
      true
    default: false
    }
  }

  /// Whether two tokens could be read as another if nothing were between them.
  private func mustStayApart(_ last: UInt8, _ first: UInt8) -> Bool {
    let signs = "+-*/%=<>!&|?.^~".utf8
    return isInWord(last) && (isInWord(first) || first == UInt8(ascii: "."))
      || signs.contains(last) && signs.contains(first)
      || last == UInt8(ascii: "/") && isInWord(first)
  }

  private func isFollowedByValue(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first else { return true }
    if isInWord(first) {
      return [
        "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw",
        "typeof", "void", "yield",
      ].contains { token.elementsEqual($0.utf8) }
    }
    return token.count == 1 && !")]}".utf8.contains(first)
  }
}
