import Testing

@testable import Indexing

/// Documents of some words each, under one heading.
private func index(
  _ documents: [Document], _ bodies: [Int: DocumentBody] = [:], abbreviations: [Abbreviation] = []
) -> SearchIndex {
  SearchIndex(
    [DocumentGroup(heading: "Pages", count: documents.count)],
    abbreviations: abbreviations, document: { documents[$0] },
    body: { bodies[$0] ?? DocumentBody() })
}

private func files(_ index: SearchIndex) throws -> [String: ReadScript] {
  var files: [String: ReadScript] = [:]
  for (position, name) in index.names.enumerated() {
    var bytes: [UInt8] = []
    index.write(position, into: &bytes)
    files[name] = try ReadScript(name, bytes)
  }
  return files
}

/// The documents that have a word, by the part of the index that says so.
private func holders(_ word: String, in part: String, _ files: [String: ReadScript]) -> [Int] {
  files.values.filter { $0.part == part }.flatMap(\.words).filter { $0.word == word }
    .flatMap { ReadScript.entries($0.value ?? "", bits: part == "names" ? 3 : 1).map(\.document) }
}

@Suite struct Indexes {
  private let documents = [
    Document(
      path: "a.html", title: "NHS Arden CSU",
      aliases: [
        Document.Alias("ODS code", "0DE"), Document.Alias("Former name", "Warwick Support"),
      ]),
    Document(
      path: "b.html", title: "Continuing healthcare", summary: "Care outside hospital."),
    Document(path: "c.html", title: "CHC reviews"),
  ]
  private let bodies = [
    1: DocumentBody(
      facts: ["Region: North of England"], headings: ["Retrospective claims"],
      prose: Array("Claims are assessed in Coventry.\nNights too.".utf8)),
    2: DocumentBody(prose: Array("Continuing healthcare".utf8)),
  ]

  @Test func knowNamesCodesAndFormerNames() throws {
    let files = try files(index(documents, bodies))
    #expect(holders("arden", in: "names", files) == [0])
    #expect(holders("0de", in: "names", files) == [0])
    #expect(holders("warwick", in: "names", files) == [0])
    #expect(holders("coventry", in: "names", files) == [])
  }

  @Test func knowTextsWithoutTheWordsThatSayNothing() throws {
    let files = try files(index(documents, bodies))
    #expect(holders("coventry", in: "words", files) == [1])
    #expect(holders("north", in: "words", files) == [1])
    #expect(holders("retrospective", in: "words", files) == [1])
    #expect(holders("are", in: "words", files) == [])
  }

  @Test func tellHeadingsAndFieldsFromProse() throws {
    let lists = try files(index(documents, bodies)).values.filter { $0.part == "words" }.flatMap(
      \.words)
    func standing(_ word: String) -> [Int] {
      lists.filter { $0.word == word }
        .flatMap { ReadScript.entries($0.value ?? "", bits: 1).map(\.standing) }
    }
    #expect(standing("claim") == [1])
    #expect(standing("north") == [1])
    #expect(standing("coventry") == [0])
  }

  @Test func knowWhatAbbreviationsStandFor() throws {
    let files = try files(
      index(documents, bodies, abbreviations: [Abbreviation("CHC", "continuing healthcare")]))
    #expect(holders("chc", in: "names", files) == [1, 2])
    #expect(holders("chc", in: "words", files) == [2])
    #expect(holders("continuing", in: "words", files) == [2])
    let meanings = files.values.filter { $0.part == "names" }.compactMap {
      $0.content.last as? [[String]]
    }
    #expect(meanings == [[["chc", "continuing healthcare"]]])
  }

  /// How much of a document's name a word is: the words of the shortest name that has it, 7 at most.
  private func lengths(_ word: String, _ documents: [Document]) throws -> [Int] {
    try files(index(documents, abbreviations: [Abbreviation("IT", "information technology")]))
      .values.filter { $0.part == "names" }.flatMap(\.words).filter { $0.word == word }
      .flatMap { ReadScript.entries($0.value ?? "", bits: 3).map(\.standing) }
  }

  @Test func tellNamesFromWhatOthersAreCalledToo() throws {
    let documents = [
      Document(path: "a.html", title: "NHS Arden CSU", remoteNames: ["ACSU"]),
      Document(path: "b.html", title: "IT services from NHS Arden CSU", remoteNames: ["Warwick"]),
      Document(path: "c.html", title: "Offers in Arden", isPart: true),
    ]
    #expect(try lengths("arden", documents) == [1, 2, 2])
    #expect(try lengths("warwick", documents) == [7])
    #expect(try lengths("acsu", documents) == [7])
  }

  @Test func joinWhatIsWrittenTogether() throws {
    let documents = [
      Document(
        path: "a.html", title: "Walk-in & e-mail", aliases: [Document.Alias("Also called", "W&I")])
    ]
    for word in ["walkin", "email", "wi"] {
      #expect(try lengths(word, documents) == [7], "\(word)")
    }
    #expect(try lengths("walk", documents) == [3])
  }

  @Test func knowWhatResultsTellOfThem() throws {
    let document = Document(
      path: "a.html", title: "Payroll", detail: "Target 85%",
      tags: [Document.Tag("Illustrative", tone: "illustrative")])
    let files = try files(index([document]))
    #expect(holders("85", in: "words", files) == [0])
    #expect(holders("illustrative", in: "words", files) == [0])
  }

