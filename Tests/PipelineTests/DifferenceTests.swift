import Differing
import Foundation
import Pipeline
import Reading
import Testing

/// `Differences/edits.md`: a small site, edits of it, and what is told of each.
private struct Edits {
  struct Edit {
    var name: String
    var site: [String: String]
    /// A line for each change.
    var changes: [String]
  }

  private(set) var site: [String: String] = [:]
  private(set) var edits: [Edit] = []

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Differences/edits.md")

  init() throws {
    var block: (head: [Substring], lines: [Substring])?
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("~~~"), let done = block {
        try take(done.head, done.lines)
        block = nil
      } else if line.hasPrefix("~~~ ") {
        block = (line.dropFirst(4).split(separator: " "), [])
      } else if line.hasPrefix("## "), block == nil {
        edits.append(Edit(name: String(line.dropFirst(3)), site: site, changes: []))
      } else {
        block?.lines.append(line)
      }
    }
  }

  private mutating func take(_ head: [Substring], _ lines: [Substring]) throws {
    let path = head.count > 1 ? String(head[1]) : ""
    let text = lines.map { $0 + "\n" }.joined()
    switch head[0] {
    case "site": site[path] = text
    case "add": edits[edits.count - 1].site[path] = text
    case "delete": edits[edits.count - 1].site[path] = nil
    case "changes": edits[edits.count - 1].changes = lines.map(String.init)
    default:
      let split = try #require(lines.firstIndex(of: "=>"))
      let before = lines[..<split].map { $0 + "\n" }.joined()
      let after = lines[(split + 1)...].map { $0 + "\n" }.joined()
      let old = try #require(site[path])
      let parts = [before, String(before.dropLast())].first { old.contains($0) }
      let found = try #require(parts, "\(path) has no \(before)")
      let new = found == before ? after : String(after.dropLast())
      edits[edits.count - 1].site[path] = old.replacing(found, with: new, maxReplacements: 1)
    }
  }

  /// Writes what is told of each edit into the file.
  static func rewrite(_ changes: [[String]]) throws {
    var parts = try String(contentsOf: file, encoding: .utf8).components(
      separatedBy: "~~~ changes\n")
    for (number, lines) in changes.enumerated() {
      let rest = parts[number + 1]
      let end = try #require(rest.range(of: "~~~")).lowerBound
      parts[number + 1] = lines.map { $0 + "\n" }.joined() + rest[end...]
    }
    try parts.joined(separator: "~~~ changes\n").write(
      to: file, atomically: true, encoding: .utf8)
  }
}

private func state(_ content: [String: String]) throws -> SiteState {
  let edition = prepare(Inputs(content: content.map { InputFile($0.key, $0.value) }))
  let errors = edition.judgements.filter { $0.severity == .error }
  #expect(errors.map(\.diagnostic.message) == [])
  return try #require(edition.state)
}

private func line(_ change: Change) -> String {
  let subject = "\(change.event.rawValue): \(change.kind.rawValue) \(change.id)"
  let detail = change.detail.isEmpty ? "" : ", \(change.detail)"
  return "\(subject)\(detail) | \(change.before) | \(change.after) | \(change.source)"
}

@Suite struct Differences {
  @Test func areExactlyWhatWasEdited() throws {
    let all = try Edits()
    #expect(all.edits.count >= 40)
    let before = try state(all.site)
    let found = try all.edits.map { edit in
      Difference(from: before, to: try state(edit.site)).changes.map(line)
    }
    if GoldenSite.isRewriting { try Edits.rewrite(found) }
    for (edit, lines) in zip(try Edits().edits, found) {
      #expect(lines == edit.changes, "\(edit.name)")
    }
  }

  /// What a built site publishes says as much as its content.
  @Test func areThoseOfBuiltSitesToo() throws {
    let all = try Edits()
    func built(_ content: [String: String]) throws -> SiteState {
      let files = try site(content)
      return SiteState { files[$0].map { Array($0.utf8) } }
    }
    let (before, builtBefore) = (try state(all.site), try built(all.site))
    for number in stride(from: 0, to: all.edits.count, by: 6) {
      let edit = all.edits[number]
      let contents = Difference(from: before, to: try state(edit.site))
      let sites = Difference(from: builtBefore, to: try built(edit.site))
      #expect(sites.changes == contents.changes, "\(edit.name)")
      #expect(sites.markdown == contents.markdown && sites.json == contents.json)
    }
  }

