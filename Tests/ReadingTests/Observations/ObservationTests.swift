import Commissioning
import Diagnostics
import Reading
import TestNumbers
import Testing

private func observations(_ text: String) -> Checked<[ObservationTable]> {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer {
    readObservations($0, text: 0..<bytes.count, source: SourceID(0))
  }
}

private let header = "kpi,subject,period,numerator,denominator\n"

@Suite struct Observations {
  @Test func columnsMayComeInAnyOrder() throws {
    let read = observations("denominator,period,numerator,subject,kpi\n4,2013-04,3,south,paid\n")
    let table = try #require(read.value.first)
    #expect(table.keys.map(\.names) == [["paid", "south", nil, nil, nil, nil, nil]])
    #expect(table.numerators == [3])
    #expect(table.denominators == [4])
    #expect(table.periods.map(\.code) == ["2013-04"])
  }

  @Test(arguments: [
    ("12", 12), ("-3", -3), ("0.5", 0.5), ("-0.25", -0.25), ("007", 7), ("1234.5", 1234.5),
    ("0.1", 0.1), ("123456789012345680", 123_456_789_012_345_680),
    ("0.00000000000000000000001234", 1.234e-23), ("3.141592653589793", 3.141592653589793),
    ("99999999999999.5", 99_999_999_999_999.5),
  ])
  func plainDecimalsAreNumbers(text: String, number: Double) throws {
    let read = observations("kpi,subject,period,value\npaid,south,2013-04,\(text)\n")
    #expect(try #require(read.value.first).values == [number])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func decimalsAreTheNearestNumbers() throws {
    var generator = SeededNumbers(2_000)
    let texts = (0..<2_000).map { _ in
      let digits = String(UInt64.random(in: 0...UInt64.max, using: &generator)).prefix(
        Int.random(in: 2...19, using: &generator))
      let point = Int.random(in: 1..<max(2, digits.count), using: &generator)
      return "\(digits.prefix(point)).\(digits.dropFirst(point))0"
    }
    let rows = texts.map { "paid,south,2013-04,\($0)\n" }
    let read = observations("kpi,subject,period,value\n" + rows.joined())
    #expect(try #require(read.value.first).values == texts.compactMap { Double($0) })
  }

  @Test(arguments: [
    "1 234", "1.234.5", "٣", "NaN", "inf", "1e4", "+1", "-", ".", "5.", ".5", "5 5", "0x1F", "£5",
    "12%", "--1", "1-", "-.5", String(repeating: "9", count: 400),
  ])
  func nothingElseIsANumber(text: String) throws {
    let read = observations(header + "paid,south,2013-04,\(text),5\n")
    let finding = try #require(read.diagnostics.first)
    #expect(read.diagnostics.count == 1)
    #expect(finding.rule == .invalidNumber)
    #expect(finding.place == Place(SourceID(0), offset: 60, length: text.utf8.count))
    #expect(read.value.first?.rejected.map(\.number) == [2])
  }

  @Test func anEmptyNumberIsNotSubmitted() throws {
    let table = try #require(observations(header + "paid,south,2013-04,,\n").value.first)
    #expect(table.count == 1)
    #expect(table.numerators[0].isNaN)
    #expect(table.denominators[0].isNaN)
  }

  @Test(arguments: ["2013-13", "20134", "2013/15", "2013/14 Q5", "Aprill 2013", ""])
  func whatIsNoPeriodIsFoundAtItsCell(text: String) {
    let read = observations(header + "paid,south,\(text),1,2\n")
    #expect(read.diagnostics.map(\.rule) == [.unknownPeriod])
    #expect(read.diagnostics.first?.place?.offset == 52)
  }

  @Test(
    arguments: [
      ("kpi,subject,numerator,denominator\n", .missingColumn),
      ("subject,period,value\n", .missingColumn), ("kpi,period,value\n", .missingColumn),
      ("kpi,subject,period,numerator\n", .missingColumn),
      ("kpi,subject,period,value,valeu\n", .unknownColumn),
      ("kpi,subject,period,value,value\n", .duplicateColumn), ("", .invalidCSV),
      ("kpi,subject,period,\"value\nnot closed\n", .invalidCSV),
      ("kpi,subject,period,val\"ue\n", .invalidCSV),
    ] as [(String, Rule)])
  func headersAreChecked(text: String, rule: Rule) {
    let rules = observations(text).diagnostics.map(\.rule)
    #expect(rules == [rule])
  }

  @Test func anUnknownColumnIsSuggestedFor() {
    let read = observations("kpi,subject,period,value,provder\npaid,south,2013-04,1,x\n")
    #expect(read.diagnostics.first?.help == "did you mean 'provider'?")
  }

  @Test(arguments: ["", "\""])
  func cellsOfAnUnevenRowAreCounted(quote: String) {
    let read = observations(
      header + "\(quote)paid\(quote),south,2013-04,1,2,3,4,5,6,7\npaid,south,2013-05,1,2\n")
    #expect(read.diagnostics.map(\.rule) == [.unevenRow])
    #expect(read.diagnostics.first?.message.contains("10 cells") == true)
    #expect(read.value.first?.rowNumbers == [2])
  }

