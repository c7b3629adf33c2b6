import Commissioning
import Measuring

/// "1 offer", "12 offers".
package func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(numberText(Double(number), decimals: 0)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// "from April 2013 until September 2014"; nil for always.
package func dates(_ from: When?, _ until: When?) -> String? {
  func words(_ preposition: String, _ when: When) -> String {
    switch when.relation {
    case .on: "\(preposition) \(when.text)"
    case .about: "\(preposition) about \(when.moment.text)"
    case .by, .after, .before: preposition == "from" ? when.text : "to an end \(when.text)"
    }
  }
  let parts = [from.map { words("from", $0) }, until.map { words("until", $0) }]
  return parts.compactMap(\.self).joined(separator: " ").nonEmpty
}

extension String {
  package var nonEmpty: String? { isEmpty ? nil : self }

  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// A name within a sentence: "financial services", "IT services".
  package var withinSentence: String {
    dropFirst().first?.isLowercase == true ? lowercasedFirst : self
  }

  /// What a name is listed under: the name without "NHS" before it.
  package var sortingName: String { hasPrefix("NHS ") ? String(dropFirst(4)) : self }

  /// Whether it holds another text, byte for byte.
  package func mentions(_ other: String) -> Bool {
    var own = self[...]
    var needle = other[...]
    return own.withUTF8 { own in
      needle.withUTF8 { needle in
        guard let first = needle.first else { return true }
        guard own.count >= needle.count else { return false }
        return (0...own.count - needle.count).contains {
          own[$0] == first && own[$0..<$0 + needle.count].elementsEqual(needle)
        }
      }
    }
  }
}
