import Commissioning
import Diagnostics

/// One code that several organisations had on the same day. Each after the first is reported once.
func duplicateCodes(_ catalogue: Catalogue) -> [Diagnostic] {
  duplicates(of: \.codes, catalogue) { code, overlap, place, note in
    Diagnostic(
      .duplicateCode,
      "\(overlap.numberWords) organisations have the code '\(code)' at the same time",
      at: place, notes: [note], help: "date both codes with 'from' and 'until' if one was reused")
  }
}

/// One name that several organisations had on the same day, capitals and spaces aside. Each after the
/// first is reported once.
func duplicateNames(_ catalogue: Catalogue) -> [Diagnostic] {
  duplicates(of: \.names, catalogue) { name, overlap, place, note in
    Diagnostic(
      .duplicateName, "\(overlap.numberWords) organisations are called '\(name)' at the same time",
      at: place, notes: [note],
      help:
        "add to one what tells them apart, such as its place, or delete the record that is twice here"
    )
  }
}

/// An organisation that had a code or a name, and when.
private struct Holder {
  var organisation: Int
  var value: String
  var place: Place
  var span: Span
}

/// - Parameter finding: from a value, how many have it, where the last of them does, and where the first.
private func duplicates(
  of values: (Organisation) -> Timeline<String>, _ catalogue: Catalogue,
  finding: (String, Overlap, Place, Diagnostic.Note) -> Diagnostic
) -> [Diagnostic] {
  var holders: [String: [Holder]] = [:]
  for (position, organisation) in catalogue.organisations.enumerated() {
    for value in values(organisation).changes {
      holders[folded(value.value), default: []].append(
        Holder(
          organisation: position, value: value.value, place: value.place,
          span: Span(value, of: organisation)))
    }
  }
  return holders.values.filter { $0.count > 1 }.flatMap { holders in
    let holders = united(holders).sorted { $0.place < $1.place }
    return overlaps(among: holders.map(\.span)).map { overlap in
      let (holder, other) = (holders[overlap.position], holders[overlap.other])
      return finding(
        holder.value, overlap, holder.place,
        Diagnostic.Note("\(overlap.otherWords) is here", at: other.place))
    }
  }
}

/// What is the same to a reader: capitals and the number of spaces do not count.
private func folded(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
  /// Where a value is not dated, it was the organisation's for as long as that existed.
  fileprivate init(_ value: Dated<String>, of organisation: Organisation) {
    let days = TimeSpan(
      from: value.from ?? organisation.established,
      until: value.until ?? organisation.closed?.value
    ).possibleDays
    start = days?.lowerBound ?? .max
    end = days.map { $0.upperBound == .max ? .max : $0.upperBound + 1 } ?? .max
  }
}
