import Diagnostics

/// A piece of a template's text: a line, or part of one, or a tag.
struct TemplateToken {
  enum Kind: Equatable {
    case text
    /// Only the newline that ends a line.
    case newline
    case variable(isEscaped: Bool)
    case section, inverted, close
    case partial, parent, block
    case comment, delimiters

    /// Whether a line of such tags of inheritance alone counts as standalone.
    var isInheritance: Bool { self == .parent || self == .block || self == .close }

    /// Whether its name is that of another template.
    var namesPart: Bool { self == .partial || self == .parent }
  }

  var kind: Kind
  var range: Range<Int>
  /// The tag's name without white space.
  var name: String
  var namePlace: Range<Int>
}

/// Splits a template into tokens.
struct TemplateScanner {
  let text: [UInt8]
  let source: SourceID
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: [UInt8], source: SourceID) {
    self.text = text
    self.source = source
  }

  mutating func scan() {
    var textStart = 0
    while position < text.count {
      if starts(with: opening, at: position) {
        addText(textStart..<position)
        if !scanTag() { return }
        textStart = position
      } else if text[position] == 0x0A {
        let isCRLF = position > textStart && text[position - 1] == 0x0D
        addText(textStart..<(isCRLF ? position - 1 : position))
        add(.newline, (isCRLF ? position - 1 : position)..<position + 1)
        position += 1
        textStart = position
      } else {
        position += 1
      }
    }
    addText(textStart..<position)
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { add(.text, range) }
  }

  private mutating func add(
    _ kind: TemplateToken.Kind, _ range: Range<Int>, name: String = "", at place: Range<Int> = 0..<0
  ) {
    tokens.append(TemplateToken(kind: kind, range: range, name: name, namePlace: place))
  }

  private func starts(with bytes: [UInt8], at position: Int) -> Bool {
    position + bytes.count <= text.count
      && text[position..<position + bytes.count].elementsEqual(bytes)
  }

  /// Reads the tag at the position; false if it is not closed.
  private mutating func scanTag() -> Bool {
    let start = position
    var inner = start + opening.count
    var kind = TemplateToken.Kind.variable(isEscaped: true)
    var ending = closing
    if inner < text.count {
      switch text[inner] {
      case UInt8(ascii: "#"): kind = .section
      case UInt8(ascii: "^"): kind = .inverted
      case UInt8(ascii: "/"): kind = .close
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "<"): kind = .parent
      case UInt8(ascii: "$"): kind = .block
      case UInt8(ascii: "!"): kind = .comment
      case UInt8(ascii: "&"): kind = .variable(isEscaped: false)
      case UInt8(ascii: "{"):
        kind = .variable(isEscaped: false)
        ending = [UInt8(ascii: "}")] + closing
      case UInt8(ascii: "="):
        kind = .delimiters
        ending = [UInt8(ascii: "=")] + closing
      default: inner -= 1
      }
      inner += 1
    }
    guard let end = (inner..<max(inner, text.count)).first(where: { starts(with: ending, at: $0) })
    else {
      report("the tag that begins here is never closed", start..<inner)
      return false
    }
    position = end + ending.count
    if kind == .comment {
      add(kind, start..<position)
      return true
    }
    let name = trimmed(inner..<end)
    if kind == .delimiters {
      setDelimiters(name)
      add(kind, start..<position)
      return true
    }
    let words = text[name].split(whereSeparator: {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
    })
    if kind.namesPart, text[name].first == UInt8(ascii: "*") {
      report("dynamic names are not supported", name)
      return true
    }
    if words.count != 1 {
      report(
        words.isEmpty ? "the tag has no name" : "the tag's name has spaces in it", start..<position)
      return true
    }
    add(kind, start..<position, name: String(decoding: text[name], as: UTF8.self), at: name)
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower] <= 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }

  private mutating func setDelimiters(_ range: Range<Int>) {
    let parts = text[range].split(whereSeparator: { $0 <= 0x20 })
    guard parts.count == 2, !text[range].contains(UInt8(ascii: "=")) else {
      report("a change of delimiters names two, such as {{=<% %>=}}", range)
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .invalidTemplate, message,
        at: Place(source, offset: range.lowerBound, length: range.count)))
  }
}
