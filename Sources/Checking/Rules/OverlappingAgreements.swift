import Commissioning
import Diagnostics

/// Two agreements by which a CCG gets one service at the same time.
func overlappingAgreements(_ catalogue: Catalogue, _ relations: Relations) -> [Diagnostic] {
  relations.agreementsByCustomer.values.flatMap { keys in
    var found: [Diagnostic] = []
    for (position, key) in keys.enumerated() {
      let agreement = catalogue.agreements[key]
      for otherKey in keys[..<position] {
        let other = catalogue.agreements[otherKey]
        guard let service = agreement.services.first(where: { other.services.contains($0) }),
          overlap(agreement, other)
        else { continue }
        let inOrder = other.entry.place < agreement.entry.place
        let (first, second) = inOrder ? (other, agreement) : (agreement, other)
        found.append(
          Diagnostic(
            .overlappingAgreements,
            "two agreements give this CCG '\(catalogue.services[service].entry.name)' "
              + "at the same time",
            at: second.from?.place ?? place(of: service, in: second),
            notes: [
              Diagnostic.Note(
                "the other is '\(first.entry.id.value)'", at: place(of: service, in: first))
            ],
            help: "end one before the other begins"))
      }
    }
    return found
  }
}

private func place(of service: Key<Service>, in agreement: Agreement) -> Place {
  let position = agreement.services.firstIndex(of: service)
  return position.map { agreement.places.services[$0] } ?? agreement.entry.id.place
}

/// An agreement may begin in the month or year in which another ends.
private func overlap(_ left: Agreement, _ right: Agreement) -> Bool {
  if let begin = left.from?.value, let end = right.until?.value, end.earliest <= begin.latest {
    return false
  }
  if let begin = right.from?.value, let end = left.until?.value, end.earliest <= begin.latest {
    return false
  }
  return true
}
