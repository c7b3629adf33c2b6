import Commissioning
import Diagnostics

/// Two pages with one address: a former id that another record has as its id or former id.
func pathCollisions(_ catalogue: Catalogue) -> [Diagnostic] {
  var holders: [String: Located<String>] = [:]
  var found: [Diagnostic] = []
  let entries = catalogue.references.map { catalogue.entry(of: $0) }
  for entry in entries { holders["\(entry.kind.folder)/\(entry.id.value)"] = entry.id }
  for entry in entries {
    for former in entry.formerIDs {
      let path = "\(entry.kind.folder)/\(former.value)"
      if let holder = holders[path] {
        found.append(
          Diagnostic(
            .pathCollision,
            "the former id '\(former.value)' would take the page of another \(entry.kind.noun)",
            at: former.place, notes: [Diagnostic.Note("it is used here", at: holder.place)]))
      } else {
        holders[path] = former
      }
    }
  }
  return found
}
