import Testing

@testable import Browsing

@Suite struct ListHeadings {
  @Test(arguments: [
    ("Anglia", "A", "list-a"), ("Émile", "E", "list-e"), ("E\u{301}mile", "E", "list-e"),
    ("ßa", "S", "list-s"), ("æ", "A", "list-a"), ("ﬁne", "F", "list-f"), ("éa", "E", "list-e"),
    ("3M", "0 to 9", "list-0-to-9"), ("(x)", "0 to 9", "list-0-to-9"),
    ("", "0 to 9", "list-0-to-9"), ("ωmega", "Ω", "list-u3c9"), ("北", "北", "list-u5317"),
  ])
  func areLettersWithoutAccents(name: String, text: String, id: String) {
    let heading = ListHeading(name)
    #expect((heading.text, heading.id) == (text, id))
  }
}
