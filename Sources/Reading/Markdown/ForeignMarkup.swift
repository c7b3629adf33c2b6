/// Marks of other kinds of Markdown and of site generators, which CommonMark shows as they are written.
struct ForeignMarkup {
  /// "a footnote".
  var name: String
  /// How it begins, as it is written.
  var start: String
  private var isCut: Bool

  private static let longest = 40

  private init(_ name: String, _ text: some Collection<UInt8>) {
    let written = String(decoding: text, as: UTF8.self)
    self.name = name
    start = String(written.prefix(ForeignMarkup.longest))
    isCut = written.count > ForeignMarkup.longest
  }

  var message: String {
    "\(name) is not read, so it is shown as it is written: '\(start)\(isCut ? "…" : "")'"
  }

  // MARK: Within a line

  /// Marks around a text.
  private struct Pair {
    var name: String
    var opening: [UInt8]
    var closing: [UInt8]
    /// Whether the text has no space next to the marks, as where they are not signs of a sum.
    var isTight = false

    init(_ name: String, _ opening: String, _ closing: String, isTight: Bool = false) {
      self.name = name
      self.opening = Array(opening.utf8)
      self.closing = Array(closing.utf8)
      self.isTight = isTight
    }
  }

  /// The longer before those that begin as they do.
  private static let pairs = [
    Pair("a shortcode", "{{<", ">}}"), Pair("a shortcode", "{{%", "%}}"),
    Pair("a placeholder of a template", "{{", "}}"), Pair("a tag of a template", "{%", "%}"),
    Pair("a comment of a template", "{#", "#}"), Pair("a tag of a template", "<%", "%>"),
    Pair("an attribute", "{#", "}", isTight: true), Pair("an attribute", "{:", "}"),
    Pair("an attribute", "{.", "}", isTight: true),
    Pair("a footnote", "[^", "]", isTight: true), Pair("a wiki link", "[[", "]]"),
    Pair("struck-out text", "~~", "~~", isTight: true),
    Pair("marked text", "==", "==", isTight: true),
    Pair("a formula", "$$", "$$"),
  ]

