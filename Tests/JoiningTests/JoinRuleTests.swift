import Commissioning
import Diagnostics
import Joining
import Reading
import Testing

private let records = [
  "site.yaml": "title: Test\ndate: 2014-03-31\n",
  "csus/south.md": "---\nname: NHS South CSU\ncode: 0AP\nestablished: 2013-04-01\n---\n",
  "csus/north.md": "---\nname: North\nestablished: 2013-04-01\n---\n",
  "ccgs/luton.md": "---\nname: Luton\nclosed: 2014-03-31\n---\n",
  "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\n---\n",
  "kpis/spent.md": "---\nname: Spent\nunit: pounds\nperiod: month\n---\n",
  "services/payroll.md": "---\nname: Payroll\ncategory: back office\n---\n",
  "services/estates.md": "---\nname: Estates\ncategory: back office\n---\n",
  "sources.csv": "id,name\nfirst,First\nsecond,Second\n",
  "agreements.csv":
    "id,customer,provider,sourcing,services,from,until\n"
    + "one,luton,south,csu,payroll,2013-06-01,2013-09-30\n",
]

private let header =
  "kpi,subject,provider,customer,service,period,numerator,denominator,value,source\n"

private func ledger(
  _ tables: [String], adding more: [String: String] = [:]
) throws -> Checked<Ledger> {
  var texts = records.merging(more) { $1 }
  for (number, table) in tables.enumerated() { texts["data/\(number).csv"] = header + table }
  let files = texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path }
  let content = read(files)
  try #require(content.diagnostics.filter { $0.rule.severity == .error }.isEmpty)
  let value = content.value
  return join(value.observations, with: value.catalogue)
}

/// The findings about rows, without those about what has no data.
private func findings(_ table: String) throws -> [Diagnostic] {
  try ledger([table]).diagnostics.filter { $0.rule != .kpiWithoutData }
}

@Suite struct JoinRules {
  @Test(
    arguments: [
      ("pid,south,,,,2013-04,1,2,,", .unknownKPI),
      ("paid,soth,,,,2013-04,1,2,,", .unknownOrganisation),
      ("paid,south,,,payrol,2013-04,1,2,,", .unknownReference),
      ("paid,south,,,,2013-04,1,2,,frist", .unknownReference),
      ("paid,,,,,2013-04,1,2,,", .missingField),
      ("paid,south,,,,2013-04,3,2,,", .numeratorOverDenominator),
      ("paid,south,,,,2013-04,0,0,,", .zeroDenominator),
      ("paid,south,,,,2013-03,1,2,,", .observationOutsideLife),
      ("spent,south,,,,2013/14,,,5,", .mixedPeriods),
      ("paid,,south,luton,,2013-05,1,2,,", .observationWithoutAgreement),
      ("paid,,south,luton,estates,2013-06,1,2,,", .observationWithoutAgreement),
      ("paid,,north,luton,,2013-06,1,2,,", .observationWithoutAgreement),
    ] as [(String, Rule)])
  func eachFaultIsNamed(row: String, rule: Rule) throws {
    #expect(try findings(row + "\n").map(\.rule) == [rule])
  }

  @Test(arguments: [
    "paid,,south,luton,payroll,2013-06,1,2,,", "paid,,south,luton,,2013-09,1,2,,first",
    "paid,csus/south,,,,2013/14 Q1,1,2,,", "paid,south,,,,2013/14,2,2,,",
    "spent,luton,,,,2014-03,,,-5.25,second", "spent,luton,,,,2014-03,7,2,,",
    "paid,,,luton,,2013-04,1,2,,",
  ])
  func soundRowsJoin(row: String) throws {
    let joined = try ledger([row + "\n"])
    #expect(joined.diagnostics.filter { $0.rule != .kpiWithoutData }.isEmpty)
    #expect(joined.value.periods.count == 1)
  }

  @Test func aRejectedRowIsNotSaidToBeShown() throws {
    let rules = try findings("paid,south,,,,2013-03,0,0,,\n").map(\.rule)
    #expect(rules == [.observationOutsideLife])
  }

  @Test func anUnknownNameIsReportedOnceForAFile() throws {
    let rows = (1...9).map { "paid,soth,,,\($0 % 2 == 0 ? "payroll" : ""),2013-0\($0),1,2,,\n" }
    let found = try findings(rows.joined())
    #expect(found.count == 1)
    #expect(found.first?.message.contains("8 more rows") == true)
    #expect(found.first?.help == "did you mean 'south'?")
  }

