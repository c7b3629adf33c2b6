import Diagnostics
import Foundation
import Testing

@Suite struct Excerpts {
  @Test func columnsCountCharactersNotBytes() {
    let bytes = Array("a\nnäme: x\n".utf8)
    let excerpt = Excerpt(Place(SourceID(0), offset: 9, length: 1), path: "a.md", bytes: bytes)
    #expect((excerpt.line, excerpt.column) == (2, 7))
    #expect(excerpt.text == "näme: x")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\rb"])
  func everyLineEndCounts(text: String) {
    let bytes = Array(text.utf8)
    let place = Place(SourceID(0), offset: bytes.count - 1, length: 1)
    #expect(Excerpt(place, path: "a", bytes: bytes).line == 2)
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("ab".utf8)
    #expect(Excerpt(Place(SourceID(0), offset: 4, length: 1), path: "a", bytes: bytes).column == 2)
  }

  @Test func aPlaceBeyondTheFileIsItsEnd() {
    let excerpt = Excerpt(
      Place(SourceID(0), offset: 99, length: 5), path: "a", bytes: Array("ab".utf8))
    #expect((excerpt.line, excerpt.column, excerpt.width) == (1, 3, 1))
  }
}

@Suite struct Suggestions {
  @Test func findsTheOneNearCandidate() {
    #expect(suggestion(for: "nel-csuu", among: ["nel-csu", "south", "anglia"]) == "nel-csu")
    #expect(suggestion(for: "sotuh", among: ["south", "anglia"]) == "south")
  }

  @Test func saysNothingWhereTwoAreAsNear() {
    #expect(suggestion(for: "cat", among: ["bat", "hat"]) == nil)
  }

  @Test func saysNothingWhereNoneIsNear() {
    #expect(suggestion(for: "luton", among: ["bedfordshire"]) == nil)
  }
}

@Suite struct Reports {
  let finding = Finding(
    Diagnostic(.unknownReference, "no CSU 'x\u{1B}'", at: nil, help: "look again"),
    severity: .error, excerpt: nil)

  @Test func controlCharactersAreNotSentToTheTerminal() {
    #expect(textReport([finding]).contains("<U+1B>"))
    #expect(!textReport([finding]).contains("\u{1B}"))
  }

  @Test func longLinesAreCutAroundThePlace() {
    let line = (0..<300).map { String($0 % 10) }.joined()
    let excerpt = Excerpt(
      Place(SourceID(0), offset: 100, length: 3), path: "a", bytes: Array(line.utf8))
    let report = textReport([
      Finding(Diagnostic(.invalidYAML, "m", at: nil), severity: .error, excerpt: excerpt, notes: [])
    ])
    let shown = line.dropFirst(60).prefix(110)
    #expect(
      report == "a:1:101: error[invalid-yaml]: m\n 1 | …\(shown)…\n"
        + "   | \(String(repeating: " ", count: 41))^^^\n")
  }

  @Test func jsonEscapes() {
    #expect(jsonReport([finding]).contains("\\u001b"))
  }

  @Test(arguments: [
    "\u{7F}", "\u{1B}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200E}", "\u{61C}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{2028}", "\u{E0041}",
  ])
  func hiddenCharactersStandInNoReport(character: String) throws {
    let place = Place(SourceID(0), offset: 0, length: 1)
    let text = "a\(character)b"
    let excerpt = Excerpt(place, path: text, bytes: Array(text.utf8))
    let finding = Finding(
      Diagnostic(.rawHTML, text, at: place, help: text), severity: .error, excerpt: excerpt,
      notes: [(text, excerpt)])
    let reports = [
      textReport([finding]), jsonReport([finding]), gitHubReport([finding]),
      sarifReport([finding], version: "1"),
    ]
    for report in reports {
      #expect(!report.unicodeScalars.contains { character.unicodeScalars.contains($0) })
    }
    let read = try JSONSerialization.jsonObject(with: Data(reports[1].utf8)) as? [[String: Any]]
    #expect(read?.first?["message"] as? String == text)
    #expect(read?.first?["file"] as? String == text)
    let number = String(character.unicodeScalars.first!.value, radix: 16, uppercase: true)
    #expect(reports[2].contains("::a<U+\(number)>b%0A"))
  }

