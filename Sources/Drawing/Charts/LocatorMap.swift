import Measuring

/// Some CCGs marked within the outline of all: where a CCG is, or where the customers of a CSU are.
package struct LocatorMap: PlottedChart {
  package struct Place {
    var name: String
    var address: String
    /// As in ``HexMap/Place``.
    var position: (column: Int, row: Int)?
    var isOwn: Bool

    package init(
      name: String, address: String, position: (column: Int, row: Int)?, isOwn: Bool
    ) {
      self.name = name
      self.address = address
      self.position = position
      self.isOwn = isOwn
    }
  }

  /// What the map is about.
  package enum Subject {
    /// A CCG by its name.
    case ccg(String)
    /// The customers of the CSU.
    case customers
  }

  private let subject: Subject
  /// The name of the main CSU of all that are marked; nil if none is recorded.
  private let csu: String?
  /// In words.
  private let day: String
  private let marked: [Place]
  /// How many CCGs there are.
  private let total: Int
  private let grid: HexGrid

  /// - Parameters:
  ///   - others: the places of the CCGs that are not marked.
  ///   - total: how many CCGs there are, with those that have no place.
  package init(
    subject: Subject, csu: String?, day: String, marked: [Place],
    others: [(column: Int, row: Int)], total: Int
  ) {
    self.subject = subject
    self.csu = csu
    self.day = day
    self.marked = marked
    self.total = total
    grid = HexGrid(marked.map(\.position) + others)
  }

  package var isDrawn: Bool { marked.contains { $0.position != nil } }
  package var layouts: [Layout] { [.brief] }

  package var title: String {
    let all = "\(numberText(Double(total))) \(total == 1 ? "CCG" : "CCGs")"
    let number = numberText(Double(marked.count))
    return switch subject {
    case .ccg:
      csu == nil
        ? "Where it is among \(all)"
        : marked.count == 1
          ? "The only CCG with its main CSU" : "One of \(number) CCGs with the same main CSU"
    case .customers: "\(number) of \(all) mainly \(marked.count == 1 ? "uses" : "use") it"
    }
  }

  package var sentence: String {
    let others = marked.count - 1
    switch (subject, csu) {
    case (.ccg(let name), let csu?):
      return others == 0
        ? "\(name) on \(day): no other CCG mainly uses \(csu)."
        : "\(name) on \(day), and the \(others == 1 ? "other CCG" : "\(others) others") with "
          + "\(csu) as main CSU."
    case (.ccg(let name), nil): return "\(name) on \(day): its main CSU is not recorded."
    case (.customers, _): return "CCGs with \(csu ?? "it") as main CSU on \(day)."
    }
  }

  package var notes: [String] {
    let unplaced = marked.count { $0.position == nil }
    return ["Each hexagon is a CCG near its neighbours, whatever its size. Places are approximate."]
      + unplacedNote(unplaced)
  }

  package var table: ChartTable {
    let (marked, csu) = (marked, csu)
    func address(_ row: Int) -> String? { marked[row].isOwn ? nil : marked[row].address }
    return ChartTable(
      caption: csu.map { "CCGs with \($0) as main CSU, \(day)" } ?? "Main CSU, \(day)",
      columns: [
        ChartTable.Column("CCG", link: address) { .words(marked[$0].name) },
        ChartTable.Column("Main CSU") { _ in .words(csu ?? "Not recorded") },
      ], count: marked.count, isHighlighted: { marked[$0].isOwn }, markLink: address,
      reading: { marked[$0].name })
  }

  // MARK: Drawing

  private static let size = (width: 300.0, height: 250.0)

  private var kinds: [(kind: HexMap.Kind, number: Int)] {
    let own = marked.count { $0.isOwn }
    return [
      (HexMap.Kind(tone: "located-own", word: "This CCG"), own),
      (
        HexMap.Kind(tone: "located", word: own > 0 ? "Same main CSU" : "Main CSU"),
        marked.count - own
      ),
      (HexMap.Kind(tone: "located-other", word: "Others"), total - marked.count),
    ].filter { $0.1 > 0 }
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    let key = HexKey(kinds, width: layout.width)
    let half = grid.half(width: Self.size.width, height: Self.size.height)
    let corner = Spot((layout.width - grid.width(half)) / 2, key.height)
    svg.open(
      layout, height: key.height + grid.height(half) + 4,
      description: "\(marked.count) marked within the outline of \(total).", reads: .anywhere)
    key.draw(in: &svg)
    svg.shape(
      "land",
      grid.silhouette(half).map { loop in
        loop.map { Spot($0.x + corner.x, $0.y + corner.y) }
      })
    for row in marked.indices {
      let top = grid.corners(of: grid.cells[row], half)[5]
      svg.openMark(ClassName("hexagon", marked[row].isOwn ? "located-own" : "located"), row: row)
      svg.hexagon(
        "hexagon-face", top: Spot(top.x + corner.x, top.y + corner.y), half: half,
        side: HexGrid.side(half))
      svg.closeGroup()
    }
    svg.close()
  }
}