  @Test func duplicatesNameBothRowsAndTheFirstIsKept() throws {
    let joined = try ledger(["paid,south,,,,2013-04,1,2,,\n", "paid,0AP,,,,2013-04,2,2,,\n"])
    let found = try #require(joined.diagnostics.first { $0.rule == .duplicateObservation })
    #expect(joined.value.numerators == [1])
    let duplicate = try #require(joined.value.reconciliation.duplicates.first)
    #expect(duplicate.kept.source < duplicate.row.source)
    #expect(found.place?.source == duplicate.row.source)
    #expect(found.notes.map(\.place.source) == [duplicate.kept.source])
  }

  @Test func periodsOfTwoLengthsInOneSeriesAreMixedWhereTheKPINamesNone() throws {
    let found = try findings("paid,south,,,,2013-04,1,2,,\npaid,south,,,,2013/14,1,2,,\n")
    #expect(found.map(\.rule) == [.mixedPeriods])
  }

  @Test func mixedPeriodsAreReportedOnceHoweverManyPartsAFileIsReadIn() throws {
    let rows = (0..<70_000).map {
      "spent,south,,,,\(Day(number: Int32(15_900 + $0)).isoText),,,1,\n"
    }
    #expect(try findings(rows.joined()).map(\.rule).filter { $0 == .mixedPeriods }.count == 1)
  }

  @Test func sourcesDoNotDependOnTheOrderOfRows() throws {
    let rows = ["paid,south,,,,2013-04,1,2,,second\n", "paid,south,,,,2013-05,1,2,,first\n"]
    let forwards = try ledger([rows.joined()]).value.series.map(\.sources)
    let backwards = try ledger([rows.reversed().joined()]).value.series.map(\.sources)
    #expect(forwards == backwards)
  }

  @Test func tooManyUnmatchedRowsAreAnErrorAtTheLimit() throws {
    let site = "title: Test\ndate: 2014-03-31\nunmatched_limit: 1\n"
    let row = "paid,nobody,,,,2013-04,1,2,,\n"
    let within = try ledger([row], adding: ["site.yaml": site])
    let beyond = try ledger([row, row], adding: ["site.yaml": site])
    #expect(!within.diagnostics.contains { $0.rule == .tooManyUnmatched })
    let found = try #require(beyond.diagnostics.first { $0.rule == .tooManyUnmatched })
    #expect(found.place?.length == 1)
  }

  @Test func aMissingAgreementIsReportedOnceForItsPartiesAndEveryRowIsInTheLedger() throws {
    let rows = (6...9).map { "paid,,north,luton,,2013-0\($0),1,2,,\n" }
    let joined = try ledger([rows.joined()])
    let found = joined.diagnostics.filter { $0.rule == .observationWithoutAgreement }
    #expect(
      found.map(\.message) == [
        "'north' and 'luton' had no agreement in June 2013, here and in 3 more rows"
      ])
    #expect(joined.value.reconciliation.unmatched.map(\.row.number) == [2, 3, 4, 5])
  }

  @Test func kpisWithoutDataAreFoundAtTheirRecord() throws {
    let joined = try ledger(["paid,south,,,,2013-04,1,2,,\n"])
    #expect(joined.value.reconciliation.idleKPIs.count == 1)
    #expect(joined.diagnostics.map(\.rule) == [.kpiWithoutData])
    #expect(joined.diagnostics.first?.place != nil)
  }

  @Test func aCodeThatWasReusedIsWhoeverHadItInThePeriod() throws {
    let codes = [
      "csus/old.md": "---\nname: Old\ncode: {value: 9ZZ, until: 2013-06-30}\n---\n",
      "csus/new.md": "---\nname: New\ncode: {value: 9ZZ, from: 2013-07-01}\n---\n",
    ]
    let rows = ["paid,9ZZ,,,,2013-05,1,2,,\n", "paid,csus/9ZZ,,,,2013-08,1,2,,\n"]
    let joined = try ledger([rows.joined()], adding: codes)
    #expect(!joined.diagnostics.contains { $0.rule == .ambiguousReference })
    #expect(joined.value.series.count == 2)
    let across = try ledger(["paid,csus/9ZZ,,,,2013/14,1,2,,\n"], adding: codes)
    let found = try #require(across.diagnostics.first { $0.rule == .ambiguousReference })
    #expect(found.help == "write 'csus/new' or 'csus/old'")
  }

  @Test func blankLinesAreRows() throws {
    let joined = try ledger(["paid,south,,,,2013-04,1,2,,\n\r\n\npaid,soth,,,,2013-05,1,2,,\n"])
    #expect(joined.value.rows.map(\.number) == [2])
    #expect(joined.value.reconciliation.unmatched.map(\.row.number) == [5])
  }

  @Test func aKPIWhoseRowsDoNotJoinIsNotWithoutData() throws {
    let found = try ledger(["paid,soth,,,,2013-04,1,2,,\n", "spent,sout,,,,2013-04,,,5,\n"])
    #expect(!found.diagnostics.contains { $0.rule == .kpiWithoutData })
  }

  @Test func suggestionsForVeryManyNamesAreBounded() throws {
    let rows = (0..<2_000).map { "paid,south\($0),,,,2013-04,1,2,,\n" }
    let found = try findings(rows.joined())
    #expect(found.count == 2_000)
    #expect(found.last?.help == nil)
  }
}

