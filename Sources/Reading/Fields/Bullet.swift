/// The mark of a list's item that is not the one of YAML, at the start of a text.
struct Bullet {
  /// As it is written, such as "•" or "1.".
  let mark: String
  private let isTight: Bool

  /// Nil if the text does not begin with one. A hyphen before a letter counts, since it has no space.
  init?(_ text: String) {
    let text = text.drop { $0.isWhitespace }
    guard let first = text.first else { return nil }
    let next = text.dropFirst().first
    let isSpaced = next?.isWhitespace ?? false
    switch first {
    case "•", "·", "‣", "▪", "▫", "●", "○", "◦", "■", "□", "➢", "➤", "✓", "✔", "\u{F0B7}",
      "\u{F0A7}":
      guard next != nil else { return nil }
      isTight = false
      mark = String(first)
    case "*", "+", "–", "—":
      guard isSpaced || first == "*" && next?.isLetter ?? false else { return nil }
      isTight = false
      mark = String(first)
    case "-":
      guard let next, next.isLetter || next.isWhitespace else { return nil }
      isTight = next.isLetter
      mark = "-"
    case "0"..."9":
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      guard digits.count <= 2, let sign = rest.first, sign == "." || sign == ")",
        rest.dropFirst().first?.isWhitespace ?? false
      else { return nil }
      isTight = false
      mark = digits + String(sign)
    default: return nil
    }
  }

  /// "a list's item needs a space after its hyphen".
  var fault: String {
    isTight
      ? "a list's item needs a space after its hyphen"
      : "a list's item begins with a hyphen and a space, not with '\(mark)'"
  }
}
