import Testing

/// The index of a page, with the link that leads to it from anywhere on a phone.
@Suite struct PageIndexes {
  private static let link =
    "<p class=\"to-contents\"><a href=\"#contents\"><span class=\"hidden\">On this page</span></a></p>"
  private let settings = "title: Test\ndate: 2014-06-30\n"

  /// The links of a page's index; nil if it has none.
  private func index(_ page: String?) throws -> [Substring]? {
    let parts = try #require(page).split(separator: " id=\"contents\"", maxSplits: 1)
    guard parts.count > 1, let end = parts[1].firstRange(of: "</nav>") else {
      #expect(!parts[0].contains(Self.link))
      return nil
    }
    #expect(parts[1][end.upperBound...].contains(Self.link))
    return parts[1][..<end.lowerBound].split(separator: "<li>").dropFirst().map {
      $0.prefix { $0 != "\n" }
    }
  }

  @Test func ofProseAreItsHeadings() throws {
    let text = "---\ntitle: Guide\n---\n\n## One & one\n\nText.\n\n## Two\n\n### Smaller\n\nText.\n"
    let site = try site([
      "site.yaml": settings, "pages/short.md": text,
      "pages/long.md": text + "\n## Three\n\nText.\n",
    ])
    #expect(try index(site["pages/short.html"]) == nil)
    #expect(
      try index(site["pages/long.html"]) == [
        "<a href=\"#h-one-one\">One &amp; one</a></li>", "<a href=\"#h-two\">Two</a></li>",
        "<a href=\"#h-three\">Three</a></li>",
      ])
  }

  @Test func ofListsWithoutHeadingsLeadToTheFirstRowOfEachLetter() throws {
    func list(_ count: Int) throws -> [String: String] {
      let rows = (1...count).map { "c\($0),NHS \($0 < 9 ? "Kent" : "Luton") \($0) CSU\n" }
      return try site(["site.yaml": settings, "csus.csv": "id,name\n" + rows.joined()])
    }
    #expect(try index(list(12)["csus/index.html"]) == nil)
    let page = try #require(try list(13)["csus/index.html"])
    let letters = try #require(try index(page))
    #expect(letters.count == 2)
    for (letter, id) in zip(letters, ["c1", "c10"]) {
      let target = letter.split(separator: "\"")[1].dropFirst()
      #expect(page.contains("<tr id=\"\(target)\""), "\(letter)")
      #expect(target.hasSuffix(id), "\(letter)")
    }
  }

  @Test func ofManyValuesAreTheirLetters() throws {
    func values(_ count: Int) throws -> [Substring]? {
      let ccgs = (1...count).map { "c\($0),NHS \($0 < 9 ? "Kent" : "Luton") \($0) CCG\n" }.joined()
      let agreements = (1...count).map { "a\($0),c\($0),c\($0),in-house,finance\n" }.joined()
      let site = try site([
        "site.yaml": settings, "ccgs.csv": "id,name\n" + ccgs,
        "services.csv": "id,name,category\nfinance,Finance,back office\n",
        "agreements.csv": "id,customer,provider,sourcing,services\n" + agreements,
      ])
      return try index(site["agreements/by-customer.html"])
    }
    #expect(try values(40) == nil)
    #expect(
      try values(41) == [
        "<a href=\"#list-k\">K</a></li>", "<a href=\"#list-l\">L</a></li>",
      ])
  }
}
