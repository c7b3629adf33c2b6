import Diagnostics
import Testing

@testable import Indexing

/// The scripts of a small index, and what is in it.
@Suite struct IndexFixture {
  private static let documents =
    [
      Document(
        path: "a.html", title: "NHS Arden CSU",
        aliases: [
          Document.Alias("ODS code", "0DE"), Document.Alias("Former name", "Warwick Support"),
        ], detail: "0DE", tags: [Document.Tag("Closed", tone: "closed")]),
      Document(
        path: "b.html", title: "Continuing healthcare", summary: "Care outside hospital."),
      Document(path: "c.html", title: "Łódź & Ærøskøbing"),
      Document(path: "d.html", title: "東京 агентства 𐐀𐐁 ﾊﾝｶｸ ｱｲｳ"),
      Document(path: "e.html", title: "Business intelligence"),
    ]
    + (5..<400).map { Document(path: "\($0).html", title: "Page \($0) \(words[$0 % words.count])") }

  private static let words = [
    "audit", "auditor", "care", "commissioning", "contracting", "healthcare", "payroll",
    "procurement",
    "résumé", "zürich", "ﾊﾝ", "𐐨x", "𐐨y", "ア", "ｱ",
  ]

  private static func body(_ number: Int) -> DocumentBody {
    DocumentBody(
      facts: number == 0 ? ["Region: North of England"] : [],
      headings: number % 3 == 0 ? ["Common heading"] : [],
      prose: Array(
        "common \(number % 2 == 0 ? "even " : "")w\(number * 7 % 901) w\(number * 13 % 577) \(words[number % words.count])"
          .utf8))
  }

  private static let index = SearchIndex(
    [DocumentGroup(heading: "Records", count: 5), DocumentGroup(heading: "Pages", count: 395)],
    abbreviations: [Abbreviation("CHC", "continuing healthcare")], document: { documents[$0] },
    body: body)

  @Test func scriptsReadTheIndex() throws {
    let index = Self.index
    let scripts = index.names.enumerated().map { position, name -> JSONText in
      var bytes: [UInt8] = []
      index.write(position, into: &bytes)
      return .array([.text("search/" + name), .text(String(decoding: bytes, as: UTF8.self))])
    }
    let tally = Tally(
      0..<Self.documents.count, abbreviations: [Abbreviation("CHC", "continuing healthcare")],
      document: { Self.documents[$0] }, body: Self.body)
    try Fixture(name: "index").expect([
      ("scripts", scripts),
      ("names", holders(tally.names, of: tally, bits: Tally.nameBits)),
      ("words", holders(tally.texts, of: tally, bits: Tally.textBits)),
      (
        "ids",
        Self.documents.prefix(5).enumerated().map { .array([.number($0), .text($1.title)]) }
      ),
    ])
  }

  /// Each word with its documents and how it stands in each; of words that many documents have,
  /// only the first are told how.
  private func holders(_ mentions: [Tally.Mention], of tally: Tally, bits: Int) -> [JSONText] {
    var entries: [Int: [UInt32]] = [:]
    for mention in mentions { entries[Int(mention.word), default: []].append(mention.entry) }
    return entries.sorted { $0.key < $1.key }.map { word, entries in
      let isMarked = DigitText.entries(entries[...], bits: bits).contains(UInt8(ascii: "*"))
      let (detailed, rest) =
        isMarked ? DigitText.detailed(entries[...], bits: bits) : (entries[...], [])
      func pair(_ entry: UInt32, _ standing: UInt32) -> JSONText {
        .array([.number(Int(entry >> UInt32(bits))), .number(Int(standing))])
      }
      return .array([
        .text(String(decoding: tally.vocabulary[word], as: UTF8.self)),
        .array(
          detailed.map { pair($0, $0 & (1 << UInt32(bits) - 1)) } + rest.map { pair($0, 0) }),
      ])
    }
  }
}
