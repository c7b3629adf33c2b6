import Commissioning
import Diagnostics

/// Hexagons that cover each other while both CCGs exist, and those between the columns of most others.
func misplacedHexagons(_ catalogue: Catalogue) -> [Diagnostic] {
  let hexagons = catalogue.organisations.compactMap(Hexagon.init).sorted { $0.place < $1.place }
  let isOdd = hexagons.count { $0.isOdd } * 2 > hexagons.count
  var taken: [[Int]: [Hexagon]] = [:]
  var found: [Diagnostic] = []
  for hexagon in hexagons {
    let covered = hexagon.covering.lazy.compactMap { spot in
      taken[spot]?.first { $0.life.overlaps(hexagon.life) }
    }.first
    taken[[hexagon.column, hexagon.row], default: []].append(hexagon)
    if let covered {
      found.append(overlap(of: hexagon, covered))
    } else if hexagon.isOdd != isOdd {
      found.append(
        Diagnostic(
          .misplacedHexagon,
          "the hexagon of this CCG is half a hexagon beside those of most others",
          at: hexagon.place,
          help: "write column \(max(0, hexagon.column - 1)) or \(hexagon.column + 1)"))
    }
  }
  return found
}

private func overlap(of hexagon: Hexagon, _ covered: Hexagon) -> Diagnostic {
  let isSame = hexagon.column == covered.column && hexagon.row == covered.row
  return Diagnostic(
    .misplacedHexagon,
    isSame
      ? "'\(covered.name)' has this place on the map"
      : "this hexagon covers part of that of '\(covered.name)'",
    at: hexagon.place, notes: [Diagnostic.Note("the other is here", at: covered.place)],
    help: "give one of them a free place")
}

private struct Hexagon {
  var name: String
  var column: Int
  var row: Int
  var place: Place
  /// The days on which its CCG may exist.
  var life: ClosedRange<Int32>

  init?(_ organisation: Organisation) {
    guard case .ccg(let ccg) = organisation.particulars, let own = ccg.mapPlace,
      let days = organisation.life.possibleDays
    else { return nil }
    name = organisation.entry.name
    (column, row) = (own.value.column, own.value.row)
    place = own.place
    life = days
  }

  /// Whether columns and rows add up to an odd number, as they do in all of a grid or in none of it.
  var isOdd: Bool { (column + row) % 2 == 1 }

  /// The places of hexagons that would cover it.
  var covering: [[Int]] {
    [
      [column, row], [column - 1, row], [column + 1, row], [column, row - 1], [column, row + 1],
    ]
  }
}