  @Test func aBadQuoteDoesNotHideTheNextRow() {
    let read = observations(header + "\"paid\"x,south,2013-04,1,2\npaid,south,2013-05,1,2\n")
    #expect(read.diagnostics.map(\.rule) == [.invalidCSV])
    #expect(read.value.first?.count == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
  func lineEndsDoNotMatter(end: String) {
    let read = observations(
      ["kpi,subject,period,value", "paid,south,2013-04,1", "paid,south,2013-05,2"]
        .joined(separator: end))
    #expect(read.value.first?.values == [1, 2])
    #expect(read.diagnostics.isEmpty)
  }

  @Test func namesAreKeptOnceHoweverManyRowsBearThem() throws {
    let rows = (1...500).map { "paid,org-\($0 % 7),20\(10 + $0 % 80)-04,1,2\n" }
    let table = try #require(observations(header + rows.joined()).value.first)
    #expect(table.keys.count == 7)
    #expect(table.keys[0].subject?.place == Place(SourceID(0), offset: 46, length: 5))
  }

  @Test(arguments: [("\"120,000\"", 120_000), ("\"-1,234,567.5\"", -1_234_567.5), ("  7 ", 7)])
  func numbersAreReadWhereTheyHaveOneReading(text: String, number: Double) throws {
    let read = observations("kpi,subject,period,value\npaid,south,2013-04,\(text)\n")
    #expect(try #require(read.value.first).values == [number])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("1.2 million", "write 1200000"), ("1e-8", "write 0.00000001"), ("£5", "write 5"),
    ("95%", "write 95"), ("+1", "write 1"), (".5", "write 0.5"), ("(50)", "write -50"),
    ("1 234", "write 1234"), ("1.2E+06", "write 1200000"), ("\u{2212}3", "write -3"),
    ("\"0,5\"", "write digits, with a point before decimals and nothing else: 1234.5"),
  ])
  func otherNumbersAreOffered(text: String, help: String) {
    let read = observations("kpi,subject,period,value\npaid,south,2013-04,\(text)\n")
    #expect(read.diagnostics.map(\.rule) == [.invalidNumber])
    #expect(read.diagnostics.first?.help == help)
  }

  @Test(
    arguments: [
      ("Suppressed", .suppressedAtSource), ("suppressed at source", .suppressedAtSource),
      ("not submitted", .notSubmitted), ("Not applicable", .notApplicable),
    ] as [(String, Absence)])
  func aNumberMaySayWhyItIsNotGiven(text: String, absence: Absence) throws {
    let read = observations(header + "paid,south,2013-04,\(text),10\n")
    let table = try #require(read.value.first)
    #expect(table.absences == [0: absence])
    #expect(table.numerators[0].isNaN)
    #expect(table.denominators == [10])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: ["*", "<5", "..", "c", "n/a", "-", "#DIV/0!", "> 95", "NULL", "not available"])
  func signsForNoNumberAreNotGuessedAt(text: String) {
    let read = observations(
      header + "paid,south,2013-04,\(text),10\npaid,south,2013-05,\(text),9\n")
    #expect(Set(read.diagnostics.map(\.message)) == ["the numerator is not a number"])
    #expect(read.diagnostics.allSatisfy { $0.help?.contains("'suppressed'") == true })
  }

  @Test(arguments: [
    ("Apr-13", "2013-04"), ("April 2013", "2013-04"), ("sept 98", "1998-09"),
    ("2012-13", "2012/13"), ("2013/2014", "2013/14"), ("1999-2000", "1999/00"),
    ("Q1 2013/14", "2013/14 Q1"), ("2013-14 q4", "2013/14 Q4"), ("2013/14Q2", "2013/14 Q2"),
  ])
  func periodsAreReadWhereTheyHaveOneReading(text: String, code: String) throws {
    let read = observations(header + "paid,south,\(text),1,2\n")
    #expect(try #require(read.value.first).periods.map(\.code) == [code])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: ["2012-14", "13-Apr", "Q5 2013/14", "01/04/2013", "41365", "Ap-13", "2013-00"])
  func periodsAreNotGuessed(text: String) {
    let read = observations(header + "paid,south,\(text),1,2\n")
    #expect(read.diagnostics.map(\.rule) == [.unknownPeriod])
  }

  @Test(arguments: [
    "KPI,Subject,Period,Numerator,DENOMINATOR", " kpi,subject ,period, numerator , denominator",
    "kpi,subject,period,numerator,denominator,,", "\"kpi \",subject,period,numerator,denominator",
  ])
  func capitalsSpacesAndEmptyColumnsDoNotMatter(names: String) throws {
    let commas = String(repeating: ",", count: names.count { $0 == "," } - 4)
    let read = observations(names + "\npaid,south,2013-04,1,2\(commas)\n")
    #expect(try #require(read.value.first).numerators == [1])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("Month", "period"), ("CCG code", "subject"), ("Num", "numerator"), ("indicator", "kpi"),
      ("Denom", "denominator"), ("valeu", nil),
    ] as [(String, String?)])
  func aColumnByAnotherNameIsOneFinding(name: String, meant: String?) {
    let names = ["kpi", "subject", "period", "numerator", "denominator"].map {
      $0 == meant ? name : $0
    }
    let read = observations(names.joined(separator: ",") + "\npaid,south,2013-04,1,2\n")
    #expect(read.diagnostics.map(\.rule) == (meant == nil ? [] : [.unknownColumn]))
    #expect(read.diagnostics.first?.help == meant.map { "did you mean '\($0)'?" })
  }
}
