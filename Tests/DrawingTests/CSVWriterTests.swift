import Testing

@testable import Drawing

/// A table as text, after the mark of its encoding.
func csvText(_ bytes: [UInt8]) -> String {
  #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  return String(decoding: bytes.dropFirst(3), as: UTF8.self)
}

private func row(_ texts: String...) -> String {
  var csv = CSVWriter()
  csv.row(texts)
  return csvText(csv.bytes)
}

@Suite struct CSVCells {
  @Test(arguments: ["=1", "+1", "-1", "@a"])
  func thatASpreadsheetWouldReckonWithAreText(text: String) {
    #expect(row(text, "a\(text)") == "'\(text),a\(text)\r\n")
  }

  @Test func thatBeginWithATabOrALineEndAreText() {
    #expect(row("\ta") == "'\ta\r\n")
    #expect(row("\ra") == "\"'\ra\"\r\n")
  }

  @Test(arguments: ["a,b", "a\nb", "a\rb"])
  func withAMarkOfTheFormStandInQuotes(text: String) {
    #expect(row(text) == "\"\(text)\"\r\n")
  }

  @Test func withQuotesHaveThemTwice() { #expect(row("a\"b") == "\"a\"\"b\"\r\n") }

  @Test func ofNumbersAreAsExactAsTheyAre() {
    var csv = CSVWriter()
    csv.row(["a"], numbers: [1, 0.1, nil, .nan, -2], ["b"])
    #expect(csvText(csv.bytes) == "a,1,0.1,,,-2,b\r\n")
  }
}
