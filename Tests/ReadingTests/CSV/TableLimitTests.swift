import Diagnostics
import Reading
import Testing

private func header(_ columns: Int) -> String {
  "kpi,subject,period,value" + (4..<columns).map { ",c\($0)" }.joined() + "\n"
}

private func table(_ text: String) -> Checked<Table?> {
  Array(text.utf8).withUnsafeBufferPointer { readTable($0, source: SourceID(0), at: 0) }
}

private func observations(_ text: String) -> [Diagnostic] {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer {
    readObservations($0, text: 0..<bytes.count, source: SourceID(0)).diagnostics
  }
}

@Suite struct LimitsOfTables {
  @Test func asManyColumnsAsAreReadAreRead() {
    #expect(table(header(1_000)).value?.columns.count == 1_000)
  }

  @Test func oneMoreIsRefusedWhereItStands() {
    let expected = [
      Diagnostic(
        .oversizedFile, "the table has 1001 columns, more than the limit of 1000",
        at: Place(SourceID(0), offset: header(1_000).utf8.count, length: 5),
        help: "delete the columns that are not fields, or write a row for each value")
    ]
    #expect(table(header(1_001)).diagnostics == expected)
    #expect(observations(header(1_001)) == expected)
  }

  @Test(arguments: [10_000, 20_000, 40_000])
  func noMoreFieldsAreKeptOfMore(count: Int) {
    Array(String(repeating: ",", count: count).utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes)
      _ = scanner.next()
      #expect(scanner.fieldCount == count + 1)
      #expect(scanner.fields.count == 1_001)
    }
  }

  @Test(arguments: [10_000, 20_000, 40_000])
  func noMoreFaultsAreKeptOfMore(count: Int) {
    Array(String(repeating: "a\",", count: count).utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes)
      _ = scanner.next()
      #expect(scanner.faults.count == 10)
    }
  }

  @Test func aRowOfMoreCellsIsToldOfByAllOfThem() {
    let row = String(repeating: ",", count: 4_999) + "\n"
    let message = "the row has 5000 cells, but the table has 4 columns"
    #expect(observations(header(4) + row).map(\.message) == [message])
    #expect(table(header(4) + row).diagnostics.map(\.message) == [message])
  }

  @Test func aCellThatIsTooLongIsRefusedAndItsRowLeftOut() {
    let long = String(repeating: "x", count: (1 << 20) + 1)
    let text = header(4) + "paid,\(long),2013-04,1\npaid,south,2013-04,1\n"
    let message = "the cell has 1048577 bytes, more than the limit of 1048576"
    #expect(observations(text).map(\.message) == [message])
    let read = table(text)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.value?.rows.count == 1)
    #expect(observations("kpi,\(long)\n").map(\.message) == [message])
  }
}
