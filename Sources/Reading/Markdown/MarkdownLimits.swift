import Diagnostics

/// What is refused before libcmark sees it, since it cannot be interrupted: bodies over 128 KB and
/// blocks nested over 100 deep, which make it slow out of all proportion.
func markdownLimit(
  _ markdown: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Diagnostic? {
  if markdown.count > 128 << 10 {
    return Diagnostic(
      .oversizedFile, "the text has \(markdown.count) bytes, more than the limit of \(128 << 10)",
      at: Place(source, offset: base, length: 0), help: "split it into several pages")
  }
  guard let line = deepLine(markdown) else { return nil }
  return Diagnostic(
    .deepNesting, "lists or quotes are nested more than \(deepest) deep",
    at: Place(source, offset: base + line.lowerBound, length: line.count))
}

/// How many quotes and lists a block may be in.
private let deepest = 100

/// The first line that is nested too deep. Containers are counted only where some line may be: most
/// texts are done with after a look at the beginnings of their lines.
private func deepLine(_ markdown: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
  guard lines(of: markdown).contains(where: { depthBound(markdown, $0) > deepest }) else {
    return nil
  }
  var nesting = MarkdownNesting(markdown, limit: deepest)
  return lines(of: markdown).first {
    (nesting.read($0) ?? depthBound(markdown, $0)) > deepest
  }
}

/// The lines of a text, without their ends and without the byte order mark that libcmark skips.
private func lines(of text: UnsafeBufferPointer<UInt8>) -> some Sequence<Range<Int>> {
  sequence(state: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) { start in
    guard let line = line(at: start, in: text) else { return nil }
    start = line.next
    return line.content
  }
}

/// An upper bound of how many quotes and lists a line is in: its markers, and two columns of
/// indentation for each list begun on an earlier line.
private func depthBound(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
  var depth = 0
  var columns = 0
  var position = line.lowerBound
  while position < line.upperBound {
    switch text[position] {
    case UInt8(ascii: " "): columns += 1
    case UInt8(ascii: "\t"): columns += 4
    case UInt8(ascii: ">"): depth += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard isBlank(text, position + 1, line) else { return depth + columns / 2 }
      depth += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = position
      while end < line.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) {
        end += 1
      }
      guard end < line.upperBound, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
        isBlank(text, end + 1, line)
      else { return depth + columns / 2 }
      depth += 1
      position = end
    default: return depth + columns / 2
    }
    position += 1
  }
  // A line of blanks alone nests nothing.
  return depth
}

private func isBlank(
  _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ line: Range<Int>
) -> Bool {
  position >= line.upperBound || text[position] == 0x20 || text[position] == 0x09
}
