import Commissioning
import Measuring

/// The main CSU of each CCG on two days: two maps, side by side where there is room.
package struct HexMapPair: PlottedChart {
  package enum Change: String, CaseIterable, Sendable {
    case moved = "Moved to another CSU"
    case takenOver = "Its CSU was taken over"
    case none = "No change"
    case notRecorded = "Not recorded on one day or both"
  }

  package struct Place {
    var name: String
    var address: String
    /// As in ``HexMap/Place``.
    var position: (column: Int, row: Int)?
    /// Of the names of CSUs; nil where none is recorded.
    var before: Int?
    var after: Int?
    var change: Change
    var status: Status

    package init(
      name: String, address: String, position: (column: Int, row: Int)?, before: Int?, after: Int?,
      change: Change, status: Status
    ) {
      self.name = name
      self.address = address
      self.position = position
      self.before = before
      self.after = after
      self.change = change
      self.status = status
    }
  }

  /// What a CSU was called on each day.
  package struct Names: Sendable {
    let before: String
    let after: String

    package init(before: String, after: String) {
      self.before = before
      self.after = after
    }
  }

  /// In words, the earlier first.
  private let days: (String, String)
  private let names: [Names]
  private let places: [Place]
  private let grid: HexGrid

  /// - Parameter names: of the CSUs.
  package init(days: (String, String), names: [Names], places: [Place]) {
    self.days = days
    self.names = names
    self.places = places
    grid = HexGrid(places.map(\.position))
  }

  package var isDrawn: Bool { places.contains { $0.position != nil } }
  package var layouts: [Layout] { [.page, .narrow] }

  private func number(_ change: Change) -> Int { places.count { $0.change == change } }

  package var title: String {
    let moved = number(.moved)
    return moved == 0
      ? "No CCG moved to another CSU"
      : "\(moved) \(moved == 1 ? "CCG" : "CCGs") moved to another CSU"
  }

  package var sentence: String {
    let clauses = [
      (Change.takenOver, "stayed with a CSU that another took over"), (.none, "did not change"),
      (.notRecorded, "not recorded on one day or both"),
    ].filter { number($0.0) > 0 }.map { "\(number($0.0)) \($0.1)" }
    let rest = clauses.isEmpty ? "" : "; \(clauses.joined(separator: ", "))"
    let all = "\(places.count) \(places.count == 1 ? "CCG" : "CCGs")"
    return "Of \(all), \(number(.moved)) moved between \(days.0) and \(days.1)\(rest)."
  }

  package var notes: [String] {
    [
      "Thick lines separate the customers of CSUs on each day. "
        + "Customers of a CSU that was taken over did not move."
    ]
  }

  package var table: ChartTable {
    let (places, names) = (places, names)
    func address(_ row: Int) -> String? { places[row].address }
    func name(_ csu: Int?, _ side: KeyPath<Names, String>) -> String? {
      csu.map { names[$0][keyPath: side] }
    }
    func isRenamed(_ place: Place) -> Bool {
      place.change == .none && name(place.before, \.before) != name(place.after, \.after)
    }
    return ChartTable(
      caption: "Main CSU of each CCG on \(days.0) and \(days.1)",
      columns: [
        ChartTable.Column("CCG", link: address) { .words(places[$0].name) },
        ChartTable.Column("Main CSU on \(days.0)") {
          .words(name(places[$0].before, \.before) ?? "Not recorded")
        },
        ChartTable.Column("Main CSU on \(days.1)") {
          .words(name(places[$0].after, \.after) ?? "Not recorded")
        },
        ChartTable.Column("Change") {
          .words(
            isRenamed(places[$0])
              ? "\(Change.none.rawValue) but its name" : places[$0].change.rawValue)
        },
      ], count: places.count, status: { places[$0].status }, markLink: address,
      reading: { row in
        let place = places[row]
        let both = [name(place.before, \.before), name(place.after, \.after)].map {
          $0 ?? "not recorded"
        }
        return both[0] == both[1]
          ? "\(place.name): \(both[0]) on both days"
          : "\(place.name): \(both[0]), then \(both[1])"
            + (isRenamed(place) ? ", its new name" : "")
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let key = HexKey(
      Change.allCases.map { ($0.kind, number($0)) }.filter { $0.1 > 0 }, width: layout.width)
    let (gap, heading) = (40.0, 26.0)
    let half = grid.half(width: layout.isWide ? (layout.width - gap) / 2 : layout.width)
    let height = grid.height(half) + heading + 8
    svg.open(
      layout, height: key.height + (layout.isWide ? height : 2 * height),
      description: "Two maps of \(counted(places.count, "hexagon")).", reads: .anywhere)
    key.draw(in: &svg)
    for (number, day) in [days.0, days.1].enumerated() {
      let corner = Spot(
        layout.isWide ? Double(number) * (layout.width + gap) / 2 : 0,
        key.height + heading + (layout.isWide ? 0 : Double(number) * height))
      svg.text("own-label", day, at: Spot(corner.x, corner.y - 10))
      HexLayer(
        grid: grid, half: half, corner: corner,
        groups: places.map { number == 0 ? $0.before : $0.after }
      ).draw(in: &svg) { places[$0].change.kind }
    }
    svg.close()
  }
}

extension HexMapPair.Change {
  fileprivate var kind: HexMap.Kind {
    switch self {
    case .moved: HexMap.Kind(tone: "moved", word: rawValue, sign: "+")
    case .takenOver: HexMap.Kind(tone: "taken-over", word: rawValue)
    case .none: HexMap.Kind(tone: "similar", word: rawValue)
    case .notRecorded: HexMap.Kind(tone: "not-recorded", word: rawValue)
    }
  }
}