  @Test func tellAnEarlierValueApartFromTheSourceOfAnother() throws {
    func content(_ earlier: String, _ source: String) throws -> SiteState {
      var content = try Edits().site
      let name = "agreements/elm-finance.md"
      content[name] = content[name]?.replacing(
        "price: {amount: 1.30, basis: per head}",
        with: """
          price:
            - {amount: \(earlier), basis: per head, until: 2014-03-31}
            - {amount: 1.30, basis: per head, from: 2014-04-01\(source)}
          """)
      return try state(content)
    }
    let changes = Difference(
      from: try content("1.10", ""), to: try content("1.15", ", source: minutes")
    ).changes
    #expect(
      changes.map { [$0.detail, $0.before, $0.after] } == [
        ["Price", "£1.10 per head until 31 March 2014", "£1.15 per head until 31 March 2014"],
        [
          "Price, as known", "£1.30 per head: nothing more", "£1.30 per head: source: Minutes",
        ],
      ])
  }

  @Test func tellThatTheDayOfAPriceHasComeAndThatItIsAnother() throws {
    func content(_ step: String, on day: String) throws -> SiteState {
      var content = try Edits().site
      let name = "agreements/elm-finance.md"
      content[name] = content[name]?.replacing("until: 2014-09-30", with: "until: 2016-09-30")
        .replacing(
          "price: {amount: 1.30, basis: per head}",
          with: """
            price:
              - {amount: 1.30, basis: per head}
              - {amount: 1.10, basis: per head, from: \(step), announced: 2014-01-01}
            """)
      content["site.yaml"] = content["site.yaml"]?.replacing(
        "date: 2014-06-30", with: "date: \(day)")
      return try state(content)
    }
    func told(_ old: SiteState, _ new: SiteState) -> [[String]] {
      Difference(from: old, to: new).changes.filter { $0.id == "elm-finance" }.map {
        [$0.event.rawValue, $0.detail, $0.before, $0.after]
      }
    }
    let known = try content("2014-08-01", on: "2014-06-30")
    #expect(
      told(known, try content("2014-08-01", on: "2014-08-31")) == [
        [
          "repriced", "Price", "£1.30 per head until 31 July 2014",
          "£1.10 per head from 1 August 2014",
        ]
      ])
    #expect(
      told(known, try content("2014-09-01", on: "2014-06-30")) == [
        [
          "repriced", "Price, when",
          "£1.30 per head until 31 July 2014; £1.10 per head from 1 August 2014",
          "£1.30 per head until 31 August 2014; £1.10 per head from 1 September 2014",
        ]
      ])
  }

  @Test func tellHowPreciseANumberIs() throws {
    func content(_ value: String) throws -> SiteState {
      var content = try Edits().site
      let name = "programmes/ledger.md"
      content[name] = content[name]?.replacing("services: [finance]", with: "value: \(value)")
      return try state(content)
    }
    let changes = Difference(from: try content("100000"), to: try content("about 100000")).changes
    #expect(
      changes.map { [$0.detail, $0.before, $0.after] } == [
        ["Sum stated", "£100,000", "about £100,000"]
      ])
  }

  @Test func tellWhatFiguresMeetOfTheTargetsOfAgreements() throws {
    func content(_ target: Int) throws -> SiteState {
      var content = try Edits().site
      let name = "agreements/elm-finance.md"
      content[name] = content[name]?.replacing(
        "until: 2014-09-30\n",
        with: "until: 2014-09-30\ntargets: [{kpi: paid, value: \(target)}]\n")
      return try state(content)
    }
    let changes = Difference(from: try content(98), to: try content(96)).changes
    #expect(changes.map(\.event) == [.metTarget, .changed])
    #expect(
      changes.first.map { [$0.id, $0.detail, $0.before, $0.after] } == [
        "elm-finance", "Invoices paid", "96.1% in May 2014, target 98%",
        "96.1% in May 2014, target 96%",
      ])
  }

  /// README allows a CSU and a CCG of one id.
  @Test func tellBodiesOfOneIDApart() throws {
    func content(_ csu: Int, _ ccg: Int) -> [String: String] {
      [
        "site.yaml": "title: Test\ndate: 2014-06-30\n",
        "csus/south.md": "---\nname: South CSU\n---\n", "ccgs/south.md": "---\nname: South\n---\n",
        "kpis/paid.md":
          "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\ntarget: 95\n---\n",
        "data/paid.csv": """
        kpi,subject,period,numerator,denominator
        paid,csus/south,2014-05,\(csu),1000
        paid,ccgs/south,2014-05,\(ccg),1000

        """,
      ]
    }
    var moved = content(940, 960)
    moved["csus/south.md"] = nil
    moved["csus/southern.md"] = "---\nname: South CSU\nformer_ids: [south]\n---\n"
    moved["data/paid.csv"] = moved["data/paid.csv"]?.replacing("csus/south", with: "southern")
    let renamed = Difference(from: try state(content(940, 960)), to: try state(moved)).changes
    #expect(renamed.map(\.event) == [.renamed])
    func told(_ csu: Int, _ ccg: Int) throws -> [String] {
      Difference(from: try state(content(940, 960)), to: try state(content(csu, ccg))).changes.map {
        "\(line($0)) | \($0.organisations)"
      }
    }
    let row = "data/paid.csv row"
    let found = try told(955, 960)
    #expect(
      found == [
        "met target: kpi paid | 94.0% in May 2014 | 95.5% in May 2014, target 95% | \(row) 2 | [\"csus/south\"]",
        "revised: kpi paid, May 2014, South CSU | 94% | 95.5% | \(row) 2 | [\"csus/south\"]",
      ])
    let both = try told(941, 961)
    #expect(both.count == 2)
  }

  @Test func tellProvidersOfOneNameApart() throws {
    func content(_ folder: String) throws -> SiteState {
      try state([
        "site.yaml": "title: Test\ndate: 2014-06-30\n",
        "\(folder)/quill.md":
          "---\nname: Quill\n\(folder == "suppliers" ? "sector: independent\n" : "")---\n",
        "services/pay.md": "---\nname: Payroll\ncategory: back office\n---\n",
        "offers/pay.md": "---\nname: Payroll\nprovider: quill\nservice: pay\n---\n",
      ])
    }
    let change = try #require(
      Difference(from: try content("suppliers"), to: try content("csus")).changes.first {
        $0.kind == .offer
      })
    #expect(
      [change.before, change.after] == ["Quill (suppliers/quill)", "Quill (csus/quill)"])
  }

  @Test func doNotSayThatWhatHasEndedUsesNobody() throws {
    func content(_ more: String) throws -> SiteState {
      try state([
        "site.yaml": "title: Test\ndate: 2014-06-30\n",
        "csus/south.md": "---\nname: South\n---\n",
        "ccgs/ash.md":
          "---\nname: Ash\ncsu: [{value: south, from: 2013-04-01}]\nestablished: 2013-04-01\n\(more)---\n",
      ])
    }
    let changes = Difference(from: try content(""), to: try content("closed: 2014-05-31\n")).changes
    #expect(changes.map(\.event) == [.ended])
  }

  @Test func concernThoseWhoPayThePriceOfAnOffer() throws {
    func content(_ amount: Int) throws -> SiteState {
      let agreement =
        "provider: south\nservices: [pay]\noffer: pay\nfrom: 2013-04-01\nuntil: open-ended\nsourcing: csu\n"
      return try state([
        "site.yaml": "title: Test\ndate: 2014-06-30\n",
        "csus/south.md": "---\nname: South CSU\n---\n",
        "ccgs/ash.md": "---\nname: Ash\n---\n", "ccgs/bay.md": "---\nname: Bay\n---\n",
        "services/pay.md": "---\nname: Payroll\ncategory: back office\n---\n",
        "offers/pay.md": """
        ---
        name: Payroll from South
        provider: south
        service: pay
        price: {amount: \(amount), basis: per head}
        ---

        """,
        "agreements/ash.md": "---\ncustomer: ash\n\(agreement)---\n",
        "agreements/bay.md":
          "---\ncustomer: bay\n\(agreement)price: {amount: 3, basis: per head}\n---\n",
      ])
    }
    let changes = Difference(from: try content(1), to: try content(2)).changes
    #expect(changes.map(\.event) == [.repriced])
    #expect(changes.first?.organisations == ["ash", "south"])
  }

  @Test func tellWhatCameToHoldByDaysThatPassed() throws {
    func content(_ day: String) throws -> SiteState {
      try state([
        "site.yaml": "title: Test\ndate: \(day)\n",
        "ccgs/ash.md": """
        ---
        name: Ash
        population: [{value: 300000, from: 2013-04-01}, {value: 310000, from: 2014-04-01}]
        running_cost_allowance: [{value: 7000000, from: 2013-04-01}, {value: 7100000, from: 2015-04-01}]
        ---

        """,
      ])
    }
    let (march, june) = (try content("2014-03-31"), try content("2014-06-30"))
    let changes = Difference(from: march, to: june).changes
    #expect(changes.map(\.event) == [.changed])
    #expect(changes.first?.before.hasPrefix("300,000") == true)
    #expect(changes.first?.after.hasPrefix("310,000") == true)
    #expect(Difference(from: june, to: june).changes.isEmpty)
  }

  @Test func tellThatATermRanOutWhateverElseChanged() throws {
    func content(_ day: String, _ prose: String) throws -> SiteState {
      var content = try Edits().site
      content["site.yaml"] = "title: Test\ndate: \(day)\nunmatched_limit: 9\n"
      let name = "agreements/elm-finance.md"
      content[name] =
        content[name]?.replacing(
          "until: 2014-09-30\n", with: "until: 2014-09-30\nextendable_to: 2015-09-30\n") ?? ""
      return try state(content.merging([name: (content[name] ?? "") + prose]) { $1 })
    }
    let changes = Difference(
      from: try content("2014-06-30", "One.\n"), to: try content("2014-10-31", "Two.\n")
    ).changes.filter { $0.id == "elm-finance" }
    #expect(
      changes.contains {
        $0.detail == "State" && $0.before == "in force" && $0.after == "not known"
      })
    #expect(changes.contains { $0.event == .textChanged })
  }

  @Test func nameTheDaysWhereThereAreTwo() throws {
    func content(_ day: String) throws -> SiteState {
      try state(["site.yaml": "title: Test\ndate: \(day)\n"])
    }
    let (march, june) = (try content("2014-03-31"), try content("2014-06-30"))
    let words = "The old site describes 31 March 2014, the new one 30 June 2014."
    #expect(Difference(from: march, to: june).text.hasPrefix(words))
    #expect(Difference(from: march, to: june).markdown.hasPrefix("> \(words)"))
    #expect(Difference(from: june, to: june).text == "Nothing is different.\n")
  }

  @Test func nameTheBodyThatTakesOver() throws {
    func content(_ more: String) throws -> SiteState {
      try state([
        "site.yaml": "title: Test\ndate: 2014-06-30\n", "csus/north.md": "---\nname: North\n---\n",
        "csus/south.md": "---\nname: South\n\(more)---\n",
      ])
    }
    let plan = "became: {event: merged, into: [north], on: 2014-10-01, announced: 2014-06-01}\n"
    let done = "closed: 2014-05-31\nbecame: {event: merged, into: [north], on: 2014-06-01}\n"
    for more in [plan, done] {
      let changes = Difference(from: try content(""), to: try content(more)).changes
      #expect(changes.allSatisfy { $0.organisations == ["north", "south"] })
      #expect(!changes.isEmpty)
    }
  }

  @Test(arguments: [
    (
      "running_cost_allowance: 24\n",
      "Setting of the site, Running cost allowance: £25 -> £24"
    ),
    (
      "running_cost_allowance: 25\nreported_percentage: 80\n",
      "Setting of the site, Percentage that must have reported: 90% -> 80%"
    ),
  ])
  func tellSettingsOfTheSite(more: String, line: String) throws {
    func content(_ more: String) throws -> SiteState {
      try state(["site.yaml": "title: Test\ndate: 2014-06-30\n\(more)"])
    }
    let difference = Difference(
      from: try content("running_cost_allowance: 25\n"), to: try content(more))
    #expect(difference.text == line + "\n")
    #expect(!difference.isEmpty)
  }

  @Test func areToldWhereTheyCannotBe() throws {
    let all = try Edits()
    let old = SiteState { $0 == "observations.csv" ? Array("kpi,value\n".utf8) : nil }
    let difference = Difference(from: old, to: try state(all.site))
    #expect(difference.gaps.count == 1)
    #expect(difference.changes.allSatisfy { $0.event == .figuresAdded })
  }
}
