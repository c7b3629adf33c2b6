import Commissioning
import Diagnostics
import Reading
import Testing

private func read(_ text: String) -> Checked<Prose> {
  Array(text.utf8).withUnsafeBufferPointer { readProse($0, source: SourceID(0), at: 0) }
}

private func html(_ text: String) -> String {
  String(decoding: read(text).value.filledHTML, as: UTF8.self)
}

@Suite struct PublishedMarkdown {
  @Test func headingsBeginAtTwoAndSkipNone() {
    #expect(
      html("# A\n### B\n## C\n")
        == "<h2 id=\"h-a\">A</h2>\n<h3 id=\"h-b\">B</h3>\n<h3 id=\"h-c\">C</h3>\n")
  }

  @Test func headingIDsAreUniqueAndEscaped() {
    let ids = read("## A\n\n## A\n\n## \"><x\n").value.headings.map(\.id)
    #expect(ids == ["h-a", "h-a-2", "h-x"])
  }

  @Test func headingsThatRepeatKeepTheirIDsApart() {
    let ids = read("## A\n\n## A 2\n\n## A\n\n## A\n").value.headings.map(\.id)
    #expect(ids == ["h-a", "h-a-2", "h-a-3", "h-a-4"])
    let many = read(String(repeating: "#\n", count: 20_000)).value.headings.map(\.id)
    #expect(Set(many).count == 20_000)
  }

  @Test func listsKeepTheirStart() {
    #expect(html("3. a\n4. b\n") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
  }

  @Test func rawHTMLIsLeftOutAndReported() {
    let prose = read("a <b onclick=x>c</b>\n\n<script>\nx\n</script>\n")
    #expect(html("a <b onclick=x>c</b>\n\n<script>\nx\n</script>\n") == "<p>a c</p>\n")
    #expect(prose.diagnostics.map(\.rule) == [.rawHTML, .rawHTML, .rawHTML])
    #expect(prose.diagnostics.map { $0.place?.offset } == [2, 16, 22])
  }

  @Test func commentsVanishWithoutAWord() {
    #expect(read("a <!-- b --> c\n").diagnostics.isEmpty)
    #expect(html("a <!-- b --> c\n") == "<p>a  c</p>\n")
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "java&#9;script:x", "&#1;javascript:x", "data:text/html,x",
    "http://", "https:///a",
    "vbscript:x", "//host/x", "/absolute", "file:///x", "\\\\host", "http:x",
  ])
  func unsafeAddressesAreRefused(address: String) {
    let prose = read("[a](<\(address)>)\n")
    #expect(prose.diagnostics.map(\.rule) == [.unsafeLink])
    #expect(String(decoding: prose.value.html, as: UTF8.self) == "<p>a</p>\n")
  }

  @Test(arguments: ["https://a.example/b?c&d", "http://a", "mailto:a@b", "tel:1"])
  func safeAddressesStand(address: String) {
    #expect(html("[a](\(address))").contains("href=\"\(address.replacing("&", with: "&amp;"))\""))
  }

  @Test func anAddressIsReadWithoutTheSpacesAroundIt() {
    #expect(siteAddress(" \thttps://a.example\n ") == "https://a.example/")
    #expect(siteAddress("mailto:a@b") == nil && siteAddress("https://") == nil)
  }

  @Test func linksWithinTheSiteAreHoles() throws {
    let prose = read("see [b](../csus/south.md#x \"t\")").value
    let link = try #require(prose.links.first)
    #expect(link.destination == "../csus/south.md#x")
    #expect(String(decoding: prose.html[..<link.offset], as: UTF8.self) == "<p>see <a href=\"")
    #expect(link.place.offset == 4)
  }

  @Test func picturesFromElsewhereBecomeLinks() {
    let prose = read("![x](https://a.example/b.png)")
    #expect(prose.diagnostics.map(\.rule) == [.remoteImage])
    #expect(!String(decoding: prose.value.html, as: UTF8.self).contains("<img"))
    #expect(read("![](assets/a.png)").diagnostics.map(\.rule) == [.missingAltText])
  }

  @Test func fenceWordsCannotBreakOut() {
    #expect(
      html("```x\"onclick=\ny\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-x\">y\n</code></pre>\n")
  }
}

