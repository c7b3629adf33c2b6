import Chronology
import Commissioning
import Describing
import Measuring

/// Each switch, and what each body gained and lost by them.
struct SwitchSections: PagePart {
  let links: Links
  /// The day from which moves are told.
  let first: Day

  var all: [Section] {
    [periods].compactMap(\.self) + [moves, services, balance] + [sincePrevious].compactMap(\.self)
  }

  /// Every CCG that left a body, a merger aside.
  private var moves: Section {
    let moved = report.moves.filter { $0.manner == .switched || $0.manner == .lost }
    var section = Section(id: "moves", heading: "Who moved")
    guard !moved.isEmpty else {
      section.absence =
        "No CCG is known to have moved between \(first.text) and \(report.day.text)."
      return section
    }
    section.tables = [
      TableView(
        caption: "\(count(moved.count, "CCG")) that moved",
        columns: columns("CCG", "From", "To", "When") + [
          TableView.Column(name: "Registered patients", isNumber: true),
          TableView.Column(name: "Source"),
        ],
        rows: moved.map { move in
          TableView.Row(
            head: cell(.organisation(move.customer), tag: Tag(move.evidence)),
            cells: [
              cell(move.left), cell(move.joined), Cell(text: move.when?.text ?? "Not recorded"),
              Cell(
                text: report.people(of: move.customer)?.text ?? "Not recorded", isNumber: true),
              source(move.evidence),
            ])
        }, isStacked: true)
    ]
    return section
  }

  private func source(_ evidence: Evidence) -> Cell {
    let anchors = sources(evidence)
    guard let first = anchors.first else { return Cell(text: "Not recorded") }
    let rest = anchors.count - 1
    return Cell(
      text: rest > 0 ? "\(first.text) and \(rest) more" : first.text, address: first.address)
  }

  /// Services that moved by agreements of their own.
  private var services: Section {
    let switched = report.landscape.serviceSwitches(since: first)
    var section = Section(id: "services", heading: "Services that moved")
    guard !switched.isEmpty else {
      section.absence =
        "No service is known to be under an agreement with one provider on \(first.text) and on \(report.day.text) with another that did not take over from it."
      return section
    }
    section.tables = [
      TableView(
        caption: count(switched.count, "service of a CCG", plural: "services of CCGs")
          + " that moved",
        columns: columns("CCG", "Service", "From", "To", "When"),
        rows: switched.map { own in
          TableView.Row(
            head: cell(.organisation(own.customer)),
            cells: [
              cell(.service(own.service)), cell(own.from),
              Cell(
                text: catalogue.organisations[own.to].entry.name,
                address: address(of: .agreement(own.agreement)),
                tag: Tag(report.status(of: own.agreement))),
              cell(catalogue.agreements[own.agreement].from),
            ])
        }, isStacked: true)
    ]
    return section
  }

  /// What each body gained and lost, by customers, people and money.
  private var balance: Section {
    let moves = report.moves
    let rows = report.byRegion(Set(moves.flatMap(\.parties))).compactMap { row($0, moves) }
    var section = Section(id: "balance", heading: "What each gained and lost")
    guard !rows.isEmpty else {
      section.absence = "Nobody gained or lost a customer by a switch."
      return section
    }
    section.introduction =
      "Customers that came or went by a switch, a merger aside. Money is for a year, under agreements whose cost is known: of those that came, what they plan to spend with it, under agreements in force on \(report.day.text); of those that went, what they had agreed with it by the day before they went, or by \(first.text) if that day is not recorded."
    section.tables = [
      TableView(
        caption: "\(count(rows.count, "body", plural: "bodies")) with gains or losses",
        columns: [TableView.Column(name: "Body")] + Self.columnsOfBalance
          + [TableView.Column(name: "Agreements with a known cost")], rows: rows,
        isStacked: true)
    ]
    return section
  }

  static let columnsOfBalance = [
    TableView.Column(name: "CCGs gained", isNumber: true),
    TableView.Column(name: "CCGs lost", isNumber: true),
    TableView.Column(name: "Patients gained", isNumber: true),
    TableView.Column(name: "Patients lost", isNumber: true),
    TableView.Column(name: "Money gained, a year", isNumber: true),
    TableView.Column(name: "Money lost, a year", isNumber: true),
  ]

  /// What a body gained and lost by some moves; nil if nothing.
  ///
  /// - Parameter between: a cell before the numbers, in the place of how many agreements have a known cost.
  func row(
    _ body: Key<Organisation>, _ moves: [CustomerMove], between: Cell? = nil
  ) -> TableView.Row? {
    let gained = moves.filter { $0.to == body && $0.manner == .switched }
    let lost = moves.filter {
      $0.left == body && ($0.manner == .switched || $0.manner == .lost)
    }
    if gained.isEmpty, lost.isEmpty { return nil }
    let spent = [
      gained.map { report.plannedSpend(of: $0.customer, with: body) },
      lost.map { report.spend(leftBy: $0, since: first) },
    ].map { PlannedSpend($0) }
    let priced = zip(spent, ["gained", "lost"]).filter { $0.0.agreements > 0 }.map {
      "\($0.priced) of \($0.agreements) \($1)"
    }
    return TableView.Row(
      head: cell(.organisation(body)),
      cells: (between.map { [$0] } ?? []) + [
        Cell(text: String(gained.count), isNumber: true),
        Cell(text: String(lost.count), isNumber: true),
        Cell(text: people(gained), isNumber: true), Cell(text: people(lost), isNumber: true),
      ]
        + spent.map { spend in
          let pounds = "£" + numberText(spend.lower, decimals: 0)
          let absence = spend.agreements == 0 ? "None" : "Not known"
          return Cell(text: spend.priced > 0 ? pounds : absence, isNumber: true)
        }
        + (between == nil
          ? [Cell(text: priced.isEmpty ? "None" : priced.joined(separator: ", "))] : []))
  }

  /// The registered patients of those who moved.
  func people(_ moves: [CustomerMove]) -> String {
    let known = moves.compactMap { report.people(of: $0.customer)?.number }
    return known.isEmpty && !moves.isEmpty
      ? "Not recorded" : numberText(known.reduce(0, +), decimals: 0)
  }
}
