import Testing

private func content(_ agreement: String, base: String = "") -> [String: String] {
  [
    "site.yaml": "title: Test\ndate: 2014-06-30\n\(base)",
    "services.csv": "id,name,category\nfinance,\"Ledgers, tax; VAT\",back office\n",
    "csus/south.md": "---\nname: South \\ Coast\n---\n", "ccgs/ash.md": "---\nname: Ash\n---\n",
    "agreements.csv":
      "id,customer,provider,sourcing,services,from,until,extendable_to,notice,status\n\(agreement)\n",
  ]
}

/// A calendar's lines, unfolded.
private func lines(_ text: String) -> [String] {
  text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}

private func values(_ name: String, _ text: String) -> [String] {
  lines(text).filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
}

@Suite struct Calendars {
  private let agreement =
    "a,ash,south,csu,finance,2013-04-01,2014-12-31,2016-03-31,3 months,illustrative"

  @Test func holdWhatIsToCome() throws {
    let site = try site(content(agreement, base: "base_url: https://test.example/\n"))
    for path in ["ccgs/ash.ics", "csus/south.ics"] {
      let text = try #require(site[path])
      #expect(
        values("UID:", text) == ["notice-a@test.example", "end-a@test.example"])
      #expect(values("DTSTART;VALUE=DATE:", text) == ["20140930", "20141231"])
      #expect(values("DTSTAMP:", text) == ["20140630T000000Z", "20140630T000000Z"])
      #expect(
        values("URL:", text).first == "https://test.example/ccgs/ash/agreements.html#agreement-a")
      #expect(
        values("SUMMARY:", text).last
          == "Agreement ends (illustrative): Ash: Ledgers\\, tax\\; VAT from South \\\\ Coast")
      #expect(lines(text).first == "BEGIN:VCALENDAR" && lines(text).last == "END:VCALENDAR")
    }
    #expect(try #require(site["ccgs/ash.html"]).contains("href=\"../ccgs/ash.ics\""))
    #expect(try #require(site["csus/south.html"]).contains("href=\"../csus/south.ics\""))
    #expect(try #require(site["renewals.html"]).contains("href=\"csus/south.ics\""))
  }

  @Test func areFoldedAndEndLinesAsTheStandardSays() throws {
    let text = try #require(try site(content(agreement))["ccgs/ash.ics"])
    let parts = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(parts.last == "" && parts.allSatisfy { $0.utf8.count <= 75 })
    #expect(parts.contains { $0.hasPrefix(" ") })
    #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0.value < 0x20 })
    #expect(!text.contains("URL:"))
  }

  /// Nothing is published of a body that was not known by the day, whatever agreements name it.
  @Test func areNotThereForWhomNobodyKnew() throws {
    var content = content(agreement)
    content["ccgs/bar.md"] = "---\nname: Bar\nestablished: 2014-10-01\n---\n"
    content["agreements/b.md"] = """
      ---
      customer: bar
      provider: south
      sourcing: csu
      services: [finance]
      agreed: 2014-06
      from: 2014-10-01
      until: 2015-09-30
      ---

      """
    let site = try site(content)
    #expect(site["ccgs/bar.ics"] == nil)
    #expect(try #require(site["csus/south.ics"]).contains("UID:end-b@"))
  }

  /// A letter of two octets is never cut at a fold, wherever it falls.
  @Test(arguments: 1...12) func doNotCutLetters(number: Int) throws {
    var content = content(agreement)
    content["ccgs/ash.md"] =
      "---\nname: \(String(repeating: "a", count: number))\(String(repeating: "é", count: 60))\n---\n"
    let text = try #require(try site(content)["ccgs/ash.ics"])
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    #expect(lines(text).contains { $0.contains(String(repeating: "é", count: 60)) })
  }

  /// Notice is over, its day is the day itself, the day of the end is not recorded, or it is over.
  @Test(arguments: [
    ("2014-09-30,2016-03-31,6 months", ["end"]), ("2014-09-30,,3 months", ["notice", "end"]),
    ("2014-12,,3 months", []), ("2014,,3 months", []), ("by 2014-12,,", []), ("open-ended,,", []),
    ("2014-06-29,,", []), ("2014-06-30,,", ["end"]),
  ])
  func haveNoEventsOfDaysThatAreNotKnownOrPast(term: String, kinds: [String]) throws {
    let site = try site(content("a,ash,south,csu,finance,2013-04-01,\(term),recorded"))
    let found = site["ccgs/ash.ics"].map {
      values("UID:", $0).map { $0.split(separator: "-").first.map(String.init) ?? "" }
    }
    #expect(found ?? [] == kinds)
    #expect((site["csus/south.ics"] != nil) == !kinds.isEmpty)
  }
}
