import Commissioning
import Diagnostics
import Foundation
import Pipeline
import Reading
import Rendering
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private let base: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-03-31\nbase_url: https://example.org/x\n",
  "csus/south.md":
    "---\nname: South\nformer_ids: [southern]\n---\n\nSee [Luton](../ccgs/luton.md#more).\n",
  "ccgs/luton.md": "---\nname: Luton\ncsu: south\n---\n\nA CCG and a CCG.\n\n## More\n",
  "services/finance.md": "---\nname: Finance\ncategory: back office\nkpis: paid\n---\n",
  "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\ntarget: 95\n---\n",
  "offers/south-finance.md": "---\nprovider: south\nservice: finance\n---\n",
  "agreements/one.md":
    "---\ncustomer: luton\nprovider: south\nsourcing: csu\nservices: finance\nuntil: 2014-09-30\n---\n",
  "glossary.csv": "id,name,stands_for,summary\nccg,CCG,clinical commissioning group,A body.\n",
  "data/paid.csv":
    "kpi,subject,period,numerator,denominator\npaid,south,2013-04,9,10\npaid,south,2013-06,8,10\n",
]

@Suite struct Sites {
  @Test func relationsLinkBothWays() throws {
    let site = try site(base)
    #expect(site["csus/south.html"]?.contains("href=\"../ccgs/luton.html\"") == true)
    #expect(site["ccgs/luton.html"]?.contains("href=\"../csus/south.html\"") == true)
    #expect(site["ccgs/luton.html"]?.contains("Bought from a CSU") == true)
    #expect(site["ccgs/luton.html"]?.contains("target 95% (KPI's own)") == true)
    #expect(site["services/finance.html"]?.contains("../offers/south-finance.html") == true)
    #expect(site["kpis/paid.html"]?.contains("../csus/south/figures.html#kpi-paid\"") == true)
  }

  @Test func linksInProseLeadToPagesAndHeadings() throws {
    #expect(
      try site(base)["csus/south.html"]?.contains("href=\"../ccgs/luton.html#h-more\"") == true)
  }

  @Test func wordsAreExplainedAtTheirFirstMention() throws {
    let page = try #require(try site(base)["ccgs/luton.html"])
    #expect(page.contains("<p>A <a class=\"term\" href=\"#word-0\">CCG</a> and a CCG.</p>"))
    #expect(page.contains("clinical commissioning group. A body."))
  }

  @Test func gapsAndRowsAreSaid() throws {
    let page = try #require(try site(base)["csus/south/figures.html"])
    #expect(page.contains("<th scope=\"row\">May 2013</th><td class=\"number\">Not recorded</td>"))
    #expect(page.contains("data/paid.csv, row 3"))
  }

  @Test func formerAddressesLeadOn() throws {
    #expect(try site(base)["csus/southern.html"]?.contains("href=\"../csus/south.html\"") == true)
  }

  @Test func theSearchIndexKnowsRecordsAndNoFigures() throws {
    var content = base
    content["csus/south.md"] =
      "---\nname: South\nhead_office: Fareham\n---\n\n## Winter\n\nIt *plans* beds & wards.\n"
    content["data/paid.csv"] =
      "kpi,subject,period,numerator,denominator\npaid,south,2013-04,7919,9973\n"
    let index = try site(content).filter { $0.key.hasPrefix("search/") }
    let texts = index.filter { $0.key.hasPrefix("search/texts-") }.values.joined()
    #expect(texts.contains("Head office: Fareham\\nWinter\\nIt plans beds & wards."))
    let documents = index.filter { $0.key.hasPrefix("search/documents-") }.values.joined()
    #expect(documents.contains("csus/south/figures.html#kpi-paid\""))
    #expect(documents.contains("glossary/index.html#ccg\""))
    #expect(documents.contains("[\"Stands for\",\"clinical commissioning group\"]"))
    for (path, text) in index {
      #expect(!text.contains("7919") && !text.contains("9973") && !text.contains("79.4"), "\(path)")
    }
  }

  @Test func aThemeMayReplaceOnePart() throws {
    let changed = try site(base, theme: ["parts/notices.mustache": "<!-- none -->\n"])
    let usual = try site(base)
    #expect(changed["index.html"] == usual["index.html"])
    #expect(changed["csus/south.html"]?.contains("<!-- none -->") == true)
  }

  @Test func aThemeMayReplaceWhatIsRenderedOnceForManyLists() throws {
    var content = base
    content["services/it.md"] = "---\nname: IT\ncategory: back office\n---\n"
    let changed = try site(
      content,
      theme: [
        "row.mustache": "<tr id=\"{{id}}\">{{#cells}}<td>{{text}}!</td>{{/cells}}</tr>\n",
        "filter.mustache": "<i>{{name}}</i>\n",
      ])
    #expect(changed["csus/index.html"]?.contains("<td>South!</td>") == true)
    #expect(changed["services/by-category/back-office.html"]?.contains("<td>Finance!</td>") == true)
  }

  @Test func aThemeForListsOfAnotherShapeIsToldWhere() {
    let findings = prepare(
      Inputs(
        content: base.map { InputFile($0.key, $0.value) },
        theme: [
          InputFile("list.mustache", "{{#groups}}{{#items}}{{name}}{{/items}}{{/groups}}"),
          InputFile("parts/item.mustache", "{{frame.root}}"),
        ])
    ).judgements.map(\.diagnostic)
    for message in ["there is no 'items' here", "there is no 'frame' here"] {
      #expect(findings.contains { $0.message == message && $0.place != nil }, "\(message)")
    }
  }

  @Test func hostileTextStaysText() throws {
    var content = base
    let payload = "<img src=x onerror=alert(1)>\\\"'>{{name}}"
    content["csus/south.md"] =
      "---\nname: \"\(payload)\"\nsummary: \"\(payload)\"\narea: \"\(payload)\"\n---\n\n\\<script>x\\</script> {{title}}\n\n## \"><b>\n"
    content["ccgs/luton.md"] = "---\nname: Luton\n---\n"
    let site = try site(content)
    let escaped = "&lt;img src=x onerror=alert(1)&gt;&quot;'&gt;{{name}}"
    #expect(
      Set(site.filter { $0.value.contains(escaped) }.keys).isSuperset(of: [
        "agreements/one.html", "compare.html", "csus/index.html",
        "csus/south.html", "csus/south/figures.html", "csus/south/summary.html", "kpis/paid.html",
        "kpis/paid/workings.html", "offers/by-provider.html", "offers/south-finance.html",
        "scorecard.html", "services/finance/offers.html",
      ]))
    for (path, text) in site where path.hasSuffix(".html") {
      #expect(!text.contains("<img src=x"), "\(path)")
      let scripts = text.components(separatedBy: "<script").count - 1
      let own = text.matches(of: #/<script src="[./a-z]*theme/[a-z]+\.js" defer></script>/#).count
      #expect(scripts == own, "\(path)")
    }
  }

  @Test func everyFieldIsDocumented() throws {
    let text = try String(contentsOf: root.appending(path: "docs/fields.md"), encoding: .utf8)
    #expect(text == fieldReference(), "run ./prospectus schema > docs/fields.md")
  }
}

