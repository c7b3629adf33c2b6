/// Parts of addresses that are made from texts, each taken once.
struct Slugs {
  private var taken: Set<String> = []
  /// By a slug that was asked for again, the number that the last who asked has after it.
  private var numbers: [String: Int] = [:]

  /// Letters and digits of a text, separated by hyphens, with a number after them where others have
  /// them.
  mutating func take(_ text: String) -> String {
    let words = text.lowercased().unicodeScalars.split {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
    }
    let plain = words.map { String($0) }.joined(separator: "-").nonEmpty ?? "other"
    if taken.insert(plain).inserted { return plain }
    var number = numbers[plain] ?? 1
    var slug: String
    repeat {
      number += 1
      slug = "\(plain)-\(number)"
    } while !taken.insert(slug).inserted
    numbers[plain] = number
    return slug
  }
}
