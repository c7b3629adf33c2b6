import Commissioning
import Diagnostics

/// One code that two organisations had on the same day.
func duplicateCodes(_ catalogue: Catalogue) -> [Diagnostic] {
  var holders: [String: [(Key<Organisation>, Dated<String>)]] = [:]
  var found: [Diagnostic] = []
  for (position, organisation) in catalogue.organisations.enumerated() {
    for code in organisation.codes.changes {
      for (other, earlier) in holders[code.value] ?? [] where other != Key(position) {
        guard meet(code, organisation, earlier, catalogue.organisations[other]) else { continue }
        let (first, second) = earlier.place < code.place ? (earlier, code) : (code, earlier)
        found.append(
          Diagnostic(
            .duplicateCode, "two organisations have the code '\(code.value)' at the same time",
            at: second.place, notes: [Diagnostic.Note("the other is here", at: first.place)],
            help: "date both codes with 'from' and 'until' if one was reused"))
      }
      holders[code.value, default: []].append((Key(position), code))
    }
  }
  return found
}

private func meet(
  _ left: Dated<String>, _ leftHolder: Organisation,
  _ right: Dated<String>, _ rightHolder: Organisation
) -> Bool {
  func begin(_ code: Dated<String>, _ holder: Organisation) -> Day? {
    (code.from ?? holder.established)?.earliest
  }
  func end(_ code: Dated<String>, _ holder: Organisation) -> Day? {
    (code.until ?? holder.closed?.value)?.latest
  }
  if let begin = begin(left, leftHolder), let end = end(right, rightHolder), end < begin {
    return false
  }
  if let begin = begin(right, rightHolder), let end = end(left, leftHolder), end < begin {
    return false
  }
  return true
}
