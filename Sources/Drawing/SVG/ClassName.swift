/// The CSS classes of a drawn element: names of ours that need no escaping, written one after
/// another without joining them into a string.
struct ClassName: ExpressibleByStringLiteral {
  private let words: (String, String, String, String)

  init(stringLiteral words: String) { self.words = (words, "", "", "") }

  init(_ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "") {
    words = (first, second, third, fourth)
  }

  func append(to bytes: inout ByteBuffer) {
    bytes.append(words.0)
    append(words.1, to: &bytes)
    append(words.2, to: &bytes)
    append(words.3, to: &bytes)
  }

  private func append(_ word: String, to bytes: inout ByteBuffer) {
    if word.isEmpty { return }
    bytes.append(0x20 as UInt8)
    bytes.append(word)
  }
}