@Suite struct Settings {
  @Test func severityMayDifferByPath() {
    var content = base
    content["csus/south.md"] = "---\nname: South\nnext_review: 2013-12-31\n---\n"
    content["ccgs/luton.md"] = "---\nname: Luton\nnext_review: 2013-12-31\n---\n"
    content["site.yaml"] =
      "title: Test\ndate: 2014-03-31\nseverities:\n  - rule: overdue-review\n    severity: error\n  - rule: overdue-review\n    severity: 'off'\n    path: ccgs/\n"
    let edition = prepare(Inputs(content: content.map { InputFile($0.key, $0.value) }))
    #expect(edition.judgements.map(\.severity) == [.error])
  }

  @Test func theLastSettingOfARuleHolds() {
    var content = base
    content["csus/south.md"] = "---\nname: South\nnext_review: 2013-12-31\n---\n"
    content["site.yaml"]! +=
      "severities:\n  - {rule: overdue-review, severity: error}\n  - {rule: overdue-review, severity: note}\n"
    #expect(
      prepare(Inputs(content: content.map { InputFile($0.key, $0.value) })).judgements
        .map(\.severity) == [.note])
  }

  @Test func aSettingOfAFolderIsNotThatOfAnotherThatBeginsLikeIt() {
    var content = base
    content["csus/south.md"] = "---\nname: South\nnext_review: 2013-12-31\n---\n"
    content["csus/southern.md"] = "---\nname: Southern\nnext_review: 2013-12-31\n---\n"
    content["csus/south/east.md"] = "---\nname: East\nnext_review: 2013-12-31\n---\n"
    content["site.yaml"]! +=
      "severities:\n  - {rule: overdue-review, severity: note, path: csus/south}\n"
    #expect(
      prepare(Inputs(content: content.map { InputFile($0.key, $0.value) })).judgements
        .map(\.severity) == [.warning, .note, .warning])
  }

  @Test func asManyFindingsAreAcceptedAsAreListed() {
    var content = base
    content["csus/south.md"] = "---\nname: South\n---\n\n<b>x</b> <b>y</b>\n"
    let inputs = content.map { InputFile($0.key, $0.value) }
    let line = "raw-html\tcsus/south.md\tthe HTML '<b>' is left out\n"
    let closing = "raw-html\tcsus/south.md\tthe HTML '</b>' is left out\n"
    func left(_ baseline: String) -> [String] {
      prepare(Inputs(content: inputs, baseline: baseline)).judgements
        .filter { $0.exemption == nil }.map(\.diagnostic.rule.rawValue)
    }
    #expect(left(line + line + closing + closing) == [])
    #expect(left(line + closing + closing) == ["raw-html"])
    #expect(left(line + line + line + closing + closing) == ["stale-baseline"])
  }

  /// The page about the data shows the name of the build.
  @Test func whateverASiteIsMadeFromNamesTheBuild() throws {
    func name(_ edit: (inout Inputs) -> Void) throws -> String {
      var inputs = Inputs(content: base.map { InputFile($0.key, $0.value) })
      edit(&inputs)
      let edition = prepare(inputs)
      let files = SiteFiles(edition, try #require(edition.site))
      let position = try #require(files.files.firstIndex { $0.path == "shortlist.html" })
      var bytes: [UInt8] = []
      try files.render(position, into: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      return String(try #require(text.firstMatch(of: /data-build="([0-9a-f]{12})"/)).1)
    }
    let names = try [
      name { _ in }, name { $0.day = Day("2014-04-01") },
      name { $0.baseURL = "https://y.example/" },
      name { $0.theme = [InputFile("parts/notices.mustache", "")] },
      name { $0.content.append(InputFile("pages/x.md", "---\ntitle: X\n---\n")) },
    ]
    #expect(Set(names).count == names.count)
    #expect(try name { _ in } == names[0])
  }

  @Test func theFirstTwoHundredFindingsStandOnRecord() throws {
    var content = base
    content["csus/south.md"] =
      "---\nname: South\n---\n\n" + (0..<201).map { "a <br id=\"x\($0)\"> <x\($0)>\n" }.joined()
    let page = try #require(try site(content)["data-quality.html"])
    #expect(page.components(separatedBy: "the HTML ").count == 201)
    #expect(page.contains("the HTML '&lt;br' is left out (201 times)"))
  }

  @Test func strictMakesWarningsErrors() {
    var content = base
    content["csus/south.md"] = "---\nname: South\nnext_review: 2013-12-31\n---\n"
    let inputs = content.map { InputFile($0.key, $0.value) }
    #expect(prepare(Inputs(content: inputs)).isSound)
    #expect(!prepare(Inputs(content: inputs, isStrict: true)).isSound)
  }

  @Test func acceptedFindingsAreLeftOut() {
    var content = base
    content["csus/south.md"] = "---\nname: South\nnext_review: 2013-12-31\n---\n"
    let inputs = content.map { InputFile($0.key, $0.value) }
    let found = prepare(Inputs(content: inputs)).judgements[0].diagnostic
    let baseline = Baseline.line(found, path: "csus/south.md")
    #expect(prepare(Inputs(content: inputs, baseline: baseline)).judgements.isEmpty)
  }

  @Test func whatIsOffNeedsNoAcceptance() {
    var content = base
    content["csus/south.md"] = "no front matter"
    content["site.yaml"]! += "severities:\n  - {rule: missing-front-matter, severity: 'off'}\n"
    let inputs = content.map { InputFile($0.key, $0.value) }
    let told = prepare(Inputs(content: inputs)).judgements.filter {
      $0.diagnostic.rule == .missingFrontMatter
    }
    #expect(told.map(\.severity) == [.note])
    #expect(told.map(\.isAcceptable) == [false])
  }

  @Test func aValueWithoutAnEndEndsWhereTheNextBegins() throws {
    var content = base
    content["csus/south.md"] =
      "---\nname:\n  - value: South\n    from: 2013-04\n  - value: South West\n    from: 2014-01\n---\n"
    let page = try #require(try site(content)["csus/south.html"])
    #expect(page.contains("from April 2013 until December 2013"))
    let catalogue = try #require(
      prepare(Inputs(content: content.map { InputFile($0.key, $0.value) })).site
    ).report.catalogue
    #expect(catalogue.organisations[Key(0)].entry.name == "South West")
  }

  @Test func providersOfOneIDAreToldApart() throws {
    var content = base
    content["suppliers/south.md"] = "---\nname: South Ltd\nsector: independent\n---\n"
    content["offers/south-finance.md"] = "---\nprovider: csus/south\nservice: finance\n---\n"
    content["offers/other.md"] = "---\nprovider: suppliers/south\nservice: finance\n---\n"
    content["offers/third.md"] = "---\nprovider: suppliers/south\nservice: finance\n---\n"
    content["agreements/one.md"] = nil
    content["data/paid.csv"] = "kpi,subject,period,value\npaid,csus/south,2013-04,9\n"
    content["ccgs/luton.md"] = "---\nname: Luton\ncsu: csus/south\n---\n"
    content["csus/south.md"] = "---\nname: South\n---\n"
    let site = try site(content)
    let filters = try #require(site["offers/index.html"])
    #expect(
      filters.contains("href=\"../offers/south-finance.html\" data-filter=\"provider=south\""))
    #expect(site["offers/by-provider/south-2.html"]?.contains("2 offers from South Ltd,") == true)
  }
}
