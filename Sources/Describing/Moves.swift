import Chronology
import Commissioning
import Measuring

extension Report {
  /// The day from which moves of customers are told: the first on which any CCG existed. Nil if it is not
  /// before the day that the site describes.
  package var firstDayOfMoves: Day? {
    landscape.firstDayOfCCGs.flatMap { landscape.isEarlier($0) ? $0 : nil }
  }

  /// What became of each CCG since then; empty if no CSU of any is recorded.
  package var moves: [CustomerMove] {
    let moves = firstDayOfMoves.map { landscape.moves(since: $0, until: day) } ?? []
    return moves.contains { $0.from != nil || $0.to != nil } ? moves : []
  }

  /// The bodies that any CCG used on either day, from region to region in the order of the site's.
  package var bodiesOfMoves: [Key<Organisation>] {
    let bodies = Set(moves.flatMap { [$0.from, $0.to] }.compactMap(\.self))
    let regions = catalogue.site.regions
    func place(_ body: Key<Organisation>) -> Int {
      catalogue.organisations[body].region.flatMap { regions.firstIndex(of: $0) } ?? regions.count
    }
    return bodies.sorted { (place($0), $0) < (place($1), $1) }
  }
}
