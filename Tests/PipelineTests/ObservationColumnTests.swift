import Reading
import Testing

private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\n",
  "csus/south.md": "---\nname: South\n---\n",
  "ccgs/ash.md": "---\nname: Ash\nregion: East\n---\n",
  "ccgs/birch.md": "---\nname: Birch\nregion: East\n---\n",
  "ccgs/cedar.md": "---\nname: Cedar\nregion: East\n---\n",
  "services/finance.md": "---\nname: Finance\ncategory: back office\n---\n",
  "agreements/ash.md":
    "---\ncustomer: ash\nprovider: south\nsourcing: csu\nservices: finance\n---\n",
  "sources/ledger.md": "---\nname: The ledger\n---\n",
  "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\n---\n",
]

private func site(_ rows: String, more: [String: String] = [:]) throws -> [String: String] {
  var content = content.merging(more) { $1 }
  content["data/paid.csv"] = rows
  return try PipelineTests.site(content)
}

@Suite struct ObservationsOnPages {
  /// What a reader must find of each column of a row, on the page of its series and in the download.
  @Test func everyDocumentedColumnReachesThem() throws {
    let probes = [
      ("kpi", "paid", "Paid", "paid"), ("subject", "south", "South", "south"),
      ("provider", "south", "South", "south"), ("customer", "ash", "Ash", "ash"),
      ("service", "finance", "Finance", "finance"), ("period", "2013-05", "May 2013", "2013-05"),
      ("numerator", "4321", "4,321", "4321"), ("denominator", "5000", "5,000", "5000"),
      ("value", "86.42", "86.4%", "86.42"),
      ("status", "illustrative", "illustrative", "illustrative"),
      ("source", "ledger", "The ledger", "ledger"),
      ("published", "2013-07-05", "published 5 July 2013", "2013-07-05"),
      ("note", "half of May only", "half of May only", "half of May only"),
    ]
    #expect(Set(probes.map(\.0)) == Set(documentedColumns))
    func row(_ values: [String]) -> String { values.joined(separator: ",") + "\n" }
    let first = probes.map { $0.0 == "period" ? "2013-04" : $0.0 == "note" ? "" : $0.1 }
    let site = try site(row(probes.map(\.0)) + row(first) + row(probes.map(\.1)))
    let page = try #require(site["csus/south/figures/paid.html"])
    let download = try #require(site["kpis/paid.csv"])
    for (column, _, shown, written) in probes {
      #expect(page.localizedStandardContains(shown), "\(column) is not on the page")
      #expect(
        download.split(whereSeparator: \.isNewline).contains {
          $0.split(separator: ",").contains(written[...])
        },
        "\(column) is not in the download")
    }
    #expect(page.contains("<th scope=\"col\">Note</th>"))
    #expect(page.contains("<td>half of May only</td>"))
    #expect(try #require(site["observations.csv"]).contains("half of May only"))
  }

  @Test func withoutNotesThereIsNoColumnOfThem() throws {
    let site = try site("kpi,subject,period,numerator,denominator\npaid,ash,2013-04,1,2\n")
    #expect(try !#require(site["ccgs/ash/figures.html"]).contains("Note"))
  }

  @Test func aNoteMayNotTellWhatIsWithheld() throws {
    let kpi = "---\nname: Paid\nunit: percent\nbetter: higher\nsuppress_below: 5\n---\n"
    let site = try site(
      "kpi,subject,period,numerator,denominator,note\npaid,ash,2013-04,2,90,only two were paid\n",
      more: ["kpis/paid.md": kpi])
    #expect(site.values.allSatisfy { !$0.contains("only two were paid") })
  }

  @Test func whyThereIsNoNumberIsToldWhereverAFigureStands() throws {
    let site = try site(
      """
      kpi,subject,period,numerator,denominator
      paid,ash,2013-04,suppressed,90
      paid,birch,2013-04,40,50
      paid,cedar,2013-04,40,50
      paid,ash,2013-05,40,50
      paid,birch,2013-05,not applicable,
      paid,cedar,2013-05,Not submitted,not submitted
      paid,ash,2013-06,suppressed,suppressed
      paid,birch,2013-06,suppressed,suppressed
      paid,cedar,2013-06,suppressed,suppressed

      """)
    let ash = try #require(site["ccgs/ash/figures.html"])
    #expect(
      ash.contains("<td class=\"number\">Suppressed at source</td><td class=\"number\">90</td>"))
    #expect(!ash.contains("Not submitted"))
    #expect(try #require(site["ccgs/birch/figures.html"]).contains("Not applicable"))
    #expect(try #require(site["ccgs/cedar/figures.html"]).contains("Not submitted"))
    let download = try #require(site["kpis/paid.csv"])
    #expect(download.contains(",2013-04,,90,,percent,Suppressed at source,"))
    #expect(download.contains(",percent,Not applicable,"))
    let workings = try #require(site["kpis/paid/workings.html"])
    #expect(workings.contains("2 of 3, 1 suppressed at source"))
    #expect(workings.contains("0 of 3, 3 suppressed at source"))
    #expect(try #require(site["kpis/paid.html"]).contains("suppressed at source are not in it"))
    #expect(download.contains("paid,nation,,England,,,,2013-06,,,,percent,Suppressed at source,"))
  }

  /// With the total and the other parts, a number that was suppressed at source would follow.
  @Test func whatWasSuppressedAtSourceDoesNotFollow() throws {
    let kpi = "---\nname: Paid\nunit: count\nbetter: higher\nsuppress_below: 5\n---\n"
    let agreements =
      "id,customer,provider,sourcing,services\n"
      + "b,birch,south,csu,finance\nc,cedar,south,csu,finance\n"
    let site = try site(
      """
      kpi,subject,provider,customer,period,value
      paid,,south,,2013-04,100
      paid,,south,ash,2013-04,suppressed
      paid,,south,birch,2013-04,57
      paid,,south,cedar,2013-04,40

      """, more: ["kpis/paid.md": kpi, "agreements.csv": agreements])
    let download = try #require(site["kpis/paid.csv"])
    #expect(download.contains("Suppressed at source"))
    let shown = ["100", "57", "40"].filter { download.contains(",,,\($0),count,") }
    #expect(shown.count < 3)
  }

  @Test func countsHaveNoDecimals() throws {
    let kpi = "---\nname: Calls\nunit: count\n---\n"
    let site = try site(
      "kpi,subject,period,value\npaid,ash,2013-04,26\npaid,birch,2013-04,27\n",
      more: ["kpis/paid.md": kpi])
    let page = try #require(site["ccgs/ash/figures.html"])
    #expect(page.contains(">26<"))
    #expect(!page.contains("26.0</a>") && !page.contains("26.0</td>"))
    #expect(try #require(site["kpis/paid/workings.html"]).contains("26.5"))
  }
}

private let documentedColumns: [String] = {
  let lines = fieldReference().split(separator: "\n")
  guard let start = lines.firstIndex(of: "## KPI data") else { return [] }
  return lines[start...].filter { $0.hasPrefix("| `") }.compactMap {
    $0.dropFirst(3).split(separator: "`").first.map(String.init)
  }
}()
