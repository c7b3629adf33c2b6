/// A customer of a matrix, with its cells.
package struct MatrixCustomer<Cell> {
  let name: String
  /// For narrow columns.
  let shortName: String
  let address: String
  /// By service.
  let cells: [Cell]

  package init(name: String, shortName: String, address: String, cells: [Cell]) {
    self.name = name
    self.shortName = shortName
    self.address = address
    self.cells = cells
  }
}

/// What is drawn of a matrix: customers as columns in groups, services as rows, each cell of one of several
/// kinds. The column of each customer is the mark of the row of its position.
struct MatrixPicture {
  /// What a cell can be.
  struct Kind {
    /// For the key.
    var name: String
    /// The class of its cells.
    var tone: String
    /// How much of the height of a cell it fills, from the top: cells differ by height as well as by colour.
    var extent: (from: Double, to: Double)
    /// Whether the bars above columns and the numbers beside rows count it.
    var isCounted: Bool
    /// Whether the key says how many there are; not of those that are left out in part.
    var isNumbered = true
  }

  struct Cell {
    /// The position of its kind.
    var kind: Int
    /// What it says after the name of its service.
    var words: String
    var address: String
    var isSeveral = false
    var isException = false
  }

  struct Column {
    var shortName: String
    var address: String
    /// By service.
    var cells: [Cell]
  }

  let groups: [SourcingMatrix.Group]
  let services: [SourcingMatrix.Service]
  let columns: [Column]
  /// Those that any cell has, in their order.
  let kinds: [Kind]
  /// What the bars above columns are: "From a CSU, of 24".
  let barLabel: String
  /// What the numbers beside rows are: "CSU, of 211".
  let edgeLabel: String
  /// Whether the numbers beside rows lead to the service.
  let isEdgeLinked: Bool
  let grid: MatrixGrid
  /// How many cells of each service are of each kind.
  private let counts: [[Int]]

  init(
    groups: [SourcingMatrix.Group], services: [SourcingMatrix.Service], columns: [Column],
    kinds: [Kind], barLabel: String, edgeLabel: String, isEdgeLinked: Bool
  ) {
    self.groups = groups
    self.services = services
    self.columns = columns
    self.kinds = kinds
    self.barLabel = barLabel
    self.edgeLabel = edgeLabel
    self.isEdgeLinked = isEdgeLinked
    grid = MatrixGrid(groups)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: kinds.count), count: services.count)
    for column in columns {
      for (service, cell) in column.cells.enumerated() { counts[service][cell.kind] += 1 }
    }
    self.counts = counts
  }

  func count(of service: Int, _ kind: Int) -> Int { counts[service][kind] }

  /// How many cells of a service bars and numbers count.
  func countedCells(of service: Int) -> Int {
    kinds.indices.reduce(0) { $0 + (kinds[$1].isCounted ? count(of: service, $1) : 0) }
  }

  func number(_ kind: Int) -> Int { counts.reduce(0) { $0 + $1[kind] } }
}
