import Commissioning
import Diagnostics

/// Agreements by which a CCG gets one service at the same time. Each is reported once, at
/// its start, with the earliest of those that overlap it and how many there are.
func overlappingAgreements(_ catalogue: Catalogue, _ relations: Relations) -> [Diagnostic] {
  relations.agreementsByCustomer.values.flatMap { keys in
    keys.count > 1 ? overlappingAgreements(keys, catalogue) : []
  }
}

/// - Parameter keys: the agreements of one CCG.
private func overlappingAgreements(
  _ keys: [Key<Agreement>], _ catalogue: Catalogue
) -> [Diagnostic] {
  let keys = keys.sorted {
    catalogue.agreements[$0].entry.place < catalogue.agreements[$1].entry.place
  }
  var byService: [Key<Service>: [Int]] = [:]
  for (position, key) in keys.enumerated() {
    for service in catalogue.agreements[key].services
    where byService[service]?.last != position {
      byService[service, default: []].append(position)
    }
  }
  let spans = keys.map { Span(catalogue.agreements[$0]) }
  var reported: Set<[Int]> = []
  var found: [Diagnostic] = []
  for (service, positions) in byService.sorted(by: { $0.key < $1.key }) where positions.count > 1 {
    for overlap in overlaps(among: positions.map { spans[$0] }) {
      let pair = [positions[overlap.position], positions[overlap.other]]
      guard reported.insert(pair).inserted else { continue }
      found.append(
        finding(
          catalogue.agreements[keys[pair[0]]], catalogue.agreements[keys[pair[1]]],
          overlap, service, catalogue))
    }
  }
  return found
}

private func finding(
  _ agreement: Agreement, _ other: Agreement, _ overlap: Overlap, _ service: Key<Service>,
  _ catalogue: Catalogue
) -> Diagnostic {
  let name = catalogue.services[service].entry.name
  return Diagnostic(
    .overlappingAgreements,
    "\(overlap.numberWords) agreements give this CCG '\(name)' at the same time",
    at: agreement.from?.place ?? place(of: service, in: agreement),
    notes: [
      Diagnostic.Note(
        "\(overlap.otherWords) is '\(other.entry.id.value)'", at: place(of: service, in: other))
    ],
    help: "end one before the other begins")
}

private func place(of service: Key<Service>, in agreement: Agreement) -> Place {
  let position = agreement.services.firstIndex(of: service)
  return position.map { agreement.places.services[$0] } ?? agreement.entry.id.place
}

extension Span {
  /// An agreement may begin in the month or year in which another ends.
  fileprivate init(_ agreement: Agreement) {
    start = agreement.span.certainStart
    end = agreement.span.certainEnd
  }
}
