import Commissioning
import Diagnostics
import Joining
import Reading
import TestNumbers
import Testing

private let records = [
  InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n"),
  InputFile("csus/south.md", "---\nname: South\ncode: 0AP\n---\n"),
  InputFile("ccgs/luton.md", "---\nname: Luton\n---\n"),
  InputFile("kpis/paid.md", "---\nname: Paid\nunit: percent\nbetter: higher\n---\n"),
]

private func ledger(_ tables: [String: String]) throws -> Checked<Ledger> {
  let files = (records + tables.map { InputFile("data/\($0.key)", $0.value) }).sorted {
    $0.path < $1.path
  }
  let content = read(files)
  let value = content.value
  let joined = join(value.observations, with: value.catalogue)
  return Checked(joined.value, content.diagnostics + joined.diagnostics)
}

/// What a ledger says, in words that do not depend on the numbers of files.
private func told(_ ledger: Ledger) -> [String] {
  ledger.series.flatMap { series in
    series.rows.map { row in
      "\(series.kpi.number) \(series.subject.number) \(ledger.periods[row].code) "
        + "\(ledger.numerators[row]) of \(ledger.denominators[row]) \(series.status)"
    }
  }
}

@Suite struct Joins {
  let header = "kpi,subject,period,numerator,denominator,status\n"

  @Test func organisationsAreNamedByIDOrCode() throws {
    let joined = try ledger(["a.csv": header + "paid,south,2013-04,1,2,\npaid,0AP,2013-05,3,4,\n"])
    #expect(joined.diagnostics.isEmpty)
    #expect(
      told(joined.value) == ["0 0 2013-04 1.0 of 2.0 recorded", "0 0 2013-05 3.0 of 4.0 recorded"])
  }

  @Test func anIDComesBeforeACodeOfAnother() throws {
    let files = [
      InputFile("csus/north.md", "---\nname: North\ncode: south\n---\n"),
      InputFile("data/a.csv", header + "paid,south,2013-04,1,2,\n"),
    ]
    let content = read((records + files).sorted { $0.path < $1.path }).value
    let joined = join(content.observations, with: content.catalogue)
    let names = joined.value.series.map {
      content.catalogue.organisations[$0.subject].entry.id.value
    }
    #expect(names == ["south"])
  }

  @Test func quotedTablesAreReadAsUnquotedOnes() throws {
    let plain = try ledger(["a.csv": header + "paid,south,2013-04,1,2,illustrative\n"])
    let quoted = try ledger([
      "a.csv": header + "\"paid\",\"south\",\"2013-04\",\"1\",2,illustrative\r\n"
    ])
    #expect(told(plain.value) == told(quoted.value))
    #expect(told(plain.value) == ["0 0 2013-04 1.0 of 2.0 illustrative"])
  }

  @Test func theOrderOfRowsAndFilesDoesNotMatter() throws {
    let rows = (1...12).flatMap { month in
      ["south", "luton"].map { "paid,\($0),2013-\(month < 10 ? "0" : "")\(month),\(month),20,\n" }
    }
    let expected = try told(ledger(["a.csv": header + rows.joined()]).value)
    var generator = SeededNumbers(20)
    for _ in 0..<20 {
      let shuffled = rows.shuffled(using: &generator)
      let parts = [
        "a.csv": header + shuffled[..<9].joined(), "b.csv": header + shuffled[9...].joined(),
      ]
      #expect(try told(ledger(parts).value) == expected)
    }
  }

  @Test func everyRowIsInTheLedger() throws {
    let joined = try ledger([
      "a.csv": header
        + "paid,south,2013-04,1,2,\npaid,south,2013-04,1,2,\npaid,nobody,2013-04,1,2,\n"
        + "paid,south,2013-05,3,2,\npaid,south,someday,1,2,\npaid,south,2013-06,,,\n"
    ])
    let tally = try #require(joined.value.reconciliation.files.first)
    #expect((tally.rows, tally.matched, tally.unmatched, tally.duplicated) == (6, 2, 3, 1))
    #expect(joined.value.reconciliation.unmatched.map(\.row.number) == [4, 5, 6])
    #expect(joined.value.reconciliation.duplicates.map(\.row.number) == [3])
  }

  @Test func whatIsMissingOnTheCataloguesSideIsNamed() throws {
    let joined = try ledger(["a.csv": header + "paid,south,2013-04,1,2,\n"])
    #expect(joined.value.reconciliation.unobserved.count == 1)
    #expect(joined.value.reconciliation.idleKPIs.isEmpty)
  }

  @Test func zeroDenominatorsAreKept() throws {
    let joined = try ledger(["a.csv": header + "paid,south,2013-04,0,0,\n"])
    #expect(told(joined.value) == ["0 0 2013-04 0.0 of 0.0 recorded"])
  }

  @Test func largeTablesAreReadInParts() throws {
    let rows = (0..<60_000).map { "paid,south,\(Day(number: Int32($0 - 44_000)).isoText),1,2,\n" }
    let joined = try ledger(["a.csv": header + rows.joined()])
    #expect(joined.value.periods.count == 60_000)
    #expect(joined.value.rows.last?.number == 60_001)
    #expect(joined.diagnostics.isEmpty)
  }
}
