import Chronology
import Commissioning
import Reading
import Testing

/// A catalogue as at a day, asked and answered in words.
struct LandscapeSite {
  let landscape: Landscape

  /// - Parameter texts: of files, by path. A site, services `finance` and `payroll` and a CSU `other`
  ///   are there.
  init(_ texts: [String: String], asAt day: String) throws {
    var all = [
      "site.yaml": "title: Test\ndate: 2014-06-30\n",
      "services.csv":
        "id,name,category\nfinance,Finance,back office\npayroll,Payroll,back office\n",
      "csus/other.md": "---\nname: Other\n---\n",
    ]
    all.merge(texts) { $1 }
    let day: Day = try #require(Day(day))
    let content = read(
      all.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path },
      asAt: day)
    #expect(content.diagnostics.map(\.message) == [])
    landscape = Landscape(content.value.catalogue)
  }

  var catalogue: Catalogue { landscape.catalogue }

  func organisation(_ id: String) -> Key<Organisation> {
    catalogue.organisations.keys.first { catalogue.organisations[$0].entry.id.value == id }!
  }

  func id(_ key: Key<Organisation>?) -> String {
    key.map { catalogue.organisations[$0].entry.id.value } ?? "nobody"
  }

  private func words(_ heir: Heir?) -> String {
    switch heir?.fate {
    case .body(let key)?: id(key) + (heir?.isInferred == true ? " (inferred)" : "")
    case .lost(let key)?: "lost with \(id(key))"
    case nil: "nobody"
    }
  }

  /// "in force: south (inferred)", "ended: lost with north", "not known: south", "not recorded".
  func answer(_ customer: String, _ service: String = "finance") -> String {
    let service = catalogue.services.keys.first {
      catalogue.services[$0].entry.id.value == service
    }!
    switch landscape.answer(organisation(customer), service) {
    case .agreement(let key): return "in force: " + words(landscape.agreements[key].provider)
    case .notKnown(let key): return "not known: " + words(landscape.agreements[key].provider)
    case .ended(let key): return "ended: " + words(landscape.agreements[key].provider)
    case .notRecorded: return "not recorded"
    }
  }

  func mainCSU(_ ccg: String) -> String { words(landscape.mainCSUs[organisation(ccg)]) }

  func users(_ csu: String) -> [String] { landscape.users[organisation(csu)].map { id($0) } }

  func state(ofAgreement id: String) -> Validity {
    let key = catalogue.agreements.keys.first { catalogue.agreements[$0].entry.id.value == id }!
    return landscape.agreements[key].validity
  }

  func isKnown(agreement id: String) -> Bool {
    let key = catalogue.agreements.keys.first { catalogue.agreements[$0].entry.id.value == id }!
    return landscape.agreements[key].isKnown
  }

  func offer(_ id: String) -> String {
    let key = catalogue.offers.keys.first { catalogue.offers[$0].entry.id.value == id }!
    let offer = landscape.offers[key]
    let state =
      switch offer.validity {
      case .current: "open"
      case .notYet: "later"
      case .ended: "ended"
      case .notKnown: "not known"
      }
    return "\(state): \(words(offer.provider))"
  }
}
