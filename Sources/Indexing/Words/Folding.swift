/// Which differences of spelling do not matter.
package enum Folding {
  /// A Latin letter in lower case without what is written on, under or through it; nil for all else.
  package static func latin(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0xC0..<0x250: letters[Int(scalar.value) - 0xC0]
    case 0x1E00..<0x1F00: base(scalar)
    default: nil
    }
  }

  private static let letters: [[UInt8]?] = (UInt32(0xC0)..<0x250).map { value in
    Unicode.Scalar(value).flatMap(base)
  }

  private static func base(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "æ", "Æ": return Array("ae".utf8)
    case "œ", "Œ": return Array("oe".utf8)
    case "ß", "ẞ": return Array("ss".utf8)
    case "ð", "Ð": return Array("d".utf8)
    case "þ", "Þ": return Array("th".utf8)
    case "ı": return Array("i".utf8)
    default: break
    }
    // The name of 'é' is "LATIN SMALL LETTER E WITH ACUTE".
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
      words[4] == "WITH"
    else { return nil }
    return Array(words[3].lowercased().utf8)
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
