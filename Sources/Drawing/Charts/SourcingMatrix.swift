import Commissioning
import Measuring

/// Customers by services, each cell how one gets the other: who does what for whom.
package struct SourcingMatrix: PlottedChart {
  package enum Answer: Hashable, Sendable {
    case sourced(Agreement.Sourcing)
    /// Under an agreement in force whose sourcing is not recorded.
    case unstated
    /// Under an agreement of which it is not known whether it is in force.
    case notKnown
    /// The last agreement ended, and none that followed is recorded.
    case ended
    case notRecorded
  }

  package struct Cell {
    var answer: Answer
    var provider: String?
    /// Of the agreement or, where there is none, of the customer.
    var address: String
    /// Nil where nothing is recorded.
    var status: Status?
    /// How many agreements in force there are besides.
    var others: Int

    package init(
      _ answer: Answer, provider: String? = nil, address: String, status: Status? = nil,
      others: Int = 0
    ) {
      self.answer = answer
      self.provider = provider
      self.address = address
      self.status = status
      self.others = others
    }
  }

  package typealias Customer = MatrixCustomer<Cell>

  /// Customers side by side with something in common.
  package struct Group {
    var name: String
    var shortName: String
    var address: String?
    var customers: Range<Int>

    package init(name: String, shortName: String, address: String?, customers: Range<Int>) {
      self.name = name
      self.shortName = shortName
      self.address = address
      self.customers = customers
    }
  }

  package struct Service {
    var name: String
    /// "financial services"
    var nameWithinSentence: String
    /// Where its buyers are listed.
    var address: String

    package init(name: String, nameWithinSentence: String, address: String) {
      self.name = name
      self.nameWithinSentence = nameWithinSentence
      self.address = address
    }
  }

  /// "CCGs", "customers of NHS South CSU".
  let subject: String
  /// What groups have in common: "Main CSU".
  let grouping: String
  let day: String
  let groups: [Group]
  let services: [Service]
  let customers: [Customer]
  /// How many cells there are of each answer.
  let counts: [Answer: Int]
  /// How most of what is recorded is known.
  let commonStatus: Status

  package init(
    subject: String, grouping: String, day: String, groups: [Group], services: [Service],
    customers: [Customer]
  ) {
    self.subject = subject
    self.grouping = grouping
    self.day = day
    self.groups = groups
    self.services = services
    self.customers = customers
    let cells = customers.flatMap(\.cells)
    counts = Dictionary(cells.map { ($0.answer, 1) }, uniquingKeysWith: +)
    let statuses = Dictionary(cells.compactMap(\.status).map { ($0, 1) }, uniquingKeysWith: +)
    commonStatus =
      statuses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .recorded
  }

  package var layouts: [Layout] { [.page, .narrow] }

  package var isDrawn: Bool {
    customers.count * services.count > 0 && MatrixGrid(groups).columnWidth >= 1
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    picture.draw(for: layout, in: &svg)
  }

  package func parts(id: String, of table: ChartTable) -> [ChartPart] {
    isDrawn ? picture.parts(id: id, of: table) : []
  }

  private var picture: MatrixPicture {
    let answers = answersShown
    let positions = Dictionary(uniqueKeysWithValues: answers.enumerated().map { ($1, $0) })
    return MatrixPicture(
      groups: groups, services: services,
      columns: customers.map { customer in
        MatrixPicture.Column(
          shortName: customer.shortName, address: customer.address,
          cells: customer.cells.map { cell in
            MatrixPicture.Cell(
              kind: positions[cell.answer] ?? 0, words: cell.answer.word, address: cell.address,
              isSeveral: cell.others > 0, isException: isException(cell))
          })
      },
      kinds: answers.map { answer in
        MatrixPicture.Kind(
          name: answer.columnName, tone: answer.tone, extent: answer.extent,
          isCounted: answer == .sourced(.csu))
      }, barLabel: "From a CSU, of \(services.count)", edgeLabel: "CSU, of \(customers.count)",
      isEdgeLinked: true)
  }

  package var notes: [String] {
    var notes = [
      "Each column is a CCG, each row a service. Where nothing is recorded there may still be support."
    ]
    if exceptions > 0 {
      notes.append(
        "Of what is known, all but the \(numberText(Double(exceptions))) marked with a dot are \(commonStatus.rawValue)."
      )
    }
    return notes
  }

  /// How many cells are known in another way than most.
  private var exceptions: Int {
    customers.reduce(0) { $0 + $1.cells.count { isException($0) } }
  }

  func isException(_ cell: Cell) -> Bool { cell.status.map { $0 != commonStatus } ?? false }

  func count(of service: Int, _ answer: Answer) -> Int {
    customers.count { $0.cells[service].answer == answer }
  }

  package var table: ChartTable {
    let customers = customers
    func text(_ row: Int, _ service: Int) -> String {
      let cell = customers[row].cells[service]
      let status = cell.status.flatMap { isException(cell) ? $0.rawValue : nil }
      var text = cell.answer.word
      if let provider = cell.provider { text += ": " + provider }
      if cell.others > 0 { text += ", and \(cell.others) more at once" }
      if let status { text += ", " + status }
      return text
    }
    let groupNames = groups.flatMap { group in group.customers.map { _ in group.name } }
    func address(_ row: Int) -> String? { customers[row].address }
    var columns = [ChartTable.Column("CCG", link: address) { .words(customers[$0].name) }]
    columns += services.indices.map { service in
      func address(_ row: Int) -> String? {
        let cell = customers[row].cells[service]
        return cell.answer == .notRecorded ? nil : cell.address
      }
      return ChartTable.Column(
        services[service].name, link: address, isLinkedInTable: false
      ) { .words(text($0, service)) }
    }
    columns.append(ChartTable.Column(grouping) { .words(groupNames[$0]) })
    columns += answersShown.map { answer in
      ChartTable.Column(
        answer.columnName, format: { numberText($0) },
        numbers: { row in
          .number(Double(customers[row].cells.count { $0.answer == answer }))
        })
    }
    return ChartTable(
      caption: "Services of \(subject), \(day)", columns: columns, count: customers.count
    ) { "\(customers[$0].name): \(clauses(of: customers[$0].cells))" }
  }

  /// The answers that any cell has, in the order in which they are shown.
  var answersShown: [Answer] { Answer.ordered.filter { counts[$0] != nil } }

  private func clauses(of cells: [Cell]) -> String {
    answersShown.compactMap { answer in
      let number = cells.count { $0.answer == answer }
      return number > 0 ? "\(numberText(Double(number))) \(answer.clause)" : nil
    }.joined(separator: "; ")
  }
}

