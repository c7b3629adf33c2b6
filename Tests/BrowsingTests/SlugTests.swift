import Testing

@testable import Browsing

@Suite struct SlugTests {
  private func slugs(_ texts: [String]) -> [String] {
    var slugs = Slugs()
    return texts.map { slugs.take($0) }
  }

  @Test func areWordsWithHyphensBetweenThem() {
    #expect(
      slugs(["Back office", "£1 & more!", "É", ""]) == [
        "back-office", "1-more", "other", "other-2",
      ])
  }

  @Test func areUniqueHoweverTheyAreNumbered() {
    #expect(slugs(["a", "a 2", "a", "a"]) == ["a", "a-2", "a-3", "a-4"])
  }

  @Test func areFoundAtOnceAmongManyOfOneText() {
    let many = slugs(Array(repeating: "…", count: 20_000))
    #expect(Set(many).count == 20_000)
    #expect(many.last == "other-20000")
  }

  @Test func areNoNamesOfDevices() {
    #expect(
      slugs(["CON", "aux", "com1", "lpt9", "console"]) == [
        "con-2", "aux-2", "com1-2", "lpt9-2", "console",
      ])
  }

  @Test func areCutAtAWord() {
    let long = Array(repeating: "commissioning", count: 20).joined(separator: " ")
    let slug = slugs([long])[0]
    #expect(slug == Array(repeating: "commissioning", count: 5).joined(separator: "-"))
    #expect(slugs([String(repeating: "x", count: 252)]) == [String(repeating: "x", count: 80)])
  }
}
