import Chronology
import Commissioning
import Diagnostics

/// A record that is not shown, since it begins later and nothing says when it was made known. What is
/// illustrative need not have been.
func unannouncedRecords(_ catalogue: Catalogue) -> [Diagnostic] {
  let landscape = Landscape(catalogue)
  return catalogue.references.compactMap { reference in
    let entry = catalogue.entry(of: reference)
    guard entry.evidence.announced == nil, entry.evidence.sources.isEmpty,
      entry.evidence.status != .illustrative, !landscape.isShown(reference),
      !wasEnteredLate(reference, catalogue)
    else { return nil }
    return Diagnostic(
      .unannounced,
      "this \(entry.kind.noun) begins after \(catalogue.site.day.text), and nothing says that it was "
        + "known by then: it is not shown", at: entry.id.place,
      help: "say when it was made known with 'announced', or name a source")
  }
}

/// Whether an agreement itself says that it was entered after the day.
private func wasEnteredLate(_ reference: Reference, _ catalogue: Catalogue) -> Bool {
  if case .agreement(let key) = reference { catalogue.agreements[key].recorded != nil } else { false }
}
