import Diagnostics
import Testing

@testable import Reading

private func records(_ text: String) -> [[String]] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var scanner = CSVScanner(bytes)
    var records: [[String]] = []
    while scanner.next() { records.append(scanner.fields.map { scanner.text($0) }) }
    return records
  }
}

private func faults(_ text: String) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var scanner = CSVScanner(bytes)
    var faults: [String] = []
    while scanner.next() { faults += scanner.faults.map { "\($0.position) \($0.message)" } }
    return faults
  }
}

@Suite struct CSVScanning {
  @Test(arguments: [
    ("", []),
    ("\n\r\n\r", []),
    (",", [["", ""]]),
    ("a", [["a"]]),
    ("a,\n", [["a", ""]]),
    ("a,b\r\rc\r\n\nd", [["a", "b"], ["c"], ["d"]]),
    ("\"\"", [[""]]),
    ("\"\"\"\"\n\"a\n\nb\"", [["\""], ["a\n\nb"]]),
    ("\"a,\"\"b\"\"\",c\r\n\"d\"\r\ne", [["a,\"b\"", "c"], ["d"], ["e"]]),
    (" a , b \n", [[" a ", " b "]]),
    ("é,😀\n", [["é", "😀"]]),
  ])
  func givesEveryField(text: String, expected: [[String]]) {
    #expect(records(text) == expected)
  }

  @Test(arguments: 0..<40)
  func doesNotDependOnWhereAFieldLies(length: Int) {
    let filler = String(repeating: "x", count: length)
    #expect(
      records("\(filler),b\n\"\(filler)\",\(filler)\r\nc,\(filler)") == [
        [filler, "b"], [filler, filler], ["c", filler],
      ])
  }

  @Test(arguments: [
    ("a\"b\",c\nd\n", "1 there is a quote inside a value that does not begin with one"),
    ("a, \"b\"\nd\n", "3 a quote comes after a space, not at the start of its value"),
    ("\"a\"b\"c,d\ne\n", "3 there is text after a closing quote"),
    ("a,\"b\nc\n", "2 a quote is opened here and never closed"),
  ])
  func reportsQuotesThatStandWhereNoneMay(text: String, expected: String) {
    #expect(faults(text) == [expected])
  }

  @Test func goesOnAtAnyRecord() {
    Array("a,b\nc,d\ne,f\n".utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes)
      scanner.skip(to: 4)
      let isRead = scanner.next()
      #expect(isRead)
      #expect(scanner.record == 4..<7)
      #expect(scanner.position == 8)
      #expect(scanner.fields.map { bytes[$0.start] } == Array("cd".utf8))
    }
  }
}