extension SourcingMatrix.Answer {
  static let ordered: [SourcingMatrix.Answer] = [
    .sourced(.csu), .sourced(.inHouse), .sourced(.shared), .sourced(.external), .unstated,
    .notKnown, .ended, .notRecorded,
  ]

  /// For tables and keys.
  package var word: String {
    switch self {
    case .sourced(let sourcing): sourcing.word
    case .unstated: "Sourcing not recorded"
    case .notKnown: "Not known if still in force"
    case .ended: "Ended, nothing recorded since"
    case .notRecorded: "Not recorded"
    }
  }

  /// After a number, in a sentence.
  var clause: String {
    switch self {
    case .sourced(.csu): "bought from a CSU"
    case .sourced(.inHouse): "in house"
    case .sourced(.shared): "shared with other CCGs"
    case .sourced(.external): "bought elsewhere"
    case .unstated: "with no recorded sourcing"
    case .notKnown: "not known to be in force or not"
    case .ended: "ended, with nothing recorded since"
    case .notRecorded: "not recorded"
    }
  }

  var columnName: String { self == .sourced(.csu) ? "From a CSU" : word }

  /// The class of its cells.
  var tone: String {
    switch self {
    case .sourced(let sourcing): sourcing.tone
    case .unstated: "unstated"
    case .notKnown: "not-known"
    case .ended: "ended"
    case .notRecorded: "not-recorded"
    }
  }

  /// How much of the height of a cell it fills, from the top.
  fileprivate var extent: (from: Double, to: Double) {
    switch self {
    case .sourced(.csu), .sourced(.inHouse), .unstated: (0, 1)
    case .sourced(.shared): (0.38, 1)
    case .sourced(.external): (0, 0.62)
    case .notKnown: (0.3, 0.7)
    case .ended: (0.84, 1)
    case .notRecorded: (0.46, 0.54)
    }
  }
}
