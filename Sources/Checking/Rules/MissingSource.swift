import Commissioning
import Diagnostics

/// A fact that was inferred, without a source or a note of what from.
func missingSources(_ catalogue: Catalogue) -> [Diagnostic] {
  func unexplained(_ evidence: Evidence, _ place: Place) -> [Diagnostic] {
    guard evidence.status == .inferred, evidence.sources.isEmpty, evidence.note == nil else {
      return []
    }
    return [
      Diagnostic(
        .missingSource, "this is inferred, but nothing says what from", at: place,
        help: "add a 'source' or a 'note'")
    ]
  }
  func unexplained<Value>(_ timeline: Timeline<Value>) -> [Diagnostic] {
    timeline.changes.flatMap { unexplained($0.evidence, $0.place) }
  }
  let records = catalogue.references.flatMap { reference in
    let entry = catalogue.entry(of: reference)
    return unexplained(entry.evidence, entry.id.place)
  }
  let attributes = catalogue.organisations.flatMap { organisation in
    switch organisation.particulars {
    case .csu(let csu):
      unexplained(csu.staff) + unexplained(csu.population) + unexplained(csu.income)
        + unexplained(csu.statedCustomers) + unexplained(csu.areas) + unexplained(csu.forms)
    case .ccg(let ccg): unexplained(ccg.csus) + unexplained(ccg.population)
    case .supplier: [Diagnostic]()
    }
  }
  return records + attributes
}
