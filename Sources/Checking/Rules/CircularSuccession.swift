import Commissioning
import Diagnostics

/// Organisations that became one another: each circle is reported once, at the first of them.
func circularSuccessions(_ catalogue: Catalogue) -> [Diagnostic] {
  var circles = SuccessionCircles(catalogue)
  return circles.all().map { circle in
    let ids = circle.map { "'\(catalogue.organisations[$0].entry.id.value)'" }
    let place = catalogue.organisations[circle[0]].entry.id.place
    return Diagnostic(
      .circularSuccession,
      "\(ids[0]) became \(ids.dropFirst().joined(separator: ", which became ")), which became \(ids[0])",
      at: place,
      notes: circle.dropFirst().map { key in
        let organisation = catalogue.organisations[key]
        return Diagnostic.Note(
          "'\(organisation.entry.id.value)' is here", at: organisation.entry.id.place)
      }, help: "correct 'became' of one of them")
  }
}

/// The circles among what became of organisations that ended, found by walking from each once.
private struct SuccessionCircles {
  private let catalogue: Catalogue
  private var isDone: Set<Key<Organisation>> = []

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Each from the organisation that comes first in the catalogue.
  mutating func all() -> [[Key<Organisation>]] {
    var circles: [[Key<Organisation>]] = []
    for start in catalogue.organisations.keys where !isDone.contains(start) {
      circles += self.circles(from: start)
    }
    return circles
  }

  private mutating func circles(from start: Key<Organisation>) -> [[Key<Organisation>]] {
    var found: [[Key<Organisation>]] = []
    var path = [start]
    var positions = [start: 0]
    var waiting = [successors(of: start)]
    while let key = path.last {
      guard let next = waiting[waiting.count - 1].popLast() else {
        isDone.insert(key)
        positions[key] = nil
        path.removeLast()
        waiting.removeLast()
        continue
      }
      if let position = positions[next] {
        found.append(turned(Array(path[position...])))
      } else if !isDone.contains(next) {
        positions[next] = path.count
        path.append(next)
        waiting.append(successors(of: next))
      }
    }
    return found
  }

  private func turned(_ circle: [Key<Organisation>]) -> [Key<Organisation>] {
    let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    return Array(circle[first...] + circle[..<first])
  }

  /// Those that an organisation became, not those to which it only handed something over.
  private func successors(of key: Key<Organisation>) -> [Key<Organisation>] {
    catalogue.organisations[key].successions.flatMap { succession -> [Key<Organisation>] in
      switch succession.event {
      case .merged, .split, .renamed, .closed: succession.into
      case .transferred, .codeReused: []
      }
    }
  }
}
