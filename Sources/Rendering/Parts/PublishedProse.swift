import Commissioning
import Describing
import Diagnostics

/// Prose as it appears on a page: its links lead somewhere, and the first mention of each word of
/// the glossary leads to its explanation below.
struct PublishedProse {
  var html: [UInt8] = []
  /// The terms mentioned, in the order of their first mention.
  var terms: [Int] = []

  /// - Parameter address: where a link leads from the page, or nil if it leads nowhere.
  init(_ prose: Prose, glossary: Glossary, address: (Prose.Link) -> String?) {
    var linked: [UInt8] = []
    linked.reserveCapacity(prose.html.count + prose.links.count * 32)
    var position = 0
    for link in prose.links {
      linked += prose.html[position..<link.offset]
      appendEscaped(address(link) ?? "#", to: &linked)
      position = link.offset
    }
    linked += prose.html[position...]
    guard !glossary.isEmpty else {
      html = linked
      return
    }
    html.reserveCapacity(linked.count + 512)
    linked.withUnsafeBufferPointer { mark(in: $0, glossary) }
  }

  /// Copies HTML, with links around first mentions outside headings, links and code.
  private mutating func mark(in text: UnsafeBufferPointer<UInt8>, _ glossary: Glossary) {
    var position = 0
    var exemptDepth = 0
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "<") {
        let end = text[position...].firstIndex(of: UInt8(ascii: ">")) ?? text.count - 1
        if let depth = exemption(text[position...end]) { exemptDepth = max(0, exemptDepth + depth) }
        html += text[position...end]
        position = end + 1
      } else if byte == UInt8(ascii: "&") {
        let end = text[position...].firstIndex(of: UInt8(ascii: ";")) ?? position
        html += text[position...end]
        position = end + 1
      } else if isWord(byte) {
        var end = wordEnd(text, position)
        if exemptDepth == 0, glossary.mayStart(with: byte, length: end - position) {
          end = markTerm(text, position, end, glossary)
        } else {
          html += text[position..<end]
        }
        position = end
      } else {
        html.append(byte)
        position += 1
      }
    }
  }

  /// Copies the word, or the run of words that is a term not yet mentioned; returns its end.
  private mutating func markTerm(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ firstEnd: Int, _ glossary: Glossary
  ) -> Int {
    let first = String(decoding: text[start..<firstEnd], as: UTF8.self)
    var ends = [firstEnd]
    var words = glossary.words(from: first)
    while words > 1, let end = ends.last, end + 1 < text.count, text[end] == 0x20,
      isWord(text[end + 1])
    {
      ends.append(wordEnd(text, end + 1))
      words -= 1
    }
    for end in ends.reversed() {
      let spelling = String(decoding: text[start..<end], as: UTF8.self)
      guard let term = glossary.term(spelling) else { continue }
      if terms.contains(term) {
        html += text[start..<end]
        return end
      }
      terms.append(term)
      html += "<a class=\"term\" href=\"#word-\(term)\">".utf8
      html += text[start..<end]
      html += "</a>".utf8
      return end
    }
    html += text[start..<firstEnd]
    return firstEnd
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, isWord(text[end]) || text[end] == UInt8(ascii: "-") { end += 1 }
    return end
  }

  /// Counts an element in which no word is marked, as it opens or closes.
  private func exemption(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { isWord($0) }
    let isHeading =
      name.count == 2 && name.first == UInt8(ascii: "h") && name.last != UInt8(ascii: "r")
    let isExempt =
      isHeading || name.elementsEqual("a".utf8) || name.elementsEqual("code".utf8)
      || name.elementsEqual("pre".utf8) || name.elementsEqual("th".utf8)
    return isExempt ? (isEnd ? -1 : 1) : nil
  }
}
