import Diagnostics
import Pipeline
import Publishing
import Reading
import Testing

private struct Gone: Error {}

private let site = "title: Test\ndate: 2014-03-31\n"

private func edition(
  _ content: [String: String], theme: [InputFile] = [], adding more: [InputFile] = []
) -> Edition {
  var content = content
  content["site.yaml"] = content["site.yaml"] ?? site
  return prepare(
    Inputs(content: content.map { InputFile($0.key, $0.value) } + more, theme: theme))
}

private func unreadable(_ path: String) -> InputFile {
  InputFile(path: path, bytes: { throw UnreadableFile(path, reason: "it is a symbolic link") })
}

@Suite struct Unbuildable {
  @Test func aRowOfNobodyInTheCatalogueIsToldWhereFiguresAreWithheld() {
    let found = edition([
      "kpis/serious.md":
        "---\nname: Serious\nunit: count\nbetter: lower\nperiod: month\nsuppress_below: 5\n---\n",
      "data/serious.csv": "kpi,subject,period,value\nserious,nowhere,2014-02,11\n",
    ])
    #expect(found.judgements.contains { $0.diagnostic.message.contains("nowhere") })
  }

  @Test(arguments: ["assets/p.png", "assets/p.svg", "csus", "data/paid.csv", "csus/south.md"])
  func whatCannotBeReadIsAnErrorWhateverItIs(path: String) {
    let found = edition([:], adding: [unreadable(path)])
    #expect(found.judgements.map(\.diagnostic.rule) == [.unreadableFile])
    #expect(!found.isSound)
  }

  @Test func soIsAFileOfTheTheme() {
    let found = edition([:], theme: [unreadable("prospectus.css")])
    #expect(found.judgements.map(\.diagnostic.rule) == [.unreadableFile])
    #expect(!found.isSound)
  }

  @Test func whatIsLeftOutIsToldThoughItsFindingIsOffOrAccepted() {
    var broken = ["csus/south.md": "---\nname: a: South\n---\n"]
    var switchedOff = broken
    switchedOff["site.yaml"] = site + "severities:\n  - rule: invalid-yaml\n    severity: 'off'\n"
    let found = edition(switchedOff)
    #expect(found.isSound)
    #expect(found.judgements.map(\.severity) == [.note])
    #expect(found.judgements.map(\.diagnostic.rule) == [.invalidYAML])
    let line = Baseline.line(found.judgements[0].diagnostic, path: "csus/south.md")
    broken["site.yaml"] = site
    let accepted = prepare(
      Inputs(content: broken.map { InputFile($0.key, $0.value) }, baseline: line + "\n"))
    #expect(accepted.judgements.map(\.severity) == [.note])
  }

  @Test func anAssetThatVanishesIsThrown() throws {
    let vanishing = InputFile(path: "assets/p.png", bytes: { throw Gone() }, probe: { [] })
    let found = edition([:], adding: [vanishing])
    #expect(found.isSound)
    let files = SiteFiles(found, try #require(found.site))
    let asset = try #require(files.files.firstIndex { $0.path == "assets/p.png" })
    var bytes: [UInt8] = []
    #expect(throws: PublishingFailure.self) { try files.render(asset, into: &bytes) }
  }

  @Test(
    arguments: [
      ("rule: invalid-template", "parts/footer.mustache", "{{#a}}"),
      ("rule: deep-nesting", "parts/footer.mustache", String(repeating: "{{#site}}", count: 200)),
    ])
  func noBuildFailsWithoutAReason(rule: String, path: String, text: String) {
    let found = edition(
      ["site.yaml": site + "severities:\n  - \(rule)\n    severity: 'off'\n"],
      theme: [InputFile(path, text)])
    #expect(!found.isSound)
    #expect(found.judgements.contains { $0.severity == .error })
  }

  @Test func collidingFilesAreLeftOutHoweverLittleItMatters() throws {
    let found = edition(
      [
        "site.yaml": site + "severities:\n  - rule: path-collision\n    severity: note\n",
        "csus/by-region.md": "---\nname: By region\n---\n", "assets/A.png": "", "assets/a.png": "",
      ])
    #expect(found.isSound)
    let paths = SiteFiles(found, try #require(found.site)).files.map { $0.path.lowercased() }
    #expect(Set(paths).count == paths.count)
  }

  @Test func whatComesOfAFileThatCannotBeReadIsNotReported() {
    let content = [
      "ccgs/luton.md":
        "---\nname: Luton\ncsu: {value: moors, status: inferred, source: spotlight}\n---\n[m](../csus/moors.md)\n",
      "services.csv": "id,name,category\nfinance,Finance,back office\n",
      "agreements.csv":
        "id,customer,provider,sourcing,services\none,luton,moors,csu,finance\ntwo,bradford,moors,csu,finance\n",
      "kpis/paid.md": "---\nname: Paid\nunit: percent\n---\n",
      "data/paid.csv":
        "kpi,subject,period,numerator,denominator,source\npaid,moors,2013-04,1,2,spotlight\n",
    ]
    let broken = [
      "csus/moors.md": "---\nname: \"Moors\n---\n",
      "sources.csv": "id,name\nspotlight,\"In\n",
      "ccgs.csv": "id,name\nbradford,Bradford,x\n",
      "offers.csv": "id\n\"x\n",
    ]
    let found = edition(content.merging(broken) { $1 })
    let rules = found.judgements.map(\.diagnostic.rule)
    let causes: Set<Rule> = [.invalidCSV, .invalidYAML, .unevenRow]
    #expect(rules.contains(.unchecked))
    #expect(
      rules.filter { !causes.contains($0) && $0 != .unchecked }
        == [], "\(found.judgements.map(\.diagnostic.message))")
  }

  @Test func doubledQuotesInACellMoveNoPlace() throws {
    let text = "id,name,body\na,A,\"\"\"x\"\" [b](javascript:c)\"\n"
    let found = edition(["pages.csv": text.replacing("name", with: "title")])
    let place = try #require(found.judgements.first?.diagnostic.place)
    #expect(Array(text.replacing("name", with: "title").utf8)[Int(place.offset)] == 0x5B)
  }
}
