/// Where the cells of a matrix are in its widest drawing, and what stands at its edges.
struct MatrixGrid {
  static let left = 246.0
  static let right = 122.0
  static let rowHeight = 19.0
  static let cellHeight = 17.0
  static let barHeight = 26.0
  private static let gap = 3.0
  private static let widestColumn = 38.0
  /// What groups are labelled at: degrees, and units from one label to the next.
  static let slant = 35.0
  private static let labelStep = 27.0
  private static let longestLabel = 240.0

  let columnWidth: Double
  /// Where the column of each customer begins.
  let columns: [Double]
  /// The beginning and the end of each group.
  let groups: [(from: Double, to: Double)]
  /// Whether customers are named, rather than groups.
  let namesCustomers: Bool

  init(_ groups: [SourcingMatrix.Group]) {
    let room = Layout.page.width - Self.left - Self.right
    let gaps = Self.gap * Double(max(groups.count, 1) - 1)
    let customers = groups.reduce(0) { $0 + $1.customers.count }
    let width = min(Self.widestColumn, (room - gaps) / Double(max(customers, 1)))
    var columns: [Double] = []
    var extents: [(from: Double, to: Double)] = []
    var x = Self.left
    for group in groups {
      let start = x
      for _ in group.customers {
        columns.append(x)
        x += width
      }
      extents.append((start, x))
      x += Self.gap
    }
    columnWidth = width
    self.columns = columns
    self.groups = extents
    namesCustomers = width >= Layout.text
  }

  /// How wide a cell is drawn: columns are apart where there is room.
  var cellWidth: Double { columnWidth > 2.4 ? columnWidth - 0.5 : columnWidth }

  var end: Double { groups.last?.to ?? Self.left }

  /// A label of a column or of a group: what it says, where it is, and what it belongs to.
  struct Label {
    var text: String
    var address: String?
    var x: Double
    var target: Double
  }

  /// The labels above the columns; where there are too many groups, of the largest.
  func labels(of matrix: MatrixPicture) -> [Label] {
    if namesCustomers {
      return matrix.columns.enumerated().map { position, customer in
        let x = columns[position] + columnWidth / 2 + Layout.text / 3
        return Label(
          text: cut(customer.shortName, to: 130), address: customer.address, x: x, target: x)
      }
    }
    let most = Int((end - Self.left) / Self.labelStep) + 1
    let shown = matrix.groups.indices.sorted {
      (-matrix.groups[$0].customers.count, $0) < (-matrix.groups[$1].customers.count, $1)
    }.prefix(most).sorted()
    let targets = shown.map { (groups[$0].from + groups[$0].to) / 2 }
    let places = spread(targets, size: Self.labelStep, within: Self.left...max(end, Self.left))
    return shown.enumerated().map { position, group in
      let x = places[position]
      let room = min(Self.longestLabel, (Layout.page.width - x) / 0.83)
      let own = matrix.groups[group]
      let number = " \(own.customers.count)"
      return Label(
        text: cut(own.shortName, to: room - textWidth(number)) + number, address: own.address, x: x,
        target: targets[position])
    }
  }

  /// How high labels rise.
  func height(of labels: [Label]) -> Double {
    let longest = labels.map { textWidth($0.text) }.max() ?? 0
    return namesCustomers ? longest + 4 : longest * 0.58 + 24
  }
}

/// Names in one line each. One that is too wide is told by what comes before its "and", where that tells it
/// from the others: "Business intelligence" of "Business intelligence and analytics".
func shortened(_ names: [String], to width: Double) -> [String] {
  let heads = names.map { name -> String in
    var head = name
    while textWidth(head) > width {
      guard let and = head.ranges(of: " and ").last else { return head }
      head = String(head[..<and.lowerBound])
    }
    return head
  }
  return zip(names, heads).map { name, head in
    let isTelling = heads.count { $0 == head || $0.hasPrefix(head + " ") } == 1
    return cut(isTelling ? head : name, to: width)
  }
}

/// A text in one line, with an ellipsis if it is too wide.
func cut(_ text: String, to width: Double) -> String {
  wrapped(text.replacing(" ", with: "\u{a0}"), width: width, lines: 1).first ?? ""
}
