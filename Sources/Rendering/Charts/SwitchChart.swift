import Chronology
import Commissioning
import Describing
import Drawing

/// Who moved from which CSU to which, between an earlier day and the page's.
struct SwitchChart: SiteChart {
  /// The earlier day.
  enum Start: CaseIterable {
    /// The first that is known.
    case first
    /// The latest earlier day of the publication, where that is later.
    case previous
  }

  var start = Start.first

  var id: String { start == .first ? "switches" : "switches-since" }

  static func candidates(in report: Report) -> [SwitchChart] {
    Start.allCases.map { SwitchChart(start: $0) }
  }

  func isDrawn(in report: Report) -> Bool { !moves(in: report).isEmpty }

  func path(in report: Report) -> String { "\(id).csv" }

  func status(in report: Report) -> Status {
    moves(in: report).filter { $0.manner != .stayed }.map(\.evidence.status).max() ?? .recorded
  }

  private func day(in report: Report) -> Day? {
    start == .first ? report.firstDayOfMoves : report.previousDayOfMoves
  }

  private func moves(in report: Report) -> [CustomerMove] {
    day(in: report).map { report.moves(since: $0) } ?? []
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let first = day(in: report) else { return nil }
    let moves = moves(in: report)
    let bodies = report.bodies(of: moves)
    let positions = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1, $0) })
    func position(_ body: Key<Organisation>?) -> Int {
      body.flatMap { positions[$0] } ?? bodies.count
    }
    struct Route: Hashable {
      var from: Int
      var to: Int
      var manner: SwitchFlow.Manner
    }
    let routes = Dictionary(grouping: moves) { move in
      Route(
        from: position(move.from), to: position(move.to),
        manner: SwitchFlow.Manner(move.manner))
    }
    return SwitchFlow(
      from: first.text, to: report.day.text,
      bodies: bodies.map { body in
        let organisation = report.catalogue.organisations[body]
        func name(_ text: String) -> SwitchFlow.Body.Name { .init(text, short: text.lineName) }
        return SwitchFlow.Body(
          name(organisation.entry.name),
          before: organisation.name(on: first).map { name($0.value) },
          address: links.address(of: .organisation(body)).text)
      } + [.none],
      bands: routes.map { route, moves in
        let people = moves.compactMap { report.people(of: $0.customer)?.number }
        return SwitchFlow.Band(
          from: route.from, to: route.to, manner: route.manner, customers: moves.count,
          people: people.isEmpty ? nil : people.reduce(0, +),
          when: moves.compactMap(\.when).sorted { $0.firstDay < $1.firstDay }.map(\.text)
            .withoutRepeats,
          status: moves.map { report.status(of: $0) }.max() ?? .recorded)
      })
  }
}

extension Report {
  /// How it is known what became of a customer or, if it stayed, with whom.
  func status(of move: CustomerMove) -> Status {
    move.manner == .stayed
      ? statusOfMainCSU(of: move.customer) ?? .recorded : move.evidence.status
  }
}

extension SwitchFlow.Body {
  fileprivate static let none = SwitchFlow.Body(
    Name("No CSU recorded", short: "No CSU recorded"), address: nil)
}

extension SwitchFlow.Manner {
  init(_ manner: CustomerMove.Manner) {
    switch manner {
    case .stayed: self = .stayed
    case .inherited: self = .inherited
    case .switched: self = .switched
    case .lost: self = .lost
    case .begun: self = .begun
    }
  }
}

extension [String] {
  /// Each once, in the order of their first places.
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
