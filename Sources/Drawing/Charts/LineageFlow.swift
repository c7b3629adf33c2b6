import Chronology
import Commissioning
import Measuring

/// Which bodies there were on two days, and which of the first became which of the second: boxes and bands, as
/// high as they have customers where that is recorded.
package struct LineageFlow: PlottedChart {
  /// A body as it was on one of the days.
  package struct Body {
    let name: String
    /// Without what all of its kind have in their names.
    let shortName: String
    let address: String
    /// How many CCGs mainly used it; nil where of none it is recorded.
    let customers: Int?

    package init(name: String, shortName: String, address: String, customers: Int?) {
      self.name = name
      self.shortName = shortName
      self.address = address
      self.customers = customers
    }
  }

  package struct Band {
    /// The position of its body of the first day, and of that of the last; nil where none is recorded.
    let from: Int?
    let to: Int?
    let manner: Passage.Manner
    /// As in ``Passage/Step``.
    let customers: Int?
    /// "1 November 2013"; several where they did not go together.
    let when: [String]
    let status: Status

    package init(
      from: Int?, to: Int?, manner: Passage.Manner, customers: Int?, when: [String],
      status: Status
    ) {
      self.from = from
      self.to = to
      self.manner = manner
      self.customers = customers
      self.when = when
      self.status = status
    }
  }

  /// "31 December 2013", "30 June 2014".
  let days: (first: String, last: String)
  /// "CSU".
  let noun: String
  let before: [Body]
  let after: [Body]
  let bands: [Band]

  package init(
    from first: String, to last: String, noun: String, before: [Body], after: [Body],
    bands: [Band]
  ) {
    days = (first, last)
    self.noun = noun
    self.before = before
    self.after = after
    self.bands = bands.sorted {
      ($0.from ?? .max, $0.to ?? .max) < ($1.from ?? .max, $1.to ?? .max)
    }
  }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { !bands.isEmpty && bands.count <= Self.most }

  /// The most bands that a page shows.
  private static let most = 150
  package var title: String { LineageFlowSentence(self).title }
  package var sentence: String { LineageFlowSentence(self).text }

  package var notes: [String] {
    guard isDrawn else {
      return bands.isEmpty ? [] : ["There are too many to draw. The download has each of them."]
    }
    var notes = [
      "Boxes and bands are as high as the number of CCGs, where that is recorded; thin bands have no number. "
        + "Strong bands went to another \(noun), ended or are new."
    ]
    if hasCustomersOfOneDay {
      notes.append(
        "A box is higher than its bands where some of its CCGs did not exist on both days.")
    }
    return notes
  }

  /// Whether a body has more customers than its bands.
  private var hasCustomersOfOneDay: Bool {
    func isLarger(_ bodies: [Body], _ body: (Band) -> Int?) -> Bool {
      bodies.indices.contains { position in
        let own = bands.filter { body($0) == position }
        return own.contains { $0.customers != nil }
          && own.reduce(0) { $0 + ($1.customers ?? 0) } < bodies[position].customers ?? 0
      }
    }
    return isLarger(before, \.from) || isLarger(after, \.to)
  }

  package var table: ChartTable {
    let (bands, before, after, days) = (bands, before, after, days)
    let nothing = "No \(noun) recorded"
    func old(_ row: Int) -> Body? { bands[row].from.map { before[$0] } }
    func new(_ row: Int) -> Body? { bands[row].to.map { after[$0] } }
    func customers(_ body: Body?) -> ChartTable.Cell {
      body?.customers.map { .number(Double($0)) } ?? .absent(.notRecorded)
    }
    return ChartTable(
      caption: "\(noun)s on \(days.first) and what they were on \(days.last)",
      columns: [
        ChartTable.Column(
          "On \(days.first)", key: "name", link: { old($0)?.address },
          words: { .words(old($0)?.name ?? nothing) }),
        ChartTable.Column(
          "On \(days.last)", link: { new($0)?.address },
          words: { .words(new($0)?.name ?? nothing) }),
        ChartTable.Column("What happened") { .words(bands[$0].manner.words) },
        ChartTable.Column("When") { row in
          let when = bands[row].when
          return .words(
            when.isEmpty
              ? bands[row].manner == .asBefore ? "None" : "Not recorded"
              : when.joined(separator: "; "))
        },
        ChartTable.Column(
          "CCGs", key: "value", format: { numberText($0) },
          numbers: {
            bands[$0].customers.map { .number(Double($0)) } ?? .absent(.notRecorded)
          }),
        ChartTable.Column(
          "CCGs of the first on \(days.first)", format: { numberText($0) },
          numbers: { customers(old($0)) }),
        ChartTable.Column(
          "CCGs of the second on \(days.last)", format: { numberText($0) },
          numbers: { customers(new($0)) }),
      ], count: bands.count, status: { bands[$0].status },
      markLink: { new($0)?.address ?? old($0)?.address },
      reading: { row in
        let band = bands[row]
        let number = band.customers.map { ", \(ccgs($0))" } ?? ""
        let when = band.when.isEmpty ? "" : ", \(band.when.joined(separator: "; "))"
        let (old, new) = (old(row)?.name ?? nothing, new(row)?.name ?? nothing)
        let names = old == new ? old : "\(old) to \(new)"
        return "\(names): \(band.manner.words)\(number)\(when)"
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    FlowDrawing(picture, layout).draw(in: &svg)
  }

  /// Those of which nothing is recorded on one of the days are in a box at the end.
  private var picture: FlowPicture {
    func boxes(_ bodies: [Body], detail: (Int) -> String) -> [FlowPicture.Box] {
      bodies.enumerated().map { position, body in
        FlowPicture.Box(
          name: body.name, shortName: body.shortName, number: body.customers,
          detail: detail(position))
      } + [FlowPicture.Box(name: "No \(noun) recorded", isRecorded: false)]
    }
    return FlowPicture(
      days: days, left: boxes(before, detail: detail),
      right: boxes(after, detail: { _ in "" }),
      bands: bands.map { band in
        FlowPicture.Band(
          from: band.from ?? before.count, to: band.to ?? after.count, customers: band.customers,
          tone: band.manner.tone, isStrong: band.manner.isStrong, label: label(of: band))
      }, leastHeight: 14,
      meanings: [
        ("stayed", "As before"), ("inherited", "Renamed"), ("switched", "Went to another \(noun)"),
        ("lost", "Left or ended"), ("new", "New"),
      ])
  }

  private func ccgs(_ number: Int) -> String {
    "\(numberText(Double(number))) \(number == 1 ? "CCG" : "CCGs")"
  }

  /// "7 CCGs merged, by June 2014".
  private func label(of band: Band) -> String {
    guard let verb = band.manner.verb else { return "" }
    let number = band.customers.map { $0 > 0 ? ccgs($0) + " " : "" } ?? ""
    return number + verb + (band.when.first.map { ", \($0)" } ?? "")
  }

  /// What became of a body of the first day, if it did not simply go on: "merged: Midlands and Lancashire".
  private func detail(of body: Int) -> String {
    bands.filter { $0.from == body }.compactMap { band in
      guard let verb = band.manner.verb else { return nil }
      return band.to.map { "\(verb): \(after[$0].shortName)" } ?? verb
    }.joined(separator: "; ")
  }
}

extension Passage.Manner {
  /// For tables.
  package var words: String {
    switch self {
    case .asBefore: "As before"
    case .renamed: "New name"
    case .merged: "Merged into it"
    case .split: "Split, and part of it went there"
    case .takenOver: "Closed, and taken over by it"
    case .moved: "CCGs or work went there"
    case .left: "CCGs left; what followed is not recorded"
    case .ended: "Ended; what followed is not recorded"
    case .begun: "New; nothing before it is recorded"
    case .came: "CCGs came that had none recorded"
    }
  }

  /// Beside its band; nil where nothing happened to a body.
  fileprivate var verb: String? {
    switch self {
    case .asBefore, .renamed: nil
    case .merged: "merged"
    case .split: "split"
    case .takenOver: "taken over"
    case .moved: "moved"
    case .left: "left"
    case .ended: "ended"
    case .begun: "new"
    case .came: "came"
    }
  }

  /// The class of its band.
  fileprivate var tone: String {
    switch self {
    case .asBefore: "stayed"
    case .renamed: "inherited"
    case .merged, .split, .takenOver, .moved: "switched"
    case .left, .ended: "lost"
    case .begun, .came: "new"
    }
  }

  fileprivate var isStrong: Bool { verb != nil }
}