  /// What is found in a run of plain text, in order; code is not part of it.
  static func found(in text: some BidirectionalCollection<UInt8>) -> [ForeignMarkup] {
    let bytes = Array(text)
    var found: [ForeignMarkup] = []
    var position = 0
    while position < bytes.count {
      if let (name, end) = pair(at: position, in: bytes) ?? spacedAddress(at: position, in: bytes) {
        found.append(ForeignMarkup(name, bytes[position..<end]))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private static func pair(at start: Int, in bytes: [UInt8]) -> (name: String, end: Int)? {
    for pair in pairs where bytes[start...].starts(with: pair.opening) {
      let inner = start + pair.opening.count
      guard let close = position(of: pair.closing, in: bytes, from: inner), close > inner else {
        continue
      }
      let isSpaced = bytes[inner] <= 0x20 || bytes[close - 1] <= 0x20
      let isRun = bytes[inner] == pair.opening[0] && pair.isTight
      if pair.isTight, isSpaced || isRun { continue }
      return (pair.name, close + pair.closing.count)
    }
    return nil
  }

  /// Bytes within which marks are closed.
  private static let reach = 300

  private static func position(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    var position = start
    let end = min(bytes.count, start + reach)
    while position + mark.count <= end {
      if bytes[position] == 0x0A { return nil }
      if bytes[position...].starts(with: mark) { return position }
      position += 1
    }
    return nil
  }

  /// A link or a picture whose address has a space in it.
  private static func spacedAddress(at start: Int, in bytes: [UInt8]) -> (name: String, end: Int)? {
    let isPicture = bytes[start] == UInt8(ascii: "!")
    let bracket = start + (isPicture ? 1 : 0)
    guard bracket < bytes.count, bytes[bracket] == UInt8(ascii: "["),
      let middle = position(of: Array("](".utf8), in: bytes, from: bracket + 1),
      let close = position(of: [UInt8(ascii: ")")], in: bytes, from: middle + 2)
    else { return nil }
    let address = bytes[(middle + 2)..<close]
    let holdsPath = address.contains(UInt8(ascii: "/")) || address.contains(UInt8(ascii: "."))
    guard address.contains(0x20), holdsPath, address.first != UInt8(ascii: "<") else { return nil }
    return (
      isPicture ? "a picture whose path has spaces" : "a link whose path has spaces", close + 1
    )
  }

  // MARK: At the start of a line

  /// What the lines of a paragraph begin with.
  ///
  /// - Parameter lines: as they are written, without the marks of quotes and lists.
  static func found(inParagraph lines: [Substring.UTF8View]) -> [(line: Int, markup: ForeignMarkup)]
  {
    var found: [(line: Int, markup: ForeignMarkup)] = []
    for (number, line) in lines.enumerated() {
      guard let name = lineMarkup(line, isOnlyLine: lines.count == 1, isFirst: number == 0) else {
        continue
      }
      found.append((number, ForeignMarkup(name, line)))
    }
    if found.isEmpty, isTable(lines) {
      found.append((0, ForeignMarkup("a table without a line of hyphens below its head", lines[0])))
    }
    return found
  }

  private static let lineStarts: [(start: String, name: String)] = [
    (":::", "a block in colons"), ("!!! ", "an admonition"), ("??? ", "an admonition"),
    ("[!NOTE]", "an alert"), ("[!TIP]", "an alert"), ("[!IMPORTANT]", "an alert"),
    ("[!WARNING]", "an alert"), ("[!CAUTION]", "an alert"), ("[TOC]", "a table of contents"),
    ("[toc]", "a table of contents"), ("[ ] ", "a box to tick"), ("[x] ", "a box to tick"),
    ("[X] ", "a box to tick"), ("*[", "an abbreviation"), ("\\begin{", "a formula"),
    ("\\newpage", "a page break"), ("\\pagebreak", "a page break"), ("%%", "a comment"),
  ]

  private static func lineMarkup(
    _ line: Substring.UTF8View, isOnlyLine: Bool, isFirst: Bool
  ) -> String? {
    if let (start, name) = lineStarts.first(where: { line.starts(with: $0.start.utf8) }) {
      if start == "*[" { return contains(line, "]:") ? name : nil }
      return name
    }
    if !isFirst, line.starts(with: ": ".utf8) { return "a definition" }
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), let next = line.dropFirst(level).first else { return nil }
    let isWord = next >= 0x80 || (0x41...0x5A).contains(next & 0xDF) || (0x30...0x39).contains(next)
    if level > 1 { return isWord ? "a heading without a space after its '#'" : nil }
    // One sign may begin a tag, or a number.
    guard isOnlyLine, (0x41...0x5A).contains(next), isTitle(line.dropFirst()) else { return nil }
    return "a heading without a space after its '#'"
  }

  /// Whether a text reads as a title: words without another tag or the end of a sentence.
  private static func isTitle(_ text: Substring.UTF8View) -> Bool {
    let words = text.split(separator: 0x20)
    let first = words.first.map { Array($0.dropFirst()) } ?? []
    return words.count > 1 && words.count <= 8 && first.contains { (0x61...0x7A).contains($0) }
      && !text.contains(UInt8(ascii: "#")) && text.last != UInt8(ascii: ".")
  }

  private static func contains(_ line: Substring.UTF8View, _ mark: String) -> Bool {
    Substring(line).contains(mark)
  }

  /// Whether lines are rows of cells: as many on each, between bars.
  private static func isTable(_ lines: [Substring.UTF8View]) -> Bool {
    let bar = UInt8(ascii: "|")
    let counts = lines.map { line in line.count { $0 == bar } }
    guard let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }),
      !lines.contains(where: { $0.contains(UInt8(ascii: "`")) })
    else { return false }
    let isFramed = lines.allSatisfy { $0.first == bar && $0.last == bar }
    if isFramed { return first > 2 }
    return lines.count > 1 && lines.allSatisfy { contains($0, " | ") }
  }
}