@Suite struct PeriodsOfASeries {
  @Test func areAsLongAsMostAndTheOthersAreRefused() throws {
    let rows = ["2014/15", "2013-04", "2013/14", "2013-05", "2013-06"].map {
      "spent,south,,,,\($0),,,5,\n"
    }
    let said = try ledger([rows.joined()])
    #expect(said.value.periods.map(\.code) == ["2013-04", "2013-05", "2013-06"])
    #expect(said.value.reconciliation.unmatched.map(\.row.number) == [2, 4])
    #expect(
      said.value.reconciliation.unmatched.last?.reason
        == "its period is a financial year, but its series is by the month")
    let unsaid = try ledger([rows.map { $0.replacing("spent", with: "paid") }.joined()])
    #expect(unsaid.value.periods == said.value.periods)
  }

  @Test func mayDifferFromSeriesToSeriesWhereNothingIsSuppressed() throws {
    let rows = ["paid,south,,,,2013-04,1,2,,\n", "paid,luton,,,,2013/14 Q1,1,2,,\n"]
    #expect(try ledger([rows.joined()]).value.periods.count == 2)
    let suppressing =
      "---\nname: Paid\nunit: percent\nbetter: higher\nsuppress_below: 5\n---\n"
    let strict = try ledger([rows.joined()], adding: ["kpis/paid.md": suppressing])
    #expect(strict.value.periods.map(\.code) == ["2013-04"])
    #expect(strict.value.unpublished.map(\.period.code) == ["2013/14 Q1"])
  }

  @Test func doNotLieAnAgeApart() throws {
    func gaps(_ last: String) throws -> Int {
      try findings("spent,south,,,,2013-04,,,5,\nspent,south,,,,\(last),,,5,\n").count {
        $0.message.contains("periods")
      }
    }
    #expect(try gaps("2046-09") == 1)
    #expect(try gaps("2046-08") == 0)
  }

  @Test func ofTheFutureAreProbablySlips() throws {
    let found = try findings("spent,south,,,,2014-02,,,5,\nspent,south,,,,2041-03,,,5,\n")
    #expect(found.map(\.rule) == [.implausibleGap])
    #expect(found.first?.message.hasPrefix("March 2041 begins after 31 March 2014") == true)
    #expect(try findings("spent,south,,,,2014-03,,,5,\n").isEmpty)
    #expect(try findings("spent,south,,,,2014-04,,,5,\n").map(\.rule) == [.implausibleGap])
    #expect(
      try findings("spent,south,,,,2014-02,,,5,\nspent,south,,,,2015-05,,,5,\n").map(\.rule)
        == [.implausibleGap])
  }

  @Test func figuresTooLargeToShowAreRefused() throws {
    let rows = ["spent,south,,,,2013-04,,,1000000000000,\n", "spent,south,,,,2013-05,,,-1,\n"]
    let joined = try ledger([rows.joined()])
    #expect(joined.value.values == [-1])
    #expect(joined.diagnostics.contains { $0.rule == .invalidNumber })
  }
}
