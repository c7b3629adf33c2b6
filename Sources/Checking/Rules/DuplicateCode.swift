import Commissioning
import Diagnostics

/// One code that several organisations had on the same day. Each after the first is reported once.
func duplicateCodes(_ catalogue: Catalogue) -> [Diagnostic] {
  var holders: [String: [Holder]] = [:]
  for (position, organisation) in catalogue.organisations.enumerated() {
    for code in organisation.codes.changes {
      holders[code.value, default: []].append(
        Holder(organisation: position, place: code.place, span: Span(code, of: organisation)))
    }
  }
  return holders.filter { $0.value.count > 1 }.flatMap { duplicates($0.value, code: $0.key) }
}

/// An organisation that had a code, and when.
private struct Holder {
  var organisation: Int
  var place: Place
  var span: Span
}

/// - Parameter holders: of one code, in the order of the catalogue.
private func duplicates(_ holders: [Holder], code: String) -> [Diagnostic] {
  let holders = united(holders).sorted { $0.place < $1.place }
  return overlaps(among: holders.map(\.span)).map { overlap in
    Diagnostic(
      .duplicateCode,
      "\(overlap.numberWords) organisations have the code '\(code)' "
        + "at the same time",
      at: holders[overlap.position].place,
      notes: [
        Diagnostic.Note(
          "\(overlap.otherWords) is here", at: holders[overlap.other].place)
      ],
      help: "date both codes with 'from' and 'until' if one was reused")
  }
}

/// The times of each organisation that meet as one: it does not share a code with itself.
private func united(_ holders: [Holder]) -> [Holder] {
  var united: [Holder] = []
  let ordered = holders.sorted {
    ($0.organisation, $0.span.start, $0.place) < ($1.organisation, $1.span.start, $1.place)
  }
  for holder in ordered {
    if let last = united.last, last.organisation == holder.organisation,
      holder.span.start <= last.span.end
    {
      united[united.count - 1].span.end = max(last.span.end, holder.span.end)
    } else {
      united.append(holder)
    }
  }
  return united
}

extension Span {
  /// Where a code is not dated, it was the organisation's for as long as that existed.
  fileprivate init(_ code: Dated<String>, of organisation: Organisation) {
    let days = TimeSpan(
      from: code.from ?? organisation.established, until: code.until ?? organisation.closed?.value
    ).possibleDays
    start = days?.lowerBound ?? .max
    end = days.map { $0.upperBound == .max ? .max : $0.upperBound + 1 } ?? .max
  }
}
