import Commissioning
import Diagnostics

/// Parts of addresses, each made from a text and no two the same: letters and digits with hyphens
/// between words, and a number after them where they are taken.
struct Slugs {
  /// The most letters of a text that are used, not counting the number.
  private static let maxLength = 80

  private var taken = deviceNames
  /// The last number used, by the text that was taken more than once.
  private var numbers: [String: Int] = [:]

  mutating func take(_ text: String) -> String {
    let plain = Slugs.plain(text)
    var slug = plain
    while !taken.insert(slug).inserted {
      let number = numbers[plain, default: 1] + 1
      numbers[plain] = number
      slug = "\(plain)-\(number)"
    }
    return slug
  }

  /// As many of a text's words as fit; a long first word is cut.
  private static func plain(_ text: String) -> String {
    let words = text.lowercased().unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
    }
    guard let first = words.first else { return "other" }
    var plain = String(String.UnicodeScalarView(first.prefix(maxLength)))
    for word in words.dropFirst() {
      guard plain.utf8.count + 1 + word.count <= maxLength else { break }
      plain += "-" + String(word)
    }
    return plain
  }
}
