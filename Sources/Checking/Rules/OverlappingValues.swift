import Commissioning
import Diagnostics

/// Two values of one dated attribute that both held on some day.
func overlappingValues(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.organisations.flatMap { organisation in
    var found = overlaps(organisation.names, "names") + overlaps(organisation.codes, "codes")
    switch organisation.particulars {
    case .csu(let csu):
      found += overlaps(csu.hosts, "hosts") + overlaps(csu.forms, "forms")
      found += overlaps(csu.areas, "areas") + overlaps(csu.headOffice, "head offices")
      found += overlaps(csu.staff, "numbers of staff") + overlaps(csu.population, "populations")
      found += overlaps(csu.income, "incomes")
      found += overlaps(csu.statedCustomers, "numbers of customers")
    case .ccg(let ccg):
      found += overlaps(ccg.areaTeams, "area teams") + overlaps(ccg.csus, "CSUs")
      found += overlaps(ccg.population, "populations")
    case .supplier: break
    }
    return found
  }
}

/// A value may end in the month or on the day that the next begins.
private func overlaps<Value>(_ timeline: Timeline<Value>, _ what: String) -> [Diagnostic] {
  let changes = timeline.changes
  guard changes.count > 1 else { return [] }
  return changes.indices.dropFirst().compactMap { position in
    let later = changes[position]
    guard
      let earlier = changes[..<position].first(where: { earlier in
        let startsBeforeEnd =
          later.from.map { begin in
            earlier.until.map { $0.earliest > begin.latest } ?? true
          } ?? true
        let endsAfterStart =
          later.until.map { end in
            earlier.from.map { $0.latest < end.earliest } ?? true
          } ?? true
        return startsBeforeEnd && endsAfterStart && !isFollowed(earlier, by: later)
      })
    else { return nil }
    return Diagnostic(
      .overlappingValues, "two \(what) hold at the same time", at: later.place,
      notes: [Diagnostic.Note("the other is here", at: earlier.place)],
      help: "give the earlier one an 'until' before the later one's 'from'")
  }
}

/// An earlier value without an end is ended by the beginning of the next.
private func isFollowed<Value>(_ earlier: Dated<Value>, by later: Dated<Value>) -> Bool {
  guard earlier.until == nil, let begin = later.from else { return false }
  return earlier.from.map { $0.latest < begin.earliest } ?? true
}
