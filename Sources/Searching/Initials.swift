/// What people make of the letters that the words of a name begin with.
struct Initials {
  /// Words that initials may leave out.
  private static let small: Set<String> = [
    "a", "an", "and", "at", "by", "due", "for", "from", "in", "of", "on", "or", "the", "to", "upon",
    "with",
  ]
  /// What a body is, rather than what it is called.
  private static let kinds: Set<String> = ["NHS", "CSU", "CCG", "CSS"]
  private static let digits = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10",
  ]

  /// Of the whole name: "KM" and "KMCSU" of "NHS Kent and Medway CSU", "NHSE" of "NHS England", "DoH" of
  /// "Department of Health".
  let whole: [String]
  /// Of the name or a part of it: "GEM" of "NHS Greater East Midlands CSU", "NEW" of "North, East, West
  /// Devon".
  let all: [String]

  /// Of an organisation.
  ///
  /// - Parameter endings: what is written behind initials of such bodies: "CSU".
  init(ofBody name: String, endings: [String]) {
    let words = Initials.words(name)
    let own = words.filter { !Initials.kinds.contains($0) }
    let letters = own.filter { $0.first?.isUppercase == true }.compactMap(Initials.letter)
    let short = letters.joined()
    var whole = letters.count > 1 ? [short] + endings.map { short + $0 } : []
    if words.first == "NHS", !letters.isEmpty, endings.isEmpty { whole.append("NHS" + short) }
    if own.count > letters.count, own.count > 2, own.count < 7 {
      whole.append(own.compactMap(Initials.letter).joined())
    }
    self.whole = whole
    var parts: [String] = []
    for start in letters.indices {
      for end in letters.indices where end - start >= 2 && end - start < 6 {
        parts.append(letters[start...end].joined())
      }
    }
    all = whole + parts.filter { $0 != short }
  }

  /// Of what is named by phrases, each of which begins or ends with what has the initials: "COPD" of "On the
  /// register: chronic obstructive pulmonary disease".
  init(ofPhrases name: String) {
    var found: [String] = []
    var whole: [String] = []
    for phrase in name.split(whereSeparator: { ":,;()/–".contains($0) }) {
      let words = Initials.words(String(phrase)).filter {
        !Initials.small.contains($0.lowercased())
      }
      for length in 3...5 where length <= words.count {
        for part in [words.prefix(length), words.suffix(length)] {
          found.append(part.compactMap(Initials.letter).joined())
          let withDigits = part.compactMap {
            Initials.digits[$0.lowercased()] ?? Initials.letter($0)
          }
          found.append(withDigits.joined())
        }
      }
      let letters = words.compactMap(Initials.letter).joined()
      if words.count == 2 { found.append(letters) }
      if 3...6 ~= words.count { whole.append(letters) }
    }
    self.whole = whole
    all = Set(found).sorted()
  }

  private static func words(_ name: String) -> [String] {
    name.replacing("&", with: " and ")
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
  }

  private static func letter(_ word: String) -> String? { word.first.map { String($0) } }
}
