import Diagnostics
import Pipeline
import Reading
import Testing

/// The findings about one file of a small site that is sound without it.
private func findings(_ path: String, _ text: String, besides more: [String: String] = [:])
  -> [String]
{
  var files = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n",
    "csus/south.md": "---\nname: South\n---\n",
    "ccgs/luton.md": "---\nname: Luton\n---\n",
    "ccgs/barnet.md": "---\nname: Barnet\n---\n",
    "services/finance.md": "---\nname: Finance\ncategory: back office\n---\n",
    "offers/finance.md": "---\nprovider: south\nservice: finance\n---\n",
    "assets/our map.gif": "GIF89a",
    "assets/plans/plan.gif": "GIF89a",
  ]
  files.merge(more) { $1 }
  files[path] = text
  let edition = prepare(Inputs(content: files.map { InputFile($0.key, $0.value) }))
  return edition.judgements.map(\.diagnostic).map { "\($0.message): \($0.help ?? "")" }
}

private func page(_ body: String) -> [String] {
  findings("pages/p.md", "---\ntitle: P\n---\n\n\(body)\n")
}

@Suite struct HelpWithLinks {
  @Test(arguments: [
    ("../ccg/luton.md", "../ccgs/luton.md"), ("../ccgs/luton.html", "../ccgs/luton.md"),
    ("../ccgs/luton", "../ccgs/luton.md"), ("../ccgs/Luton.md", "../ccgs/luton.md"),
    ("../ccgs/luton.markdown", "../ccgs/luton.md"), ("luton.md", "../ccgs/luton.md"),
    ("ccgs/luton.md", "../ccgs/luton.md"), ("../../ccgs/luton.md", "../ccgs/luton.md"),
    ("../csus/luton.md", "../ccgs/luton.md"), ("../ccgs/lutn.md", "../ccgs/luton.md"),
    ("../ccgs/luton.md/", "../ccgs/luton.md"), ("../assets/plan.gif", "../assets/plans/plan.gif"),
    ("../assets/Our%20Map.gif", "<../assets/our map.gif>"),
    ("../asset/plans/plan.png", "../assets/plans/plan.gif"),
    ("../ccgs/luton.html#about", "../ccgs/luton.md"),
  ])
  func offersTheNearestFile(link: String, path: String) {
    let expected = "the link '\(link)' leads nowhere: did you mean '\(path)'?"
    // One slash after a file's name is not looked at.
    let isFound = link == "../ccgs/luton.md/"
    #expect(page("[a](\(link))") == (isFound ? [] : [expected]))
  }

  @Test(arguments: [
    ("www.example.org/page", "https://"), ("example.nhs.uk", "https://"),
    ("WWW.example.org", "https://"),
    ("england.nhs.uk/a/b.pdf", "https://"), ("info@example.org", "mailto:"),
  ])
  func namesWhatAnAddressLacks(link: String, scheme: String) {
    #expect(page("[a](\(link))") == ["the link '\(link)' leads nowhere: write \(scheme) before it"])
  }

  @Test(arguments: ["../assets/our%20map.gif", "<../assets/our map.gif>", "../ccgs/l%75ton.md"])
  func readsEscapedPaths(link: String) {
    #expect(page("![a](\(link))") == [])
  }
}

@Suite struct HelpWithFields {
  @Test(arguments: [
    ("covers: ledgers, invoices", "write covers: [ledgers, invoices]"),
    ("covers:\n  • ledgers\n  • invoices", "write a list with '- '"),
    ("covers:\n  -ledgers\n  -invoices", "needs a space after its hyphen"),
    ("covers:\n  1. ledgers\n  2. invoices", "not with '1.'"),
    ("covers:\n  – ledgers\n  – invoices", "not with '–'"),
    ("covers:\n  - • ledgers", "not with '•'"),
    ("covers:\n  * ledgers", "begins with a hyphen, not with an asterisk"),
    ("covers:\n-ledgers", "needs a space after its hyphen"),
    ("covers:\n• ledgers", "not with '•'"),
    ("kpis: paid, late", "write kpis: [paid, late]"),
    ("draft: True", "write yes"), ("draft: off", "write no"), ("draft: N", "write no"),
    ("last_reviewed: 01/04/2013", "this is 1 April 2013 or 4 January 2013"),
    ("last_reviewed: 1 April 2013", "did you mean '2013-04-01'?"),
    ("last_reviewed: 2013–04–01", "it has dashes"),
    ("covers: “ledgers”", "“ and ” are published"),
  ])
  func saysHowToWriteIt(field: String, words: String) {
    let found = findings(
      "services/hr.md", "---\nname: HR\ncategory: back office\n\(field)\n---\n")
    #expect(found.count == 1)
    #expect(found.first?.contains(words) == true, "\(found)")
  }

