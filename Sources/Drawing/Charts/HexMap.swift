import Commissioning
import Measuring
import Statistics

/// Each CCG as a hexagon of one size near its neighbours.
package struct HexMap: PlottedChart {
  package struct Place {
    var name: String
    var address: String
    /// Half hexagons from the west, rows from the north; nil if it has no place.
    var position: (column: Int, row: Int)?
    /// By its position among the kinds.
    var kind: Int
    /// By its position among the groups; nil for none.
    var group: Int?
    /// What the table says of it, and the number that it goes by.
    var words: String
    var number: Double?
    /// Where what is said of it is shown.
    var source: String?
    /// How that is known.
    var status: Status?

    package init(
      name: String, address: String, position: (column: Int, row: Int)?, kind: Int, group: Int?,
      words: String, number: Double? = nil, source: String? = nil, status: Status? = nil
    ) {
      self.name = name
      self.address = address
      self.position = position
      self.kind = kind
      self.group = group
      self.words = words
      self.number = number
      self.source = source
      self.status = status
    }
  }

  /// What hexagons of one colour have in common.
  package struct Kind {
    /// The class of their hexagons.
    var tone: String
    var word: String
    /// What stands in them, so that they differ without colour.
    var sign: String

    package init(tone: String, word: String, sign: String = "") {
      self.tone = tone
      self.word = word
      self.sign = sign
    }
  }

  /// CCGs within one outline.
  package struct Group {
    package let name: String
    var shortName: String
    var address: String?

    package init(name: String, shortName: String, address: String?) {
      self.name = name
      self.shortName = shortName
      self.address = address
    }
  }

  package let title: String
  package let sentence: String
  let caption: String
  /// The name of the column that says what is drawn.
  let column: String
  let kinds: [Kind]
  let groups: [Group]
  let places: [Place]
  /// What the key begins with; empty for nothing.
  let keyLead: String
  /// How the figure of each place compares with the average; empty if it shows no figures.
  let comparisons: [Comparison?]
  /// Further notes.
  let more: [String]
  /// Whether groups have a colour and a name each, and kinds none.
  let showsGroups: Bool
  let grid: HexGrid

  package init(
    title: String, sentence: String, caption: String, column: String, kinds: [Kind],
    groups: [Group], places: [Place], showsGroups: Bool, keyLead: String = "",
    comparisons: [Comparison?] = [], more: [String] = []
  ) {
    self.title = title
    self.sentence = sentence
    self.caption = caption
    self.column = column
    self.kinds = kinds
    self.groups = groups
    self.places = places
    self.showsGroups = showsGroups
    self.keyLead = keyLead
    self.comparisons = comparisons
    self.more = more
    grid = HexGrid(places.map(\.position))
  }

  package var isDrawn: Bool { places.contains { $0.position != nil } }

  package var layouts: [Layout] { [.page, .narrow] }

  package var notes: [String] {
    let unplaced = places.count { $0.position == nil }
    return [
      "Each hexagon is a CCG near its neighbours, whatever its size. Places are approximate."
        + (groups.isEmpty ? "" : " Thick lines separate the customers of CSUs.")
        + (showsGroups && places.contains { $0.group == nil && $0.position != nil }
          ? " Without a colour: no CSU is recorded." : "")
    ]
      + (comparisons.contains { !$0.sign.isEmpty }
        ? [
          "A plus sign is a figure \(directions.0) than the average by more than chance, a minus sign a "
            + "\(directions.1) one."
        ] : [])
      + unplacedNote(unplaced) + more
  }

  var isCompared: Bool { comparisons.contains { $0 != nil } }

  /// What the signs of figures say.
  private var directions: (String, String) {
    comparisons.contains { $0 == .higher || $0 == .lower }
      ? ("higher", "lower") : ("better", "worse")
  }

  package var table: ChartTable {
    let (places, groups, kinds) = (places, groups, kinds)
    func address(_ row: Int) -> String? { places[row].address }
    func source(_ row: Int) -> String? { places[row].source }
    func mark(_ row: Int) -> String? { places[row].source ?? places[row].address }
    let hasFigures = places.contains { $0.number != nil }
    // Figures lead to what they are made of, as marks do: names need not lead on as well.
    var columns = [
      ChartTable.Column("CCG", link: address, isLinkedInTable: !hasFigures) {
        .words(places[$0].name)
      }
    ]
    if showsGroups {
      columns.append(
        ChartTable.Column("Main CSU") {
          .words(places[$0].group.map { groups[$0].name } ?? "Not recorded")
        })
    } else {
      columns.append(
        hasFigures
          ? ChartTable.Column(
            column, key: "value", text: { places[$0].words }, link: source,
            numbers: { row in
              places[row].number.map { .number($0) } ?? .words(places[row].words)
            })
          : ChartTable.Column(column, link: source, isLinkedInTable: false) {
            .words(places[$0].words)
          })
      columns.append(ChartTable.Column("Shown as") { .words(kinds[places[$0].kind].word) })
    }
    if isCompared {
      let comparisons = comparisons
      columns.append(ChartTable.Column("Comparison") { .words(comparisons[$0].words) })
    }
    return ChartTable(
      caption: caption, columns: columns, count: places.count,
      status: { places[$0].status }, markLink: mark,
      reading: { row in
        let kind = kinds[places[row].kind].word
        let more =
          isCompared
          ? comparisons[row].words
          : showsGroups || hasFigures
            || places[row].words.lowercased().contains(kind.lowercased()) ? "" : kind
        return "\(places[row].name): \(places[row].words)"
          + (more.isEmpty ? "" : ", \(more.lowercased())")
      })
  }
}
