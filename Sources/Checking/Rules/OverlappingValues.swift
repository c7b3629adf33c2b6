import Commissioning
import Diagnostics

/// Values of one dated attribute that both held on some day.
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
      found += overlaps(csu.decisionsDue, "decisions")
    case .ccg(let ccg):
      found += overlaps(ccg.areaTeams, "area teams") + overlaps(ccg.csus, "CSUs")
      found += overlaps(ccg.population, "populations")
      found += overlaps(ccg.financeTeam, "finance teams")
    case .supplier: break
    }
    return found
  }
}

private func overlaps<Value>(_ timeline: Timeline<Value>, _ what: String) -> [Diagnostic] {
  let changes = timeline.changes
  return overlaps(among: changes.map(Span.init)).map { overlap in
    Diagnostic(
      .overlappingValues,
      "\(overlap.numberWords) \(what) hold at the same time",
      at: changes[overlap.position].place,
      notes: [
        Diagnostic.Note(
          "\(overlap.otherWords) is here", at: changes[overlap.other].place)
      ],
      help: "give the earlier one an 'until' before the later one's 'from'")
  }
}

extension Span {
  /// A value may end in the month or on the day that the next begins.
  fileprivate init<Value>(_ value: Dated<Value>) {
    start = value.span.certainStart
    end = value.span.certainEnd
  }
}