@Suite struct MarkdownTables {
  @Test func areFoundInParagraphs() {
    let table = html("| a | b |\n|:--|--:|\n| *c* | d \\| e |\n| f |\n")
    #expect(table.contains("<th scope=\"col\" class=\"align-left\">a</th>"))
    #expect(
      table.contains(
        "<td class=\"align-left\"><em>c</em></td>\n<td class=\"align-right\">d | e</td>"))
    #expect(table.contains("<td class=\"align-left\">f</td>\n<td class=\"align-right\"></td>"))
  }

  @Test(arguments: ["a | b\n--- | --- | ---\nc | d\n", "| a |\nb\n", "a\nb | c\n"])
  func whatHasNoDelimiterRowIsText(text: String) {
    #expect(!html(text).contains("<table"))
  }

  @Test func standInQuotesAndListsToo() {
    #expect(html("> | a |\n> | - |\n> | b |\n").contains("<td>b</td>"))
    #expect(html("- | a |\n  | - |\n  | b |\n").contains("<td>b</td>"))
  }

  @Test func cellsHoldInlinesOnly() {
    #expect(html("| a |\n| - |\n| # b |\n| - c |\n").contains("<td># b</td>"))
    let prose = read("| a |\n| - |\n| [x](javascript:y) <b> |\n")
    #expect(prose.diagnostics.map(\.rule) == [.unsafeLink, .rawHTML])
    #expect(prose.diagnostics.map { $0.place?.offset } == [14, 32])
  }
}

@Suite struct MarkdownBounds {
  @Test(arguments: [
    String(repeating: "- ", count: 30_000) + "x", String(repeating: "> ", count: 30_000) + "x",
    String(repeating: "1. ", count: 20_000) + "x",
    (0..<300).map { String(repeating: "  ", count: $0) + "- x\n\n" }.joined(),
    "\u{FEFF}" + String(repeating: "> ", count: 30_000) + "x",
    "- ```\n  x\n" + String(repeating: "> ", count: 101),
    String(repeating: "- ", count: 101) + "x", String(repeating: "* + ", count: 60) + "x",
    "x\n" + String(repeating: ">", count: 101),
  ])
  func deepNestingIsRefused(text: String) {
    #expect(read(text).diagnostics.first?.rule == .deepNesting)
  }

  @Test(arguments: [
    String(repeating: " ", count: 200) + "x", "x\n" + String(repeating: " ", count: 300) + "x",
    "- x\n\n" + String(repeating: "\t", count: 100) + "x",
    "```\n" + String(repeating: " ", count: 300) + "x\n```",
    "~~~\n" + String(repeating: "> ", count: 200) + "\n" + String(repeating: "- ", count: 200)
      + "x\n~~~",
    "> ```\n> " + String(repeating: "> ", count: 200),
    String(repeating: "- ", count: 120), "> " + String(repeating: "* ", count: 120) + "*",
    "- " + String(repeating: "_ ", count: 120) + "\n- " + String(repeating: "* ", count: 120),
    "    " + String(repeating: "> ", count: 200),
    String(repeating: "- ", count: 100) + "x", String(repeating: ">", count: 100),
  ])
  func whatOnlyLooksDeepIsRead(text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func longTextsAreRefused() {
    #expect(read(String(repeating: "x", count: 140_000)).diagnostics.first?.rule == .oversizedFile)
  }

  @Test(
    arguments: [
      ("![[]()", "!["), ("[", "["), (" *a_", " *a_"), ("![a](", "![a]("),
      ("\\\\", "\\"), ("&a", "&amp;a"),
    ])
  func repeatedOpeningsAreText(piece: String, shown: String) {
    let count = 60_000 / piece.utf8.count
    let text = String(repeating: shown, count: count).drop { $0 == " " }
    #expect(html(String(repeating: piece, count: count)) == "<p>\(text)</p>\n")
  }
  @Test func backticksThatNothingClosesAreText() {
    let text = (1...300).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    #expect(html(text) == "<p>\(text)</p>\n")
  }
}
