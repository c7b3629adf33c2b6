import Commissioning
import Diagnostics
import Reading
import Testing

private func content(_ files: (String, String)...) -> Checked<Content> {
  let files = files.map { InputFile($0.0, $0.1) }
  return read(files + [InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n")])
}

@Suite struct RecordTables {
  @Test(arguments: [
    "ID,Name,Code,Population,Ons_Code\nash,Ash,00A,\"120,000\",E38000001\n",
    " id , name,code ,population,ons_code\n ash , Ash,00A , 120000,E38000001 \n",
    "id,name,code,population,ons_code,,\n\"ash \",Ash,\" 00A\",120000,E38000001,,\n",
  ])
  func capitalsSpacesAndEmptyColumnsDoNotMatter(table: String) throws {
    let read = content(("ccgs.csv", table))
    #expect(read.diagnostics == [])
    let ash = try #require(read.value.catalogue.organisations.first)
    guard case .ccg(let ccg) = ash.particulars else {
      Issue.record("no CCG")
      return
    }
    #expect(ash.entry.id.value == "ash")
    #expect(ash.entry.name == "Ash")
    #expect(ash.codes.changes.map(\.value) == ["00A"])
    #expect(ccg.population.changes.map(\.value.number) == [120_000])
    #expect(ccg.onsCode == "E38000001")
  }

  @Test func aFaultIsFoundAtTheTrimmedText() {
    let read = content(("ccgs.csv", "id,name,population\nash,Ash,\" \"\"many\"\" \"\n"))
    #expect(read.diagnostics.map(\.rule) == [.mistypedField])
    #expect(
      read.diagnostics.first?.place.map { [$0.offset, $0.length] } == [29, 8])
  }

  @Test func numbersOfFieldsAreOfferedToo() {
    let read = content(
      ("ccgs.csv", "id,name,population\nash,Ash,0.12 million\n"),
      ("kpis.csv", "id,name,unit,better,target\npaid,Paid,percent,higher,95%\n"))
    #expect(read.diagnostics.map(\.help) == ["write 120000", "write 95"])
  }

  @Test(arguments: ["ash", "00A", "00a", "00A00", "E38000001", "e38000001", "ccgs/00A"])
  func anOrganisationIsFoundByItsCodes(name: String) throws {
    let read = content(
      ("ccgs.csv", "id,name,code,ons_code\nash,Ash,00A,E38000001\nbirch,Birch,00B,E38000002\n"),
      ("offers.csv", "id,provider,service\none,\(name),finance\n"),
      ("services.csv", "id,name,category\nfinance,Finance,back office\n"))
    #expect(read.diagnostics == [])
    let catalogue = read.value.catalogue
    #expect(
      catalogue.offers.compactMap(\.provider).map { catalogue.organisations[$0].entry.id.value }
        == ["ash"])
  }

  @Test(arguments: ["00C", "00A0", "00A01", "E38000003"])
  func anotherCodeIsNobodys(name: String) {
    let read = content(
      ("ccgs.csv", "id,name,code,ons_code\nash,Ash,00A,E38000001\n"),
      ("offers.csv", "id,provider,service\none,\(name),finance\n"),
      ("services.csv", "id,name,category\nfinance,Finance,back office\n"))
    #expect(read.diagnostics.map(\.rule) == [.unknownReference])
  }
}
