/// A position in a line of Markdown, and what begins there. Tabs reach to the next column that is a
/// multiple of 4; a position may lie within one.
struct MarkdownCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private var column = 0
  /// The first byte that is neither a space nor a tab, or the line's end.
  private var first: Int
  /// Columns up to there.
  private(set) var indentation: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    self.text = text
    end = line.upperBound
    position = line.lowerBound
    first = position
    indentation = 0
    findFirst()
  }

  var isBlank: Bool { first == end }

  /// What follows the indentation of the line.
  var next: UInt8? { first < end ? text[first] : nil }

  private mutating func findFirst() {
    first = position
    var reached = column
    while first < end, isSpace(text[first]) {
      reached += width(of: text[first], at: reached)
      first += 1
    }
    indentation = reached - column
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func width(of byte: UInt8, at column: Int) -> Int { byte == 0x09 ? 4 - column % 4 : 1 }

  mutating func advance(columns: Int) {
    let target = column + columns
    while position < end, column < target {
      let next = column + width(of: text[position], at: column)
      column = min(next, target)
      if next <= target { position += 1 }
    }
    findFirst()
  }

  /// Moves past a quote's mark and the space after it.
  mutating func skipQuoteMark() {
    advance(columns: indentation + 1)
    if position < end, isSpace(text[position]) { advance(columns: 1) }
  }

  /// Moves past the mark of a list's item, if there is one. Returns how many columns its content is
  /// indented by.
  mutating func skipListMarker(interruptingParagraph: Bool) -> Int? {
    guard let length = listMarker(interruptingParagraph: interruptingParagraph) else { return nil }
    let offset = indentation
    advance(columns: indentation + length)
    let spaces = indentation
    if isBlank || !(1...4).contains(spaces) {
      if spaces > 0 { advance(columns: 1) }
      return offset + length + 1
    }
    advance(columns: spaces)
    return offset + length + spaces
  }

  private func listMarker(interruptingParagraph: Bool) -> Int? {
    guard let byte = next else { return nil }
    var mark = first
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): mark += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while mark < end, mark - first < 9, isDigit(text[mark]) { mark += 1 }
      let isOne = text[first..<mark].drop { $0 == UInt8(ascii: "0") }.elementsEqual("1".utf8)
      if interruptingParagraph, !isOne { return nil }
      guard mark < end, text[mark] == UInt8(ascii: ".") || text[mark] == UInt8(ascii: ")") else {
        return nil
      }
      mark += 1
    default: return nil
    }
    guard mark == end || isWhite(text[mark]) else { return nil }
    if interruptingParagraph, text[mark..<end].allSatisfy(isSpace) { return nil }
    return mark - first
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte }

  private func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether the rest is three or more of one of `*`, `-` and `_`, with blanks between them.
  var isThematicBreak: Bool {
    guard let mark = next,
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for byte in text[first..<end] {
      if byte == mark { count += 1 } else if !isSpace(byte) { return false }
    }
    return count >= 3
  }

  /// Whether it is a heading with number signs.
  var isHeading: Bool {
    let level = run(of: UInt8(ascii: "#"))
    let after = first + level
    return (1...6).contains(level) && (after == end || isSpace(text[after]))
  }

  /// Whether it makes the paragraph above it a heading.
  var isUnderline: Bool {
    guard let mark = next, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
      return false
    }
    return text[(first + run(of: mark))..<end].allSatisfy(isSpace)
  }

  /// What opens a block of code.
  var fence: (mark: UInt8, length: Int)? {
    guard let mark = next, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = run(of: mark)
    guard length >= 3, mark == UInt8(ascii: "~") || !text[(first + length)..<end].contains(mark)
    else { return nil }
    return (mark, length)
  }

  func closesFence(of mark: UInt8, length: Int) -> Bool {
    let run = run(of: mark)
    return indentation <= 3 && run >= length && text[(first + run)..<end].allSatisfy(isSpace)
  }

  /// Whether an HTML block may begin here.
  var beginsHTML: Bool {
    guard next == UInt8(ascii: "<"), first + 1 < end else { return false }
    var after = first + 1
    switch text[after] {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
    default: return false
    }
    while after < end, isOfTagName(text[after]) { after += 1 }
    return after == end || isWhite(text[after]) || text[after] == UInt8(ascii: ">")
      || text[after] == UInt8(ascii: "/")
  }

  private func isOfTagName(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= (byte | 0x20)
  }

  /// Whether the rest contains the mark between a reference's name and its address.
  var holdsDefinitionMark: Bool {
    zip(text[first..<end], text[first..<end].dropFirst()).contains {
      $0 == (UInt8(ascii: "]"), UInt8(ascii: ":"))
    }
  }

  private func run(of mark: UInt8) -> Int {
    text[first..<end].prefix { $0 == mark }.count
  }
}
