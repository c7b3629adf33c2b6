import Indexing

/// What a name is listed under: its first letter in upper case and without its accent, or "0 to 9" for
/// names that do not start with a letter.
package struct ListHeading: Hashable {
  package let text: String

  package init(_ name: String) {
    guard let letter = name.unicodeScalars.first, letter.properties.isAlphabetic else {
      text = "0 to 9"
      return
    }
    text = String((Folding.letters(of: letter) ?? String(letter)).uppercased().prefix(1))
  }

  package var id: String { ListHeading.id(text) }

  /// Letters of other alphabets are written as their numbers.
  package static func id(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.map { scalar in
      scalar == " " ? "-" : scalar.isASCII ? String(scalar) : "u" + String(scalar.value, radix: 16)
    }
    return "list-" + letters.joined()
  }
}
