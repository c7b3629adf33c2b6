/// Curly quotation marks around the whole of a text, which a word processor makes of straight ones.
struct CurlyQuotes {
  let opening: Character
  let closing: Character
  /// The text between them.
  let inner: String

  init?(_ text: String) {
    let text = text.trimmed
    guard text.utf8.first ?? 0 >= 0x80, text.count > 2, let first = text.first,
      let last = text.last,
      let closings = CurlyQuotes.closings[first], closings.contains(last)
    else { return nil }
    let inner = text.dropFirst().dropLast()
    // An apostrophe looks like the end of a single quotation.
    let isDouble = last != "\u{2019}"
    guard !inner.contains(first), !isDouble || !inner.contains(where: closings.contains) else {
      return nil
    }
    (opening, closing, self.inner) = (first, last, String(inner))
  }

  private static let closings: [Character: [Character]] = [
    "\u{201C}": ["\u{201D}", "\u{201C}"], "\u{201D}": ["\u{201D}"],
    "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{2018}": ["\u{2019}"], "\u{AB}": ["\u{BB}"],
    "\u{201F}": ["\u{201D}"],
  ]
}

/// What in a text keeps it from being read as it looks, and the text without that.
struct HiddenMark {
  let fault: String
  let plain: String

  /// Nil if there is nothing of the kind.
  init?(_ text: String) {
    if let quotes = CurlyQuotes(text) {
      fault = "it is in curly quotation marks"
      plain = quotes.inner
      return
    }
    guard let space = text.unicodeScalars.lazy.compactMap({ ForeignSpace($0) }).first else {
      return nil
    }
    let scalars = text.unicodeScalars.map { ForeignSpace($0) == nil ? $0 : " " }
    plain = String(String.UnicodeScalarView(scalars)).trimmed
    let ends = text.unicodeScalars.last == space.scalar
    fault =
      ends
      ? "it ends with \(space.name)"
      : text.unicodeScalars.first == space.scalar
        ? "it begins with \(space.name)" : "it contains \(space.name)"
  }

  /// "it ends with a no-break space: write 'luton'".
  var help: String { "\(fault): write '\(plain)'" }
}
