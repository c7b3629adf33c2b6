import Foundation
import Testing

/// Agreements of every odd kind, as at 30 June 2014.
private let content: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-06-30\nbase_url: https://test.example/\n",
  "services.csv": "id,name,category\nfinance,Finance,back office\npayroll,Payroll,back office\n",
  "csus/south.md": "---\nname: South\n---\n",
  "csus/idle.md": "---\nname: Idle\n---\n",
  "ccgs.csv":
    "id,name,population\nash,NHS Ash,1000\nbar,NHS Bar,\ncob,NHS Cob,2000\ndun,NHS Dun,\n",
  "agreements.csv": """
  id,customer,provider,sourcing,services,from,until,extendable_to,notice,price.amount,price.basis
  a,ash,south,csu,finance,2013-04-01,2014-12-31,2016-03-31,3 months,1.50,per head
  b,bar,south,csu,finance,2013-04-01,2014-12-31,,3 months,2,per head
  c,cob,south,csu,finance,2013-04-01,2014-06,,6 months,100,fixed
  d,cob,cob,in-house,payroll,,open-ended,,,,
  e,ash,south,csu,payroll,2013-04-01,not known,,6 months,,
  f,ash,south,csu,payroll,2012-04-01,2013-03-31,,,5,fixed
  g,bar,south,csu,payroll,2014-10-01,2015,,,,

  """,
]

private func figure(_ page: String?, _ id: String) throws -> String {
  let page = try #require(page)
  let start = try #require(page.range(of: "id=\"\(id)"), "\(id)")
  let rest = page[start.lowerBound...]
  return String(rest[..<(try #require(rest.range(of: "</figure>"))).lowerBound])
}

private func caption(_ figure: String) -> String {
  let caption = figure.split(separator: "<figcaption>").last?.split(separator: "</figcaption>")[0]
  return String(caption ?? "").replacing(#/<strong.*?</strong> |<span.*$/#, with: "")
}

private func marks(_ figure: String) -> Int { figure.ranges(of: "class=\"mark ").count }

@Suite struct PicturesOfTerms {
  @Test func ofACCG() throws {
    let site = try site(content)
    let ash = try figure(site["ccgs/ash.html"], "chart-terms-")
    #expect(
      caption(ash)
        == "NHS Ash: the only agreement in force on 30 June 2014 ends on 31 December 2014; notice can be "
        + "given until 30 September 2014; 1 may be extended to 31 March 2016.")
    #expect(marks(ash) == 6)
    #expect(ash.contains("href=\"../ccgs/ash/agreements.html#agreement-e\" tabindex=\"-1\""))
    #expect(
      ash.contains("term-doubt") && ash.contains("term-ended") && ash.contains("term-possible"))
    let csv = try #require(site["ccgs/terms.csv"]).split(whereSeparator: \.isNewline)
    let rows = csv.filter { $0.hasPrefix("NHS Ash,ccgs/ash.html,") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("31 March 2016,30 September 2014,£1.50 per head,Recorded"))
    #expect(rows[1].contains("Not known,1 April 2013,Not recorded"))
    // Another page has no agreement, and no picture.
    #expect(try #require(site["ccgs/dun.html"]).contains("chart-terms") == false)
    #expect(csv.allSatisfy { !$0.contains("ccgs/dun.html") })
  }

  @Test func ofWhatHasNoEndOrIsNotYet() throws {
    let site = try site(content)
    let cob = try figure(site["ccgs/cob.html"], "chart-terms-")
    #expect(
      caption(cob)
        == "NHS Cob: 1 of 2 agreements in force on 30 June 2014 ends on 30 June 2014; notice was due by "
        + "31 December 2013; 1 has no end.")
    let bar = try figure(site["ccgs/bar.html"], "chart-terms-")
    #expect(bar.contains("ends on 31 December 2014") && !bar.contains("payroll"))
    #expect(marks(bar) == 2)
  }

  @Test func ofACSUAndAService() throws {
    let site = try site(content)
    let south = try figure(site["csus/south.html"], "chart-terms-")
    #expect(marks(south) == 2 * 3)
    #expect(south.contains("href=\"../ccgs/ash.html\""))
    #expect(try #require(site["csus/idle.html"]).contains("chart-terms") == false)
    let finance = try figure(site["services/finance.html"], "chart-terms-service-")
    #expect(marks(finance) == 2 && finance.contains("3 customers"))
  }
}

@Suite struct PicturesOfRenewals {
  @Test func countEveryAgreementOnce() throws {
    let site = try site(content)
    let chart = try figure(site["renewals.html"], "chart-renewals")
    #expect(
      caption(chart)
        == "Of 6 agreements, past ones included, 2 end on 31 December 2014; notice can be given until 30 September 2014; "
        + "1 has a known cost, together £1,500 a year.")
    let rows = try #require(site["renewals.csv"]).split(whereSeparator: \.isNewline)
    #expect(
      rows.dropFirst().map { $0.split(separator: ",").first ?? "" } == [
        "January to March 2013", "April to June 2013", "July to September 2013",
        "October to December 2013", "January to March 2014", "April to June 2014",
        "July to September 2014", "October to December 2014", "January to March 2015",
        "April to June 2015", "July to September 2015", "October to December 2015",
        "January to March 2016", "No end", "End not recorded",
      ])
    #expect(marks(chart) == 2 * 15)
    let december = try #require(rows.first { $0.hasPrefix("October to December 2014") })
    // One of the two is per head, of a CCG whose patients are not recorded.
    #expect(december.contains(",2,2,1,1500,31 December 2014: 2,30 September 2014: 2,0"))
    let list = try #require(site["agreements/by-end/2014-12.html"])
    #expect(list.ranges(of: "<tr id=").count == 2)
  }

  @Test func ofNoAgreement() throws {
    var content = content
    content["agreements.csv"] = nil
    let site = try site(content)
    #expect(
      try #require(site["renewals.html"]).contains("No agreement is recorded by 30 June 2014."))
    #expect(site["renewals.csv"] == nil && site["agreements/terms.csv"] == nil)
    #expect(!site.keys.contains { $0.hasSuffix(".ics") })
  }

  @Test func ofWhatIsAllOver() throws {
    var content = content
    content["site.yaml"] = "title: Test\ndate: 2020-06-30\n"
    let chart = try figure(try site(content)["renewals.html"], "chart-renewals")
    #expect(
      caption(chart)
        == "Of 7 agreements, none is recorded to end in a quarter that is not over by 30 June 2020."
    )
  }

  /// What is years away is one column, so that the quarters near the day stay readable.
  @Test func ofWhatIsYearsAway() throws {
    var content = content
    content["agreements.csv"]? += "z,dun,south,csu,finance,1999-04-01,2099-03-31,,,,\n"
    let rows = try #require(try site(content)["renewals.csv"]).split(whereSeparator: \.isNewline)
    #expect(rows.contains { $0.hasPrefix("Later,") } && rows.count == 17)
  }
}
