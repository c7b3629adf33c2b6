import Chronology
import Commissioning
import Diagnostics

/// What is said to have become of an organisation before it was established, or to have gone to one that had
/// closed by then.
func successionsOutsideLife(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.organisations.flatMap { organisation in
    organisation.successions.compactMap { succession in
      fault(of: succession, organisation, catalogue).map { fault in
        Diagnostic(
          .successionOutsideLife, fault, at: succession.dayPlace ?? organisation.entry.id.place,
          help: organisation.closed == nil && succession.endsBody
            ? "say in 'closed' when it closed" : "correct the day, or 'established' or 'closed'")
      }
    }
  }
}

private func fault(
  of succession: Succession, _ organisation: Organisation, _ catalogue: Catalogue
) -> String? {
  let id = organisation.entry.id.value
  if organisation.closed == nil, succession.endsBody {
    return "'\(id)' is said to have ended, but it has no 'closed', so it is shown as open"
  }
  guard let on = succession.on else { return nil }
  if let established = organisation.established, on.certainlyPrecedes(established) {
    return
      "'\(id)' is said to have changed \(on.phrase), before it was established \(established.phrase)"
  }
  let closed = succession.into.lazy.map { catalogue.organisations[$0] }.compactMap { successor in
    successor.closed.flatMap { closed in
      closed.value.certainlyPrecedes(on) ? (successor.entry.id.value, closed.value) : nil
    }
  }.first
  return closed.map { successor, day in
    "work of '\(id)' is said to have gone to '\(successor)' \(on.phrase), after that closed \(day.phrase)"
  }
}
