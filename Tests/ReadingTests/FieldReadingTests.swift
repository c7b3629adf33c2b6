import Commissioning
import Diagnostics
import Reading
import Testing

private func content(_ files: InputFile...) -> Checked<Content> {
  read(files + [InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n")])
}

private func csu(_ fields: String) -> InputFile {
  InputFile("csus/south.md", "---\nname: South\n\(fields)---\n")
}

@Suite struct FieldReadings {
  @Test func anEntryWithoutAnEndEndsWhereTheNextBegins() throws {
    let read = content(
      csu("staff: [{value: 3, from: 2013-04}, {value: 5, from: 2013-10}]\n"))
    let south = try #require(read.value.catalogue.organisations.first)
    guard case .csu(let csu) = south.particulars else {
      Issue.record("no CSU")
      return
    }
    #expect(csu.staff.changes.map { $0.until?.code } == ["2013-09", nil])
    #expect(read.diagnostics == [])
  }

  @Test func aRebaseForSomebodyUnknownIsNotOneForAll() throws {
    let read = content(
      InputFile(
        "kpis/paid.md",
        """
        ---
        name: Paid
        unit: percent
        rebase:
          - from: 2013-06
            subject: nobody
            reason: A new system
            author: Analyst
            decided: 2013-07-01
        ---
        """))
    #expect(read.value.catalogue.kpis.first?.rebases.count == 0)
    #expect(read.diagnostics.map(\.rule) == [.unknownReference])
  }

  @Test func aTargetWithoutItsKPIIsLeftOut() throws {
    let read = content(
      csu(""), InputFile("services/payroll.md", "---\nname: Payroll\ncategory: back office\n---\n"),
      InputFile(
        "offers/o.md",
        "---\nprovider: south\nservice: payroll\ntargets: [{kpi: none, value: 95}]\n---\n"))
    let offer = try #require(read.value.catalogue.offers.first)
    #expect(offer.targets.isEmpty)
    #expect(offer.entry.name == "Payroll from South")
    #expect(read.diagnostics.map(\.rule) == [.unknownReference])
  }

  @Test func whatADraftMentionsIsNotLookedUp() {
    let read = content(
      csu("draft: yes\nsource: nowhere\nestablished: 2014\nclosed: 2013\nstaff: many\n"))
    #expect(read.diagnostics.map(\.rule) == [.mistypedField])
    #expect(read.value.catalogue.organisations.isEmpty)
  }

  @Test func placesInACellCountDoubledQuotes() throws {
    let table = "id,name,members\nall,All,\"a \"\"b\"\"; nobody\"\n"
    let read = content(InputFile("groups.csv", table))
    let places = try read.diagnostics.map { try #require($0.place) }
    let bytes = Array(table.utf8)
    let written = places.map {
      String(decoding: bytes[Int($0.offset)..<Int($0.offset + $0.length)], as: UTF8.self)
    }
    #expect(written == ["a \"\"b\"\"", "nobody"])
  }

  @Test func aPageMayTakeMoreMemoryThanOneBlock() {
    let items = String(repeating: "- *a* [b](https://example.org/)\n", count: 4_000)
    let read = content(csu(""), InputFile("pages/long.md", "---\ntitle: Long\n---\n\(items)"))
    let html = read.value.catalogue.pages.first?.entry.prose.html ?? []
    #expect(html.count { $0 == UInt8(ascii: "\n") } == 4_002)
    #expect(read.diagnostics == [])
  }
}