  @Test func sarifWritesPathsAsAddresses() {
    let place = Place(SourceID(0), offset: 0, length: 1)
    let finding = Finding(
      Diagnostic(.rawHTML, "x", at: place), severity: .error,
      excerpt: Excerpt(place, path: "content/a b%é.md", bytes: []))
    #expect(
      sarifReport([finding], version: "1").contains("\"uri\": \"content/a%20b%25%C3%A9.md\""))
  }

  @Test func everyRuleIsExplained() {
    for rule in Rule.allCases { #expect(rule.explanation.count > 20) }
  }
}

@Suite struct MachineReports {
  private func excerpt(_ path: String, _ offset: Int) -> Excerpt {
    Excerpt(
      Place(SourceID(0), offset: offset, length: 2), path: path, bytes: Array("é: ab, 50%".utf8))
  }

  private var finding: Finding {
    let place = Place(SourceID(0), offset: 4, length: 2)
    return Finding(
      Diagnostic(.duplicateField, "a: b, 50%", at: place, help: "keep one"), severity: .error,
      excerpt: excerpt("x,y:z.md", 4), notes: [("the first", excerpt("x.md", 0))])
  }

  @Test func gitHubEscapesColonsAndCommasInPropertiesAlone() {
    #expect(
      gitHubReport([finding])
        == "::error file=x%2Cy%3Az.md,line=1,col=4,title=duplicate-field::a: b, 50%25%0A"
        + "note: the first: x.md:1:1%0Ahelp: keep one\n")
  }

  @Test(arguments: [(Severity.error, "error"), (.warning, "warning"), (.note, "notice")])
  func gitHubHasACommandForEachSeverity(severity: Severity, command: String) {
    let found = Finding(
      Diagnostic(.duplicateField, "a", at: nil), severity: severity, excerpt: nil, notes: [])
    #expect(gitHubReport([found]) == "::\(command) title=duplicate-field::a\n")
  }

  @Test func jsonTellsNotesAndHelp() {
    let report = jsonReport([finding])
    #expect(report.contains("\"message\": \"the first\""))
    #expect(report.contains("\"help\": \"keep one\""))
  }

  @Test func sarifCountsColumnsInScalarsAndTellsRelatedLocations() {
    let report = sarifReport([finding], version: "1")
    #expect(report.contains("\"columnKind\": \"unicodeCodePoints\""))
    #expect(report.contains("\"startColumn\": 4,"))
    #expect(report.contains("\"endColumn\": 6"))
    #expect(report.contains("\"relatedLocations\""))
    #expect(report.contains("help: keep one"))
  }

  /// Thirty equal findings in one file.
  private var repeated: Finding {
    let places = (0..<30).map { Place(SourceID(0), offset: $0 * 2, length: 1) }
    let diagnostic = DiagnosticLog(places.map { Diagnostic(.rawHTML, "x", at: $0) }).diagnostics[0]
    let bytes = Array(String(repeating: "a\n", count: 30).utf8)
    func excerpt(_ place: Place) -> Excerpt { Excerpt(place, path: "a.md", bytes: bytes) }
    return Finding(
      diagnostic, severity: .warning, excerpt: diagnostic.place.map(excerpt),
      repeats: diagnostic.repeats.map(excerpt), exemption: "accepted")
  }

  @Test func equalFindingsAreToldWithTheirCount() {
    let places = (2...20).map { "\($0):1" }.joined(separator: ", ")
    let words = "30 times, also at \(places) and 10 more places"
    #expect(textReport([repeated]).contains("\n  \(words)\n  accepted\n"))
    #expect(gitHubReport([repeated]).contains("::x%0A\(words)%0Aaccepted\n"))
    let json = jsonReport([repeated])
    #expect(json.contains("\"count\": 30,"))
    #expect(json.contains("\"exemption\": \"accepted\""))
    let sarif = sarifReport([repeated], version: "1")
    #expect(sarif.contains("\"occurrenceCount\": 30,"))
    #expect(sarif.contains("x\\n\(words)"))
    for report in [json, sarif] { #expect(report.components(separatedBy: "ine\": 20,").count == 2) }
  }
}
