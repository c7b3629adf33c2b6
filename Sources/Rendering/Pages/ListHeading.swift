import Indexing

/// What a name is listed under: its first letter in upper case and without its accent, or "0 to 9" for
/// whatever does not begin with a letter.
struct ListHeading: Hashable {
  let text: String

  init(_ name: String) {
    guard let letter = name.unicodeScalars.first, letter.properties.isAlphabetic else {
      text = "0 to 9"
      return
    }
    let plain = Folding.latin(letter).map { String(decoding: $0, as: UTF8.self) }
    text = String((plain ?? String(letter)).uppercased().prefix(1))
  }

  var id: String { ListHeading.id(text) }

  /// Letters of other alphabets are written as their numbers.
  static func id(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.map { scalar in
      scalar == " " ? "-" : scalar.isASCII ? String(scalar) : "u" + String(scalar.value, radix: 16)
    }
    return "list-" + letters.joined()
  }
}
