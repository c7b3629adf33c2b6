import Diagnostics
import Reading
import Testing

private func read(_ text: String, at base: Int = 0) -> Checked<Table?> {
  Array(text.utf8).withUnsafeBufferPointer { readTable($0, source: SourceID(0), at: base) }
}

@Suite struct Tables {
  @Test func cellsAndRowsKnowTheirPlaces() throws {
    let table = try #require(read("a,b\n\n\"x\",y\n", at: 3).value)
    #expect(table.columns.map(\.place.offset) == [3, 5])
    let row = try #require(table.rows.first)
    #expect(row.number == 3)
    #expect(row.place == Place(SourceID(0), offset: 8, length: 5))
    #expect(row.cells.map(\.place.offset) == [9, 12])
  }

  @Test func anEmptyCellOfAOneColumnTableIsWrittenInQuotes() {
    #expect(read("a\n\n\"\"\nb\n").value?.rows.map { $0.cells.map(\.value) } == [[""], ["b"]])
  }

  @Test func aBadHeaderDoesNotHideBadRows() {
    let checked = read("a,a\n1,2\n3\n")
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.rule) == [.duplicateColumn, .unevenRow])
    #expect(checked.diagnostics[0].notes.map(\.place.offset) == [0])
  }

  @Test func anUnevenRowSaysHowManyCellsWereExpected() {
    #expect(
      read("a,b\n1\n1,2,3\n").diagnostics.map(\.message) == [
        "the row has 1 cell, but the table has 2 columns",
        "the row has 3 cells, but the table has 2 columns",
      ])
  }
}
