import Commissioning
import Testing

@Suite struct WrittenNumbers {
  @Test func isOfferedAfterItsWord() {
    #expect(WrittenNumber("£1,234").help(after: "about") == "write about 1234")
    #expect(WrittenNumber("lots").help(after: "about") == WrittenNumber("lots").help)
  }

  @Test(arguments: [
    ("95", 95), ("120,000", 120_000), ("-1,234.5", -1_234.5), ("1,234,567", 1_234_567),
  ])
  func areReadWhereTheyHaveOneReading(text: String, number: Double) {
    #expect(WrittenNumber(text) == .clear(number))
  }

  @Test(arguments: [
    ("£1,200", 1_200), ("95%", 95), ("95 %", 95), ("1.2 million", 1_200_000), ("3m", 3_000_000),
    ("2k", 2_000), ("£1.5bn", 1_500_000_000), ("(1,200)", -1_200), ("\u{2212}5", -5), ("+7", 7),
    (".5", 0.5), ("5.", 5), ("12 345", 12_345), ("12\u{A0}345", 12_345), ("1e-8", 1e-8),
    ("1.2E+06", 1_200_000),
  ])
  func areOfferedWhereTheyWereProbablyMeant(text: String, number: Double) {
    #expect(WrittenNumber(text) == .meant(number))
  }

  @Test(arguments: [
    "", "-", "1,23", "0,123", "1,2345", ",123", "1,,234", "1 2", "ten", "1e999", "1e", "--5",
    "5 5 5",
    "million", "%", "£", "1.2.3", "٣",
  ])
  func areNotGuessed(text: String) {
    #expect(WrittenNumber(text) == .none)
  }

  @Test func areOfferedInPlainNotation() {
    #expect(WrittenNumber("1e-8").help == "write 0.00000001")
    #expect(WrittenNumber("-1.5e-3").help == "write -0.0015")
    #expect(WrittenNumber("1.2 million").help == "write 1200000")
  }
}

@Suite struct FiguresBeforeAndAfter {
  @Test(arguments: [
    ("92.3076923076923%", "92.3113043478261%", "92.308%", "92.311%"),
    ("92.3076923076923%", "95%", "92.3%", "95%"),
    ("£1234.5678", "£1234.56789", "£1234.5678", "£1234.5679"),
    ("100% (1 of 1)", "100% (2 of 2)", "100% (1 of 1)", "100% (2 of 2)"),
    ("£4.25", "£4.45", "£4.25", "£4.45"),
    ("", "£4.25", "", "£4.25"),
    ("£4.256", "£4.451", "£4.26", "£4.45"),
    ("13.25 days", "13.45 days", "13.25 days", "13.45 days"),
    ("Not recorded", "3.14159 days", "Not recorded", "3.1 days"),
  ])
  func haveDecimalsThatTellThemApart(
    _ before: String, _ after: String, _ shortBefore: String, _ shortAfter: String
  ) {
    let told = shortened(before, after)
    #expect(told == (shortBefore, shortAfter))
  }
}
