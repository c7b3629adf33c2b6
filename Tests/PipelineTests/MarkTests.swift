import Testing

@Suite struct MarksOfWhatIsIllustrative {
  /// South's offers of services, of which all but the first are illustrative.
  private func content(_ count: Int) -> [String: String] {
    var content = [
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "csus/south.md": "---\nname: South\n---\n",
      "services.csv": "id,name,category\n"
        + (0..<count).map { "s\($0),Service \($0),back office\n" }.joined(),
    ]
    for number in 0..<count {
      content["offers/o\(number).md"] =
        "---\nprovider: south\nservice: s\(number)\n\(number == 0 ? "" : "status: illustrative\n")---\n"
    }
    return content
  }

  private func marks(_ word: String, in page: String) -> Int {
    page.split(separator: ">\(word)</strong>").count - 1
  }

  @Test func standOnTheExceptionsOfALongList() throws {
    let built = try site(content(6))
    let page = try #require(built["offers/index.html"])
    #expect(page.contains("These offers are illustrative, except those marked otherwise."))
    #expect(marks("Illustrative", in: page) == 0)
    #expect(marks("Recorded", in: page) == 1)
    let script = try #require(built["offers/browse.js"])
    #expect(script.contains("[\"Recorded\",\"recorded\"]"))
    #expect(!script.contains("\"Illustrative\""))
  }

  @Test func standOnEachItemOfAShortOne() throws {
    let page = try #require(try site(content(3))["offers/index.html"])
    #expect(!page.contains("except those marked otherwise"))
    #expect(marks("Illustrative", in: page) == 2)
    #expect(marks("Recorded", in: page) == 0)
  }
}
