/// Which differences of spelling do not matter.
package enum Folding {
  /// What a character is in a text.
  enum Role: Equatable {
    case letters([UInt8])
    case apostrophe
    case ampersand
    /// Belongs to the letter before it, which is read without it.
    case mark
    case separator
  }

  /// The letters in lower case that a letter is read as; nil for what is not one.
  package static func letters(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : nil
    }
    guard case .letters(let letters) = reading(of: scalar) else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  /// How a character outside ASCII is read.
  static func reading(of scalar: Unicode.Scalar) -> Role {
    0x80..<0x250 ~= scalar.value ? latin[Int(scalar.value) - 0x80] : looked(up: scalar)
  }

  /// The readings of the blocks Latin-1 to Latin Extended-B, which are the most frequent.
  private static let latin = (UInt32(0x80)..<0x250).compactMap(Unicode.Scalar.init).map(looked)

  private static func looked(up scalar: Unicode.Scalar) -> Role {
    var letters: [UInt8] = []
    var reading = Role.mark
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      switch table[lower.value] {
      case "'": return .apostrophe
      case "&": return .ampersand
      case let spelling?: letters += spelling.utf8
      case nil where lower.isIgnored: break
      case nil where lower.isLetter: letters += String(lower).utf8
      case nil: reading = .separator
      }
    }
    return letters.isEmpty ? reading : .letters(letters)
  }

  /// Spellings by the values of letters.
  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for line in spellings.split(separator: "\n") {
      let parts = line.split(separator: " ")
      var previous: UInt32 = 0
      var first: UInt32?
      for scalar in parts[1].unicodeScalars {
        if scalar == "-" {
          first = previous
          continue
        }
        for value in (first.map { $0 + 1 } ?? scalar.value)...scalar.value {
          table[value] =
            first.map { spelling(String(parts[0]), after: value - $0) } ?? String(parts[0])
        }
        previous = scalar.value
        first = nil
      }
    }
    return table
  }()

  /// "c", two after "a".
  private static func spelling(_ first: String, after steps: UInt32) -> String {
    let scalar = first.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + steps) }
    return scalar.map { String($0) } ?? first
  }

  /// "services" as "service", "agencies" as "agency", "boxes" as "box"; "business", "status" and
  /// "analysis" as they are.
  static func makeSingular(_ word: inout [UInt8]) {
    guard word.count >= 4, word.last == UInt8(ascii: "s") else { return }
    func ends(in ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard word.count >= length else { return false }
      return (0..<length).allSatisfy {
        ending.utf8Start[$0] == word[word.count - length + $0]
      }
    }
    // "Staffs" is short for Staffordshire.
    if ends(in: "staffs"), word.count == 6 { return }
    if ends(in: "ss") || ends(in: "us") || ends(in: "is") { return }
    if word.count >= 5, ends(in: "ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if ends(in: "sses") || ends(in: "xes") || ends(in: "ches") || ends(in: "shes") {
      word.removeLast(2)
    } else {
      word.removeLast()
    }
  }
}

extension Unicode.Scalar {
  /// Combining marks, soft hyphens, and characters that join letters or change their direction.
  fileprivate var isIgnored: Bool {
    switch value {
    case 0xAD, 0x200C...0x200F, 0x2060, 0xFEFF: true
    default:
      properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark
    }
  }

  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .spacingMark: true
    default: properties.isAlphabetic
    }
  }
}