  @Test func carryWhatResultsShow() throws {
    let files = try files(index(documents, bodies))
    let shown = try #require(files["documents-0.js"]?.content.first as? [[Any]])
    #expect(shown[0][0] as? String == "AANHS Arden CSU")
    #expect(shown[0][1] as? String == "AAa.html")
    #expect(shown[0][4] as? Int == -1)
    #expect(
      shown[0][6] as? [[String]] == [["ODS code", "0DE"], ["Former name", "Warwick Support"]])
    let texts = try #require(files["texts-0.js"]?.content.last as? [String])
    #expect(texts[1] == "Region: North of England\nClaims are assessed in Coventry.\nNights too.")
  }

  @Test func writeHostileTextAsText() throws {
    let payload = "</script>\"'\\\u{0}\u{2028}\n*/alert(1)//"
    let files = try files(index([Document(path: payload, title: payload)]))
    let shown = try #require(files["documents-0.js"]?.content.first as? [[Any]])
    #expect(shown[0][0] as? String == "AA" + payload)
  }

  @Test func areOfDocumentsAtAll() throws {
    #expect(try files(index([])).keys.sorted() == ["directory-0.js"])
  }
}

/// What holds of an index of many documents.
@Suite struct LargeIndexes {
  private static let count = 3_000
  private static let built = SearchIndex(
    [DocumentGroup(heading: "Pages", count: count)], abbreviations: [],
    document: { Document(path: "\($0).html", title: "Page \($0)") },
    body: { number in
      let rare = (0..<40).map { "r\((number * 7 + $0 * 131) % 9_001)" }.joined(separator: " ")
      return DocumentBody(
        prose: Array("common \(number % 2 == 0 ? "even " : "")\(rare)".utf8))
    })

  @Test func areCutIntoSmallScripts() {
    for (position, name) in Self.built.names.enumerated() {
      var bytes: [UInt8] = []
      Self.built.write(position, into: &bytes)
      #expect(bytes.count < 9_000, "\(name)")
    }
  }

  @Test func listEveryDocumentOfACommonWord() throws {
    let files = try files(Self.built)
    #expect(holders("common", in: "words", files) == Array(0..<Self.count))
    #expect(holders("even", in: "words", files) == Array(stride(from: 0, to: Self.count, by: 2)))
  }

  @Test func tellHowACommonWordStandsInTheLikeliestDocuments() throws {
    let files = try files(Self.built)
    let value = try #require(
      files.values.filter { $0.part == "names" }.flatMap(\.words).first { $0.word == "page" }?
        .value)
    let entries = ReadScript.entries(value, bits: 3)
    #expect(entries.map(\.document) == Array(0..<Self.count))
    #expect(entries.prefix(48).allSatisfy { $0.standing == 2 })
    #expect(value.count < Self.count / 6 + 200)
  }

  @Test func haveWordsWhereTheDirectorySays() throws {
    let files = try files(Self.built)
    let directory = try #require(files["directory-0.js"]?.content)
    for (position, part) in ["names", "words", "beginnings", "endings"].enumerated() {
      let borders = try #require(directory[position + 4] as? String).split(separator: " ")
        .map(String.init)
      let scripts = files.values.filter { $0.part == part }
      #expect(!scripts.isEmpty, "\(part)")
      for script in scripts {
        for (word, _) in script.words {
          #expect(borders.count { $0 <= word } == script.number, "\(part): \(word)")
        }
      }
    }
  }

  @Test func tellWhichOfManyAreCalledByACommonWordAlone() throws {
    let index = SearchIndex(
      [DocumentGroup(heading: "Pages", count: 900)], abbreviations: [],
      document: { Document(path: "\($0).html", title: $0 == 700 ? "Pages" : "Page \($0)") },
      body: { _ in DocumentBody() })
    let value = try files(index).values.filter { $0.part == "names" }.flatMap(\.words)
      .first { $0.word == "page" }?.value
    let entries = ReadScript.entries(try #require(value), bits: 3)
    #expect(entries.first { $0.document == 700 }?.standing == 1)
    #expect(entries.map(\.document).sorted() == Array(0..<900))
  }

  @Test func markWordsOfNamesOfOrganisations() throws {
    let index = SearchIndex(
      [
        DocumentGroup(heading: "CCGs", count: 1, areBodies: true),
        DocumentGroup(heading: "Services", count: 1),
      ],
      abbreviations: [],
      document: { Document(path: "\($0).html", title: $0 == 0 ? "Birmingham" : "Payroll") },
      body: { _ in DocumentBody(prose: Array("winter".utf8)) })
    let listed = try files(index).values.filter { $0.part == "beginnings" }.flatMap(\.words)
    #expect(listed.map(\.word).sorted() == ["birmingham:", "payroll.", "winter"])
  }

  @Test func areTheSameEveryTime() throws {
    let other = SearchIndex(
      [DocumentGroup(heading: "Pages", count: 2_000)], abbreviations: [],
      document: { Document(path: "p", title: "Word \($0)") },
      body: { DocumentBody(prose: Array("x\($0 % 77)".utf8)) })
    let again = SearchIndex(
      [DocumentGroup(heading: "Pages", count: 2_000)], abbreviations: [],
      document: { Document(path: "p", title: "Word \($0)") },
      body: { DocumentBody(prose: Array("x\($0 % 77)".utf8)) })
    #expect(other.names == again.names)
    for position in other.names.indices {
      var first: [UInt8] = []
      var second: [UInt8] = []
      other.write(position, into: &first)
      again.write(position, into: &second)
      #expect(first == second)
    }
  }
}
