/// A half-open range of days.
struct Span: Equatable {
  var start: Int32
  /// The first day not in it. Where one may end on the day that the next begins, it is the last day.
  var end: Int32

  /// Whether it certainly has a day. If its start and end are known only as the same month or year
  /// it may not: it then overlaps only spans that cover all of that time.
  var hasLength: Bool { start < end }
}

/// A span that overlaps others that begin no later.
struct Overlap: Equatable {
  /// Positions in the list of spans: its own, and that of the earliest of the others.
  var position: Int
  var other: Int
  /// How many others there are.
  var count: Int

  /// "two" or "5": how many overlap, itself among them.
  var numberWords: String { count == 1 ? "two" : String(count + 1) }

  /// What the other is called beside it.
  var otherWords: String { count == 1 ? "the other" : "the earliest of the others" }
}

/// The overlaps among spans, each reported once, at the one that begins later: at most as many as
/// there are spans, though there may be far more pairs. One pass over the spans by their
/// beginnings; those that have not ended are in a tree of counts.
///
/// - Parameter spans: of those that begin together, the earlier in the list begins first.
func overlaps(among spans: [Span]) -> [Overlap] {
  guard spans.count > 1 else { return [] }
  let byStart = spans.indices.sorted { (spans[$0].start, $0) < (spans[$1].start, $1) }
  let byEnd = spans.indices.sorted { spans[$0].end < spans[$1].end }
  var ranks = [Int](repeating: 0, count: spans.count)
  for (rank, position) in byStart.enumerated() { ranks[position] = rank }
  var open = PlaceCounts(count: spans.count)
  var ended = 0
  var found: [Overlap] = []
  for (rank, position) in byStart.enumerated() {
    let span = spans[position]
    while ended < byEnd.count, spans[byEnd[ended]].end <= span.start {
      if spans[byEnd[ended]].hasLength { open.take(ranks[byEnd[ended]]) }
      ended += 1
    }
    let count = open.count(
      before: min(rank, byStart.partitioningIndex { spans[$0].start >= span.end }))
    if count > 0 {
      found.append(Overlap(position: position, other: byStart[open.first], count: count))
    }
    if span.hasLength { open.add(rank) }
  }
  return found
}
