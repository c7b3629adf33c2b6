import Diagnostics

/// What is wrong with the lines of hyphens around the front matter of a file.
struct FenceFaults {
  let text: UnsafeBufferPointer<UInt8>
  let source: SourceID
  /// Where the text begins in the file.
  let base: Int

  private static let opening =
    "begin with a line of three hyphens, then 'name: …', then three hyphens again"
  private static let closing = "end the front matter with a line of three hyphens: ---"

  /// The finding about a file without front matter.
  var absent: Diagnostic {
    if let first = firstLine, let fault = fault(ofFence: first) {
      return finding("the first line is \(fault), not three hyphens", first, FenceFaults.opening)
    }
    if let first = firstLine, first.lowerBound > 0, isThreeHyphens(first) {
      return finding(
        "the front matter does not begin on the first line", first,
        "delete what is before the three hyphens")
    }
    return finding(
      "the file does not begin with front matter", 0..<0, FenceFaults.opening)
  }

  /// The finding about front matter without a field.
  var empty: Diagnostic {
    var next = line(at: 0, in: text)?.next ?? 0
    var isBlank = true
    while let line = line(at: next, in: text), !isThreeHyphens(line.content) {
      if !text[line.content].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { isBlank = false }
      next = line.next
    }
    return finding(
      isBlank ? "the front matter is empty" : "the front matter has no fields", 0..<3,
      "write the fields between the lines of hyphens: 'name: …'")
  }

  /// The finding about front matter that is not closed: at the line that was meant to close it, at the
  /// first that is not a field, or at its beginning.
  var unclosed: Diagnostic {
    if let wrong = wrongClosing(before: text.count) { return wrong }
    var next = line(at: 0, in: text)?.next ?? 0
    while let line = line(at: next, in: text) {
      if !mayBeOfFields(line.content) {
        return finding(
          "the front matter is not closed before this line, which is not a field", line.content,
          "write a line of three hyphens above it")
      }
      next = line.next
    }
    return finding("the front matter is not closed", 0..<3, FenceFaults.closing)
  }

  /// The finding about the first line that was meant to close the front matter, before a position.
  func wrongClosing(before end: Int) -> Diagnostic? {
    var next = line(at: 0, in: text)?.next ?? 0
    while next < end, let line = line(at: next, in: text) {
      if let fault = fault(ofFence: line.content) {
        return finding(
          "this line is \(fault), not three hyphens, so the front matter is not closed here",
          line.content, FenceFaults.closing)
      }
      next = line.next
    }
    return nil
  }

  private func finding(_ message: String, _ range: Range<Int>, _ help: String) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, message,
      at: Place(source, offset: base + range.lowerBound, length: range.count), help: help)
  }

  /// The first line that is not blank.
  private var firstLine: Range<Int>? {
    var next = 0
    while let line = line(at: next, in: text) {
      if text[line.content].contains(where: { $0 > 0x20 }) { return line.content }
      next = line.next
    }
    return nil
  }

  /// What a line is that was meant as three hyphens; nil if it was not, or is.
  private func fault(ofFence line: Range<Int>) -> String? {
    let written = String(decoding: text[line], as: UTF8.self)
    let marks = written.filter { !$0.isWhitespace }
    guard let first = marks.first, !isThreeHyphens(line) else { return nil }
    if marks.allSatisfy({ $0 == "-" }) {
      if marks.count == 3 { return written.hasPrefix("-") ? "hyphens with spaces" : "indented" }
      return marks.count == 1 ? nil : "\(marks.count) hyphens"
    }
    if marks.allSatisfy({ "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}".contains($0) }
    ) {
      return marks.count == 1 ? "a dash" : "dashes"
    }
    let others = ["+": "plus signs", "=": "equals signs", "~": "tildes", "_": "underscores"]
    guard marks.count >= 3, marks.allSatisfy({ $0 == first }) else { return nil }
    return others[String(first)]
  }

  private func isThreeHyphens(_ line: Range<Int>) -> Bool {
    var marks = text[line]
    while let last = marks.last, last == 0x20 || last == 0x09 { marks.removeLast() }
    return marks.elementsEqual("---".utf8)
  }

  /// Whether a line may be one of front matter: blank, a comment, indented, a list's item, a closing
  /// bracket or a field.
  private func mayBeOfFields(_ line: Range<Int>) -> Bool {
    guard let first = text[line].first else { return true }
    switch first {
    case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: "#"): return line.count == 1 || text[line.lowerBound + 1] != UInt8(ascii: "#")
    default:
      guard let colon = text.firstFieldColon(in: line) else { return false }
      return !text[line.lowerBound..<colon].contains(0x20)
    }
  }
}
