import Commissioning
import Reading
import Testing

/// The names in the tables of the field reference, by the heading of each; of parts the last name.
private let documentedFields: [String: [String]] = {
  var fields: [String: [String]] = [:]
  var heading = ""
  for line in fieldReference().split(separator: "\n") {
    if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
    guard line.hasPrefix("| `"), let name = line.dropFirst(3).split(separator: "`").first else {
      continue
    }
    fields[heading, default: []].append(String(name.split(separator: ".").last ?? name))
  }
  return fields
}()

/// `one-of-each` says that it has every field, so a field that is added must be added there.
@Suite struct FieldCoverage {
  private func text(_ isChosen: (String) -> Bool) throws -> String {
    try GoldenSite(name: "one-of-each").inputs().content.filter { isChosen($0.path) }
      .map { String(decoding: try $0.bytes(), as: UTF8.self) }.joined(separator: "\n")
  }

  private func isWritten(_ field: String, in text: String) throws -> Bool {
    text.contains(try Regex("(?m)(^|[ {])\(field):"))
  }

  @Test(arguments: Kind.allCases)
  func ofRecordsIsWhole(kind: Kind) throws {
    let own = try #require(documentedFields["\(kind.heading) (`\(kind.folder)/`)"])
    let common = try #require(documentedFields["Every kind"]).filter { $0 != "body" }
    let text = try text { $0.hasPrefix("\(kind.folder)/") }
    #expect(try (own + common).filter { try !isWritten($0, in: text) } == [])
  }

  @Test func ofSettingsIsWhole() throws {
    let text = try text { $0 == "site.yaml" }
    let settings = try #require(documentedFields["site.yaml"])
    #expect(try settings.filter { try !isWritten($0, in: text) } == [])
  }

  @Test func ofKPIDataIsWhole() throws {
    let header = try text { $0 == "data/paid.csv" }.prefix { $0 != "\n" }
    #expect(
      Set(header.split(separator: ",").map(String.init))
        == Set(try #require(documentedFields["KPI data"])))
  }

  @Test func ofHistoriesIsWhole() throws {
    let header = try text { $0 == "history.csv" }.prefix { $0 != "\n" }
    #expect(
      header.split(separator: ",").map(String.init)
        == (try #require(documentedFields["What changed (`history.csv`)"])))
  }
}
