import Testing

@testable import Reading

private func found(_ text: String) -> [String] {
  var text = text
  return text.withUTF8 { misdecodings(in: $0).map { "\($0.written) > \($0.original ?? "lost")" } }
}

/// A text in UTF-8 as another encoding reads it: Windows-1252, with Latin-1 for what that leaves out.
private func misread(_ text: String) -> String {
  let windows: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
    0x89: "‰", 0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
    0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›",
    0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
  var result = String.UnicodeScalarView()
  for byte in text.utf8 { result.append(windows[byte] ?? Unicode.Scalar(byte)) }
  return String(result)
}

private func readAsLatin1(_ text: String) -> String {
  String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
}

@Suite struct Misdecodings {
  @Test(arguments: [
    "’", "‘", "“", "”", "–", "—", "…", "•", "€", "£", "©", "é", "è", "ü", "ö", "ñ", "ç", "É", "Ô",
    "½", "°", "·", "ł", "š", "™", "→", "≥", "−", "✓", "😀", "Ελλ", "Привет",
  ])
  func areRecognisedAndOffered(original: String) {
    for text in [misread(original), readAsLatin1(original)] {
      #expect(found("a \(text) b") == ["\(text) > \(original)"])
      #expect(found("word\(text)word") == ["\(text) > \(original)"])
    }
  }

  @Test func thoseOfTwiceAreUndoneTwice() {
    let twice = misread(misread("’"))
    #expect(found("St Helen\(twice)s") == ["\(twice) > ’"])
  }

  @Test func whatIsLostIsToldToo() {
    #expect(found("caf\u{FFFD}") == ["\u{FFFD} > lost"])
    #expect(found("“whole”".replacing("“", with: "â€œ").replacing("”", with: "â€")).count == 2)
    #expect(found("5Â km") == ["Â > \u{A0}"])
  }

  @Test(arguments: [
    "Âge, Â la carte", "CAFÉ’s", "“CAFÉ”", "‘café’”", "ZOË’S", "MAÇÃ”", "À »", "voilà»”",
    "5 £, 10 €, ½", "naïve coöperation", "Ångström (5 Å²)", "Ü”", "«à»", "L’Âme", "SÃO", "Â",
    "Привет", "Ελλάδα", "“quoted” – dashed — and … so on", "Łódź, Škoda", "日本語", "é”“è", "à…",
    "pâté’s", "It’s â", "Î’Ï", "Ñ’s", "Å–B", "1° 2° ²",
  ])
  func isNotWhatPeopleWrite(text: String) {
    #expect(found(text) == [])
  }
}
