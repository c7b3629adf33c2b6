import Testing

@testable import Checking

private func isPair(_ left: Span, _ right: Span) -> Bool {
  left.start < right.end && right.start < left.end
}

/// Of each span that overlaps others that begin no later, how many those are, pair by pair.
private func pairwise(_ spans: [Span]) -> [Int: Int] {
  var counts: [Int: Int] = [:]
  for (position, span) in spans.enumerated() {
    for (other, earlier) in spans.enumerated() where other != position {
      let isEarlier = (earlier.start, other) < (span.start, position)
      if isEarlier, isPair(span, earlier) {
        counts[position, default: 0] += 1
      }
    }
  }
  return counts
}

@Suite struct OverlapsAmongSpans {
  @Test func theFirstToBeginIsNamedWithHowManyThereAre() {
    let spans = [
      Span(start: 10, end: 20), Span(start: 0, end: 100), Span(start: 15, end: 16),
      Span(start: 20, end: 30),
    ]
    #expect(
      overlaps(among: spans) == [
        Overlap(position: 0, other: 1, count: 1), Overlap(position: 2, other: 1, count: 2),
        Overlap(position: 3, other: 1, count: 1),
      ])
  }

  @Test func whatBeginsWhereAnotherEndsDoesNotOverlapIt() {
    #expect(overlaps(among: [Span(start: 0, end: 10), Span(start: 10, end: 20)]).isEmpty)
  }

  @Test(arguments: 0..<200)
  func theyAreThoseOfAllPairs(seed: Int) {
    var state = UInt64(seed)
    func next(_ bound: UInt64) -> Int32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int32((state >> 33) % bound)
    }
    let spans = (0..<30).map { _ -> Span in
      let start = next(40)
      return Span(
        start: next(10) == 0 ? .min : start, end: next(10) == 0 ? .max : start + next(12) - 3)
    }
    let found = overlaps(among: spans)
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0.position, $0.count) }) == pairwise(spans))
    for overlap in found { #expect(isPair(spans[overlap.position], spans[overlap.other])) }
  }

  @Test(arguments: [1_000, 2_000, 4_000])
  func thereAreNoMoreThanSpans(count: Int) {
    let spans = [Span](repeating: Span(start: 0, end: 10), count: count)
    #expect(overlaps(among: spans).count == count - 1)
  }
}

@Suite struct PlacesTaken {
  @Test func theFirstIsFound() {
    var places = PlaceCounts(count: 100)
    for place in [70, 13, 99] { places.add(place) }
    #expect(places.first == 13)
    places.take(13)
    #expect(places.first == 70)
    #expect(
      (places.count(before: 70), places.count(before: 71), places.count(before: 100)) == (0, 1, 2))
  }
}
