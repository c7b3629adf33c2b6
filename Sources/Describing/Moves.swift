import Chronology
import Commissioning
import Measuring

extension Report {
  /// The day from which moves of customers are told: the first on which any CCG existed. Nil if it is not
  /// before the day that the site describes.
  package var firstDayOfMoves: Day? {
    landscape.firstDayOfCCGs.flatMap { landscape.isEarlier($0) ? $0 : nil }
  }

  /// The latest earlier day of the publication, if it is after the first; nil if it has none.
  package var previousDayOfMoves: Day? {
    guard let first = firstDayOfMoves, let previous = previousDay else { return nil }
    return landscape.days([previous], after: first).first
  }

  /// What became of each CCG since the first day; empty if no CSU of any is recorded.
  package var moves: [CustomerMove] { firstDayOfMoves.map { moves(since: $0) } ?? [] }

  /// What became of each CCG since a day; empty if no CSU of any is recorded.
  package func moves(since first: Day) -> [CustomerMove] {
    let moves = landscape.moves(since: first, until: day)
    return moves.contains { $0.from != nil || $0.to != nil } ? moves : []
  }

  /// The bodies that any CCG used on either day, from region to region in the order of the site's.
  package func bodies(of moves: [CustomerMove]) -> [Key<Organisation>] {
    byRegion(Set(moves.flatMap { [$0.from, $0.to] }.compactMap(\.self)))
  }

  /// Bodies from region to region in the order of the site's.
  package func byRegion(_ bodies: some Sequence<Key<Organisation>>) -> [Key<Organisation>] {
    let regions = catalogue.site.regions
    func place(_ body: Key<Organisation>) -> Int {
      catalogue.organisations[body].region.flatMap { regions.firstIndex(of: $0) } ?? regions.count
    }
    return bodies.sorted { (place($0), $0) < (place($1), $1) }
  }
}