  @Test(arguments: [
    "covers: [\"ledgers, invoices\"]", "covers: \"ledgers, invoices\"",
    "covers: [ledgers, invoices]",
    "covers: 2,000 invoices a month",
    "covers: paying what is due to all of them, as agreed with each",
    "covers:\n  - the “big” ledger\n  - -5 degrees\n  - 3.5 days\n  - C++", "abbreviations: HR",
    "summary: Ledgers, invoices", "summary: “Paying” and “being paid”", "summary: '1. First'",
    "note: The ’80s’",
  ])
  func saysNothingAboutWhatIsMeant(field: String) {
    #expect(
      findings("services/hr.md", "---\nname: HR\ncategory: back office\n\(field)\n---\n") == [])
  }

  @Test(arguments: [
    ("luton\u{A0}", "it ends with a no-break space: write 'luton'"),
    ("\u{2009}luton", "it begins with a thin space: write 'luton'"),
    ("“luton”", "it is in curly quotation marks: write 'luton'"),
    ("north", "'ccgs/north.txt' is not read: end its name in .md"),
  ])
  func saysWhyARecordIsNotFound(name: String, words: String) {
    let found = findings(
      "offers/o.md", "---\nprovider: \(name)\nservice: finance\n---\n",
      besides: ["ccgs/north.txt": "---\nname: North\n---\n"])
    #expect(found.contains("no CSU, CCG or supplier '\(name)': \(words)"), "\(found)")
    // What others may follow from comes first.
    #expect(found.first?.hasPrefix("'ccgs/north.txt' is not read: rename it to 'north.md'") == true)
  }

  /// A file may be refused for its name alone: what names its record is not to blame.
  @Test(arguments: ["North.md", "NORTH.md"])
  func saysOnlyWhatIsWrongWithAFilesName(name: String) {
    let found = findings(
      "offers/o.md", "---\nprovider: north\nservice: finance\n---\n",
      besides: ["ccgs/\(name)": "---\nname: North\n---\n"])
    #expect(found.count == 1)
    #expect(found.first?.contains("cannot be an id: it contains the capital letter 'N'") == true)
  }

  @Test(arguments: [
    ("csu", "ccgs/barnet", "choose 'shared', or name a CSU as its provider"),
    ("csu", "ccgs/luton", "choose 'in-house', or name a CSU as its provider"),
    ("external", "csus/south", "choose 'csu', or name a supplier as its provider"),
    ("external", "ccgs/barnet", "choose 'shared', or name a supplier as its provider"),
  ])
  func namesTheSourcingThatFits(sourcing: String, provider: String, words: String) {
    let found = findings(
      "agreements/a.md",
      "---\ncustomer: luton\nprovider: \(provider)\nsourcing: \(sourcing)\nservices: [finance]\n---\n"
    )
    #expect(found.contains { $0.hasSuffix(words) }, "\(found)")
  }
}

@Suite struct AgreementsOfBodiesThatWereNot {
  private func found(_ from: String, _ until: String, _ body: String) -> [String] {
    findings(
      "agreements/a.md",
      "---\ncustomer: kent\nprovider: south\nsourcing: csu\nservices: [finance]\nfrom: \(from)\n"
        + "until: \(until)\n---\n",
      besides: ["ccgs/kent.md": "---\nname: Kent\n\(body)\n---\n"])
  }

  @Test func areTold() {
    #expect(
      found("2013-04-01", "2014-09-30", "closed: 2014-03-31").contains {
        $0.hasPrefix("this agreement runs past the end of 'kent', which closed on 31 March 2014")
      })
    #expect(
      found("2012-04-01", "2014-03-31", "established: 2013-04-01").contains {
        $0.hasPrefix(
          "this agreement begins on 1 April 2012, before 'kent' was established on 1 April 2013")
      })
    #expect(
      found("2013-04-01", "2014-03-31", "established: 2013-04-01\nclosed: 2014-03-31") == [])
  }
}

@Suite struct Statuses {
  @Test func ofValuesAreTheRecordsUnlessTheySayOtherwise() throws {
    let edition = prepare(
      Inputs(content: [
        InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n"),
        InputFile("sources.csv", "id,name\nplan,Plan\n"),
        InputFile(
          "ccgs/luton.md",
          """
          ---
          name: Luton
          status: illustrative
          population:
            - {value: 100001, from: 2013-04, until: 2013-06}
            - {value: 100002, from: 2013-07, until: 2013-09, status: recorded}
            - {value: 100003, from: 2013-10, until: 2013-12, source: plan}
            - {value: 100004, from: 2014-01, status: inferred, note: from others}
          ---
          """),
        InputFile("ccgs/kent.md", "---\nname: Kent\npopulation: 100005\n---\n"),
      ]))
    #expect(edition.judgements.map(\.diagnostic.message) == [])
    let organisations = try #require(edition.site).report.catalogue.organisations
    func statuses(_ id: String) -> [String] {
      let found = organisations.first { $0.entry.id.value == id }
      guard case .ccg(let ccg)? = found?.particulars else { return [] }
      return ccg.population.changes.map(\.evidence.status.rawValue)
    }
    #expect(statuses("luton") == ["illustrative", "recorded", "recorded", "inferred"])
    #expect(statuses("kent") == ["recorded"])
  }
}
