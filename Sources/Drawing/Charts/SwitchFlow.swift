import Commissioning
import Measuring

/// Who supported how many on two days: bands from the bodies of the first to those of the second. What
/// stayed is pale, what moved is strong.
package struct SwitchFlow: PlottedChart {
  package enum Manner: Sendable, Hashable {
    case stayed, inherited, switched, lost, begun

    /// "Stayed", "Switched": for tables.
    package var words: String {
      switch self {
      case .stayed: "Stayed"
      case .inherited: "Followed to the body that took over"
      case .switched: "Switched"
      case .lost: "Left; what followed is not recorded"
      case .begun: "Not recorded before"
      }
    }

    /// Whether it stands out.
    var isMove: Bool { self == .switched || self == .lost }

    /// The class of its band.
    var tone: String {
      switch self {
      case .stayed: "stayed"
      case .inherited: "inherited"
      case .switched: "switched"
      case .lost: "lost"
      case .begun: "begun"
      }
    }
  }

  /// A body, or none recorded, on one of the days.
  package struct Body: Sendable {
    package struct Name: Sendable {
      let full: String
      /// For places with little room.
      let short: String

      package init(_ full: String, short: String) {
        self.full = full
        self.short = short
      }
    }

    let before: Name
    let after: Name
    let address: String?

    /// - Parameters:
    ///   - before: what it was called on the first day, if that was otherwise.
    ///   - address: nil if none is recorded.
    package init(_ name: Name, before: Name? = nil, address: String?) {
      self.before = before ?? name
      after = name
      self.address = address
    }

    var isRecorded: Bool { address != nil }
  }

  /// Those that went from one body to another in one manner.
  package struct Band: Sendable {
    let from: Int
    let to: Int
    let manner: Manner
    let customers: Int
    /// Registered people; nil if none is recorded.
    let people: Double?
    /// "1 November 2013"; several where they did not go together.
    let when: [String]
    let status: Status

    package init(
      from: Int, to: Int, manner: Manner, customers: Int, people: Double?, when: [String],
      status: Status
    ) {
      self.from = from
      self.to = to
      self.manner = manner
      self.customers = customers
      self.people = people
      self.when = when
      self.status = status
    }
  }

  /// "1 April 2013", "30 June 2014".
  let days: (first: String, last: String)
  /// The bodies in their order; bands name them by position.
  let bodies: [Body]
  let bands: [Band]

  package init(from first: String, to last: String, bodies: [Body], bands: [Band]) {
    days = (first, last)
    self.bodies = bodies
    self.bands = bands.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  package var layouts: [Layout] { [.page, .narrow] }

  private var moves: [Band] { bands.filter(\.manner.isMove) }
  private var switched: Int {
    bands.reduce(0) { $0 + ($1.manner == .switched ? $1.customers : 0) }
  }
  private var lost: Int { bands.reduce(0) { $0 + ($1.manner == .lost ? $1.customers : 0) } }

  /// Where nobody moved, there is nothing to see.
  package var isDrawn: Bool { !moves.isEmpty }

  package var title: String {
    let routes = bands.count { $0.manner == .switched }
    if switched == 0 { return "Nobody is known to have switched" }
    if switched == 1 { return "One CCG switched" }
    return "\(numberText(Double(switched))) CCGs switched, "
      + (routes == 1 ? "all on one route" : "on \(routes) routes")
  }

  package var sentence: String {
    let all = bands.reduce(0) { $0 + $1.customers }
    func number(_ manner: Manner, isRecorded: Bool? = nil) -> Int {
      bands.filter { band in
        band.manner == manner && isRecorded.map { $0 == bodies[band.from].isRecorded } ?? true
      }.reduce(0) { $0 + $1.customers }
    }
    if all == 0 { return "No CCG is known to have existed on both days." }
    var parts = [
      "\(switched == 0 ? "none" : numberText(Double(switched))) switched to another CSU"
    ]
    func add(_ number: Int, _ words: String) {
      if number > 0 { parts.append("\(numberText(Double(number))) \(words)") }
    }
    let inherited = number(.inherited)
    let stayed = number(.stayed, isRecorded: true)
    add(
      inherited, "followed \(inherited == 1 ? "its CSU" : "theirs") to the body that took over")
    add(lost, "left one, with none recorded since")
    add(stayed, "stayed as \(stayed == 1 ? "it was" : "they were")")
    add(number(.begun), "had none recorded before")
    add(number(.stayed, isRecorded: false), "had none recorded on either day")
    let words =
      "Between \(days.first) and \(days.last), of \(numberText(Double(all))) \(all == 1 ? "CCG" : "CCGs"), "
      + parts.joined(separator: ", ") + "."
    return words + routeWords
  }

  /// From where to where most went; nothing where no route has more than all others.
  private var routeWords: String {
    let routes = bands.filter { $0.manner == .switched }
    guard let most = routes.map(\.customers).max() else { return "" }
    let largest = routes.filter { $0.customers == most }
    guard largest.count == 1 else { return "" }
    let route =
      "went from \(bodies[largest[0].from].before.full) to \(bodies[largest[0].to].after.full)."
    let number = numberText(Double(most))
    if routes.count > 1 { return " The most, \(number), \(route)" }
    return most == 1 ? " The one that switched \(route)" : " All \(number) that switched \(route)"
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    return [
      "The height of a band is its number of CCGs; strong bands moved. A merger is not a switch: bands of those that followed theirs are of a middle shade. A dashed box is CCGs of which no CSU is recorded."
    ]
  }

  package var table: ChartTable {
    let (bands, bodies) = (bands, bodies)
    func words(_ band: Band) -> String {
      let isUnknown = band.manner == .stayed && bodies[band.from].address == nil
      return isUnknown ? "None recorded on either day" : band.manner.words
    }
    return ChartTable(
      caption: "CCGs by their CSU on \(days.first) and on \(days.last)",
      columns: [
        ChartTable.Column(
          "From", key: "name", link: { bodies[bands[$0].from].address },
          words: { .words(bodies[bands[$0].from].before.full) }),
        ChartTable.Column(
          "To", link: { bodies[bands[$0].to].address },
          words: { .words(bodies[bands[$0].to].after.full) }),
        ChartTable.Column("How") { .words(words(bands[$0])) },
        ChartTable.Column("When") {
          .words(bands[$0].when.isEmpty ? "None" : bands[$0].when.joined(separator: "; "))
        },
        ChartTable.Column(
          "CCGs", key: "value", format: { numberText($0) },
          numbers: { .number(Double(bands[$0].customers)) }),
        ChartTable.Column(
          "Registered patients", format: { numberText($0) },
          numbers: { bands[$0].people.map { .number($0) } ?? .absent(.notRecorded) }),
      ], count: bands.count, status: { bands[$0].status },
      markLink: { bands[$0].manner.isMove ? "#moves" : bodies[bands[$0].to].address },
      reading: { row in
        let band = bands[row]
        let when = band.when.isEmpty ? "" : ", \(band.when.joined(separator: "; "))"
        return
          "\(bodies[band.from].before.full) to \(bodies[band.to].after.full): \(counted(band.customers, "CCG")), \(words(band).lowercased())\(when)"
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    FlowDrawing(picture, layout).draw(in: &svg)
  }

  private var picture: FlowPicture {
    func boxes(
      _ body: (Band) -> Int, _ name: KeyPath<Body, Body.Name>, detail: (Int) -> String
    ) -> [FlowPicture.Box] {
      bodies.indices.map { position in
        FlowPicture.Box(
          name: bodies[position][keyPath: name].full,
          shortName: bodies[position][keyPath: name].short,
          number: bands.reduce(0) { $0 + (body($1) == position ? $1.customers : 0) },
          detail: detail(position), isRecorded: bodies[position].isRecorded)
      }
    }
    return FlowPicture(
      days: days, left: boxes(\.from, \.before, detail: detail),
      right: boxes(\.to, \.after) { _ in "" },
      bands: bands.map { band in
        let when = band.when.first.map { ", \($0)" } ?? ""
        return FlowPicture.Band(
          from: band.from, to: band.to, customers: band.customers, tone: band.manner.tone,
          isStrong: band.manner.isMove,
          label: band.manner.isMove
            ? "\(band.customers) \(band.manner == .lost ? "left" : "switched")\(when)" : "")
      },
      meanings: [
        ("stayed", "As before"), ("inherited", "Followed to the body that took over"),
        ("switched", "Switched"), ("lost", "Left, with none recorded since"),
        ("begun", "Not recorded before"),
      ])
  }

  /// Where those went who moved: "7 to South; 2 left".
  private func detail(of body: Int) -> String {
    moves.filter { $0.from == body }.map { band in
      let number = numberText(Double(band.customers))
      return band.manner == .lost
        ? "\(number) left" : "\(number) to \(bodies[band.to].after.short)"
    }.joined(separator: "; ")
  }
}
