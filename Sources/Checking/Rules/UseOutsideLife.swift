import Commissioning
import Diagnostics

/// CCGs that are said to have used a CSU before it was established, or after it had closed.
func usesOutsideLife(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.organisations.flatMap { organisation -> [Diagnostic] in
    guard case .ccg(let ccg) = organisation.particulars else { return [] }
    return ccg.csus.changes.compactMap { use in
      guard let from = use.from else { return nil }
      let csu = catalogue.organisations[use.value]
      guard let fault = fault(from, csu) else { return nil }
      return Diagnostic(
        .useOutsideLife,
        "this CCG is said to use '\(csu.entry.id.value)' from \(from.text), \(fault)",
        at: use.place,
        help: "correct the day, or name the body that was there then")
    }
  }
}

private func fault(_ from: When, _ csu: Organisation) -> String? {
  if let established = csu.established, from.certainlyPrecedes(established) {
    return "before that was established \(established.phrase)"
  }
  if let closed = csu.closed?.value, closed.certainlyPrecedes(from) {
    return "after that closed \(closed.phrase)"
  }
  return nil
}
