import Diagnostics
import Foundation
import Testing

@testable import Indexing

@Suite struct WordFixture {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    readWords(Array(text.utf8)) { words.append(String(decoding: copy $0, as: UTF8.self)) }
    return words
  }

  private func example(_ text: String) -> JSONText {
    .array([.text(text), .text(words(text).joined(separator: " "))])
  }

  /// Letters of the Latin script in all blocks for European languages and for phonetics, ligatures,
  /// full and half width.
  private static let letters: [Unicode.Scalar] = [
    0xC0...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0xFB00...0xFB06, 0xFF21...0xFF5A,
    0xFF66...0xFF9D,
  ].flatMap { (values: ClosedRange<UInt32>) in values.compactMap(Unicode.Scalar.init) }

  @Test func scriptsReadWordsAlike() throws {
    var random = RandomTexts()
    try Fixture(name: "words").expect([
      ("table", [.text(spellings.replacing("\n", with: " "))]),
      (
        "examples",
        [
          "", " ", "NHS Leeds North", "Barking & Dagenham", "R&D", "＆",
          "the CCG's and the CCGs' offers",
          "King’s Lynn, O'Brien, O‘Brien, OʼBrien, Ｏ＇Ｂｒｉｅｎ", "'s", "'", "s's", "’tis",
          "00J, 0DE, 00DS", "£1,234.50 a head, 0.25 or 25. 2013,2014 1, 2 .5 3.x",
          "end-to-end co\u{AD}mmissioning", "Émigré naïve Łódź Straße STRASSE Ærø", "e\u{301}clair",
          "ŉ ĳ ǆ ﬁnance ﬆaff", "İstanbul ISPARTA ıspanak", "ΣΊΣΥΦΟΣ σίσυφος", "агентства Ёлка",
          "東京 とうきょう", "한국어", "m² CO₂ ① ⑳ Ⅻ ½ ٣٤ ९ １２", "𝗡𝗛𝗦 𝓛𝓮𝓮𝓭𝓼 Ｌｅｅｄｓ", "👩‍👩‍👧 🇬🇧 ™ ©",
          "हिंदी ไทย עִבְרִית اَلْعَرَبِيَّة", "\u{202E}leeds\u{0}x<script>",
          "zero\u{200B}width no\u{200D}break",
          "agencies boxes addresses churches dishes business status analysis gas ies", "яs éés",
          String(repeating: "a", count: 41) + " b", String(repeating: "я", count: 21),
          "a" + String(repeating: "я", count: 21), String(repeating: "𐐀", count: 12),
          String(repeating: "a", count: 38) + "𐐀", String(repeating: "ß", count: 21),
          String(repeating: "services", count: 6),
        ].map(example)
      ),
      ("letters", Self.letters.map { example("a\($0)b") }),
      ("random", (0..<1_000).map { _ in example(random.next()) }),
      ("blocks", blocks()),
    ])
  }

  /// For every 256 characters that Unicode had by version 12, of 2019, in order: how each is read
  /// between two letters, as a sum. Nobody would read as many examples. Later characters are left
  /// out, since an older browser does not know them; and U+1171E, which was a mark until version 16.
  private func blocks() -> [JSONText] {
    (0..<0x1100).compactMap { (block: UInt32) in
      let scalars = (block * 256..<(block + 1) * 256).compactMap(Unicode.Scalar.init).filter {
        $0.properties.age.map { ($0.major, $0.minor) <= (12, 1) } ?? false
          && $0.properties.generalCategory != .privateUse && $0.value != 0x1171E
      }
      guard !scalars.isEmpty else { return nil }
      let text = scalars.map { "a\($0)b" }.joined(separator: "\n")
      let sum = words(text).joined(separator: " ").utf8.reduce(UInt32(2_166_136_261)) {
        ($0 ^ UInt32($1)) &* 16_777_619
      }
      var ranges: [(first: UInt32, last: UInt32)] = []
      for scalar in scalars {
        if let last = ranges.last, last.last + 1 == scalar.value {
          ranges[ranges.count - 1].last = scalar.value
        } else {
          ranges.append((scalar.value, scalar.value))
        }
      }
      return .array([
        .array(ranges.flatMap { [.number(Int($0.first)), .number(Int($0.last))] }),
        .number(Int(sum)),
      ])
    }
  }

  /// A letter reads alike whether its accents are written with it or after it.
  @Test func accentsReadAlikeHoweverTheyAreWritten() {
    for value in Array(UInt32(0xC0)...0x52F) + Array(0x1E00...0x1FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let apart = text.decomposedStringWithCanonicalMapping
      #expect(words("a\(text)b") == words("a\(apart)b"), "\(text)")
    }
  }
}
