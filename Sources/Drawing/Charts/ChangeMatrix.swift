import Measuring

/// Customers by services, each cell whether one gets the other in the way of an earlier day: those with
/// something in common of whom any cell changed, and the services of which any did.
package struct ChangeMatrix: PlottedChart {
  package enum Change: Hashable, CaseIterable, Sendable {
    /// It is sourced in another way, begun, ended or in doubt.
    case answer
    case provider
    /// The provider took over from the other.
    case takenOver
    case none
  }

  package struct Cell {
    let change: Change
    /// How it was and how it is: "In house, then CSU: NHS South CSU".
    let words: String
    let address: String

    package init(_ change: Change, words: String, address: String) {
      self.change = change
      self.words = words
      self.address = address
    }
  }

  package typealias Customer = MatrixCustomer<Cell>

  /// In words, the earlier first.
  let days: (first: String, last: String)
  let groups: [SourcingMatrix.Group]
  package let services: [SourcingMatrix.Service]
  let customers: [Customer]
  /// How many cells both days have, those that are not shown included.
  let compared: Int

  package init(
    days: (first: String, last: String), groups: [SourcingMatrix.Group],
    services: [SourcingMatrix.Service], customers: [Customer], compared: Int
  ) {
    self.days = days
    self.groups = groups
    self.services = services
    self.customers = customers
    self.compared = compared
  }

  /// How many cells are shown.
  package var count: Int { customers.count * services.count }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { count > 0 && MatrixGrid(groups).columnWidth >= 1 }

  private func number(_ change: Change) -> Int {
    customers.reduce(0) { $0 + $1.cells.count { $0.change == change } }
  }

  private var changed: Int { count - number(.none) }

  private func text(_ number: Int) -> String { numberText(Double(number)) }

  private func things(_ number: Int) -> String {
    "\(text(number)) \(number == 1 ? "service of a CCG" : "services of CCGs")"
  }

  package var title: String {
    let kinds = Change.changes.filter { number($0) * 2 > changed }
    guard changed > 0, let most = kinds.first else { return "\(things(changed)) changed" }
    let share = number(most) == changed ? "all" : "most"
    return "\(things(changed)) changed, \(share) \(most.phrase)"
  }

  package var sentence: String {
    let parts = Change.changes.filter { number($0) > 0 }.map { "\(text(number($0))) \($0.phrase)" }
    let opening = "Of \(things(compared)) on both \(days.first) and \(days.last)"
    if parts.isEmpty { return "\(opening), none changed." }
    return "\(opening), \(text(changed)) changed: \(parts.joined(separator: ", "))."
  }

  package var notes: [String] {
    [
      "Each column is a CCG, each row a service. CSUs and services without a change are left out."
    ]
  }

  package var table: ChartTable {
    let customers = customers
    func address(_ row: Int) -> String? { customers[row].address }
    var columns = [ChartTable.Column("CCG", link: address) { .words(customers[$0].name) }]
    columns += services.indices.map { service in
      func address(_ row: Int) -> String? { customers[row].cells[service].address }
      return ChartTable.Column(services[service].name, link: address, isLinkedInTable: false) {
        let cell = customers[$0].cells[service]
        return .words(cell.change == .none ? Change.none.name : cell.words)
      }
    }
    let groupNames = groups.flatMap { group in group.customers.map { _ in group.name } }
    columns.append(ChartTable.Column("Main CSU") { .words(groupNames[$0]) })
    columns += Change.allCases.map { change in
      ChartTable.Column(
        change.name, format: { numberText($0) },
        numbers: { row in
          .number(Double(customers[row].cells.count { $0.change == change }))
        })
    }
    return ChartTable(
      caption: "What changed between \(days.first) and \(days.last)", columns: columns,
      count: customers.count
    ) { row in
      let cells = customers[row].cells
      let parts = Change.allCases.compactMap { change in
        let number = cells.count { $0.change == change }
        return number > 0 ? "\(numberText(Double(number))) \(change.phrase)" : nil
      }
      return "\(customers[row].name): \(parts.joined(separator: "; "))"
    }
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    picture.draw(for: layout, in: &svg)
  }

  package func parts(id: String, of table: ChartTable) -> [ChartPart] {
    isDrawn ? picture.parts(id: id, of: table) : []
  }

  private var picture: MatrixPicture {
    let shown = Change.allCases.filter { number($0) > 0 }
    return MatrixPicture(
      groups: groups, services: services,
      columns: customers.map { customer in
        MatrixPicture.Column(
          shortName: customer.shortName, address: customer.address,
          cells: customer.cells.map { cell in
            MatrixPicture.Cell(
              kind: shown.firstIndex(of: cell.change) ?? 0, words: cell.words,
              address: cell.address)
          })
      },
      kinds: shown.map { change in
        MatrixPicture.Kind(
          name: change.name, tone: change.tone, extent: change.extent, isCounted: change != .none,
          isNumbered: change != .none)
      }, barLabel: "Changed, of \(services.count)", edgeLabel: "Changed, of \(customers.count)",
      isEdgeLinked: false)
  }
}

extension ChangeMatrix.Change {
  /// All but what is as before.
  static let changes: [ChangeMatrix.Change] = [.answer, .provider, .takenOver]

  /// For tables and keys.
  package var name: String {
    switch self {
    case .answer: "Another sourcing or none"
    case .provider: "From another provider"
    case .takenOver: "Provider taken over"
    case .none: "As before"
    }
  }

  /// After a number, in a sentence.
  fileprivate var phrase: String {
    switch self {
    case .answer: "with another sourcing or none"
    case .provider: "from another provider"
    case .takenOver: "with a provider that was taken over"
    case .none: "as before"
    }
  }

  /// The class of its cells.
  fileprivate var tone: String {
    switch self {
    case .answer: "otherwise"
    case .provider: "other-provider"
    case .takenOver: "taken-over"
    case .none: "as-before"
    }
  }

  fileprivate var extent: (from: Double, to: Double) {
    switch self {
    case .answer: (0, 1)
    case .provider: (0, 0.62)
    case .takenOver: (0.38, 1)
    case .none: (0.46, 0.54)
    }
  }
}
