import Foundation

/// What a script of the index hands over: its arguments as JSON reads them.
struct ReadScript {
  /// By its name: "words" and 3 of "words-3.js".
  var part: String
  var number: Int
  var content: [Any]

  init(_ name: String, _ bytes: [UInt8]) throws {
    var text = String(decoding: bytes, as: UTF8.self)
    let call = "prospectusData("
    guard text.hasPrefix(call), text.hasSuffix(");\n") else { throw Malformed() }
    text = "[" + text.dropFirst(call.count).dropLast(3) + "]"
    let parts = name.dropLast(3).split(separator: "-")
    guard let values = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any],
      parts.count == 2, let number = Int(parts[1])
    else { throw Malformed() }
    part = String(parts[0])
    self.number = number
    content = values
  }

  struct Malformed: Error {}

  /// The words of a list, each with its value where the list has values.
  var words: [(word: String, value: String?)] {
    let values = (content.count > 1 ? content[1] as? String : nil)?.split(separator: " ") ?? []
    var words: [(String, String?)] = []
    var word = ""
    var shared = 0
    var rest = ""
    func finish() {
      word = String(word.prefix(shared)) + rest
      let position = words.count
      words.append((word, position < values.count ? String(values[position]) : nil))
    }
    for (position, letter) in (content[0] as? String ?? "").enumerated() {
      guard let code = letter.asciiValue, (65...90).contains(code) else {
        rest.append(letter)
        continue
      }
      if position > 0 { finish() }
      shared = Int(code) - 65
      rest = ""
    }
    finish()
    return words
  }

  /// The documents of a list and how the word stands in each.
  static func entries(_ value: String, bits: Int) -> [(document: Int, standing: Int)] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var digits = value.map { alphabet.firstIndex(of: $0) ?? 64 }[...]
    func number() -> Int {
      var number = 0
      while let digit = digits.popFirst() {
        number = number * 32 + digit % 32
        if digit < 32 { break }
      }
      return number
    }
    var entries: [(Int, Int)] = []
    var document = 0
    while let next = digits.first {
      if next == 64 {
        digits.removeFirst()
        let first = number()
        for (position, digit) in digits.enumerated() {
          for bit in 0..<6 where digit >> bit & 1 == 1 {
            entries.append((first + position * 6 + bit, 0))
          }
        }
        return entries
      }
      let difference = number()
      document += difference >> bits
      entries.append((document, difference & (1 << bits - 1)))
    }
    return entries
  }
}
