/// Gives each word of a text to the body as it is looked up: in lower case, without accents,
/// apostrophes and the mark of a plural. `templates/words.js` reads queries by the same rules, which
/// `Tests/Scripts/words.json` has examples of.
///
/// - Parameters:
///   - text: UTF-8.
///   - body: given the word's bytes, which are gone after it returns.
func readWords(_ text: [UInt8], _ body: (borrowing [UInt8]) -> Void) {
  text.withUnsafeBufferPointer { bytes in
    var reader = WordReader()
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) {
        let start = position
        while position < bytes.count, isLetter(bytes[position]) { position += 1 }
        reader.read(UnsafeBufferPointer(rebasing: bytes[start..<position]))
      } else if byte < 0x80 {
        if !isWithinNumber(bytes, position) {
          reader.read(byte, body)
        } else if byte == UInt8(ascii: ".") {
          reader.readPoint()
        }
        position += 1
      } else {
        let (scalar, length) = scalar(of: bytes, at: position)
        reader.read(scalar, body)
        position += length
      }
    }
    reader.finish(body)
  }
}

/// Whether a character is the point or a comma of a number: between two digits.
private func isWithinNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return (bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ","))
    && position > 0 && position + 1 < bytes.count
    && digits.contains(bytes[position - 1]) && digits.contains(bytes[position + 1])
}

private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26
}

/// The scalar that begins at a position, and of how many bytes it is. Ill-formed text reads as
/// U+FFFD, a byte each.
private func scalar(
  of bytes: UnsafeBufferPointer<UInt8>, at position: Int
) -> (Unicode.Scalar, Int) {
  let first = UInt32(bytes[position])
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  guard length > 1, position + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = first & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset]) & 0x3F }
  return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
}

/// The word that is being read.
private struct WordReader {
  private var word: [UInt8] = []
  /// How many bytes it had at its last apostrophe.
  private var apostrophe: Int?
  /// Whether all of it is ASCII letters: only then is a plural ending removed.
  private var isPlain = true

  /// Longer words are cut to this many bytes.
  private static let longest = 40

  /// Reads ASCII letters.
  mutating func read(_ letters: UnsafeBufferPointer<UInt8>) {
    let start = word.count
    word.append(contentsOf: letters)
    word.withUnsafeMutableBufferPointer { word in
      for position in start..<word.count { word[position] |= 0x20 }
    }
  }

  /// Reads the point of a number.
  mutating func readPoint() {
    word.append(UInt8(ascii: "."))
    isPlain = false
  }

  /// Reads another ASCII character.
  mutating func read(_ byte: UInt8, _ body: (borrowing [UInt8]) -> Void) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      word.append(byte)
      isPlain = false
    case UInt8(ascii: "'"): apostrophe = word.count
    case UInt8(ascii: "&"):
      finish(body)
      word += "and".utf8
      finish(body)
    default: finish(body)
    }
  }

  /// Reads a character outside ASCII.
  mutating func read(_ scalar: Unicode.Scalar, _ body: (borrowing [UInt8]) -> Void) {
    switch Folding.reading(of: scalar) {
    case .letters(let letters):
      word += letters
      isPlain = isPlain && letters.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    case .apostrophe: apostrophe = word.count
    case .ampersand: read(UInt8(ascii: "&"), body)
    case .mark: break
    case .separator: finish(body)
    }
  }

  /// Shortens a word without splitting a letter.
  private mutating func cut() {
    var length = Self.longest
    while length > 0, word[length] & 0xC0 == 0x80 { length -= 1 }
    word.removeSubrange(length...)
  }

  mutating func finish(_ body: (borrowing [UInt8]) -> Void) {
    guard !word.isEmpty else {
      apostrophe = nil
      return
    }
    if let apostrophe, apostrophe == word.count - 1, word.last == UInt8(ascii: "s") {
      word.removeLast()
    }
    if isPlain { Folding.makeSingular(&word) }
    if word.count > Self.longest { cut() }
    if !word.isEmpty { body(word) }
    word.removeAll(keepingCapacity: true)
    apostrophe = nil
    isPlain = true
  }
}
