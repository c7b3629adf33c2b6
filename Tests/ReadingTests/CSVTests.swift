import Diagnostics
import Reading
import Testing

private func read(_ text: String) -> Checked<Table?> {
  Array(text.utf8).withUnsafeBufferPointer { readTable($0, source: SourceID(0), at: 0) }
}

private func cells(_ text: String) -> [[String]] {
  (read(text).value?.rows ?? []).map { $0.cells.map(\.value) }
}

@Suite struct CSV {
  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4", "a,b\n1,2\n3,4",
    "a,b\n\n1,2\n\n3,4\n\n",
  ])
  func lineEndsAndBlankLinesDoNotMatter(text: String) {
    #expect(cells(text) == [["1", "2"], ["3", "4"]])
  }

  @Test func quotesHoldCommasQuotesAndLineEnds() {
    #expect(
      cells("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"1\r\n2\",\n") == [
        ["x, y", "say \"hi\""], ["1\r\n2", ""],
      ])
  }

  @Test(
    arguments: [
      ("a,a\n", Rule.duplicateColumn, 2), ("a,\n1,2\n", .invalidCSV, 2),
      ("a,b\n1\n", .unevenRow, 4),
      ("a,b\n1,2,3\n", .unevenRow, 8), ("a,b\n\"1,2\n", .invalidCSV, 4),
      ("a,b\n1\"2,3\n", .invalidCSV, 5),
      ("a,b\n\"1\"2,3\n", .invalidCSV, 7), ("a,b\n\"1,2\n3,\"4\n", .invalidCSV, 4),
      ("", .invalidCSV, 0),
    ] as [(String, Rule, Int)])
  func faultsAreFoundAtTheirPlace(text: String, rule: Rule, offset: Int) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(diagnostics.first?.place?.offset == UInt32(offset))
  }

  @Test func aBadRowDoesNotHideTheNext() {
    #expect(cells("a,b\n1\n3,4\n") == [["3", "4"]])
  }
}

@Suite struct Encodings {
  private func check(_ bytes: [UInt8]) -> Checked<Range<Int>?> {
    checkedText(bytes, source: SourceID(0))
  }

  @Test func aByteOrderMarkIsPassedOver() {
    #expect(check([0xEF, 0xBB, 0xBF, 0x61]).value == 3..<4)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], 0), ([0x61, 0], 1), ([0x61, 0xC3], 1), ([0xC0, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      (Array(repeating: 0x61, count: 20) + [0xFF], 20),
    ] as [([UInt8], Int)])
  func whatIsNotUTF8IsRefusedAtItsByte(bytes: [UInt8], offset: Int) {
    let diagnostic = check(bytes).diagnostics.first
    #expect(diagnostic?.rule == .invalidEncoding)
    #expect(diagnostic?.place?.offset == UInt32(offset))
  }
}
