import Commissioning
import Describing
import Diagnostics
import Measuring

/// A column of a kind's list.
package struct ListColumn: Sendable {
  /// How its cells follow one another.
  package enum Order: Sendable { case text, day, number }

  /// What addresses call it: `ends`.
  package let id: String
  package let name: String
  package let order: Order
  /// Whether the list is usually put in the reverse order of it: the highest first.
  package let isHighestFirst: Bool
  /// The facet that divides the list by what it says.
  package let facet: String?

  package init(
    _ id: String, _ name: String, _ order: Order = .text, isHighestFirst: Bool = false,
    facet: String? = nil
  ) {
    self.id = id
    self.name = name
    self.order = order
    self.isHighestFirst = isHighestFirst
    self.facet = facet
  }
}

/// What a list says of a record in a column. It is never empty.
package struct ListCell: Hashable, Sendable {
  package enum Tone: String, Sendable {
    /// Over: shown as a label.
    case closed
    /// Not recorded, or nothing to say.
    case absent
  }

  package enum Rank: Hashable, Comparable, Sendable {
    case number(Double)
    case text(String)
  }

  package var text: String
  /// From the site's folder; nil if it leads nowhere.
  package var path: String?
  /// More about it, in a few words.
  package var note: String?
  package var tone: Tone?
  /// Its place among the cells of its column; nil if it has none.
  package var rank: Rank?
  /// A small drawing of what the text says.
  package var drawing: [UInt8] = []

  package init(
    _ text: String, path: String? = nil, note: String? = nil, tone: Tone? = nil, rank: Rank? = nil
  ) {
    self.text = text
    self.path = path
    self.note = note
    self.tone = tone
    self.rank = rank
  }

  /// A text that is sorted by itself.
  package static func text(
    _ text: String, path: String? = nil, note: String? = nil
  ) -> ListCell {
    ListCell(text, path: path, note: note, rank: .text(text.sortingName.lowercased()))
  }

  package static func number(_ number: Double, _ text: String, note: String? = nil) -> ListCell {
    ListCell(text, note: note, rank: .number(number))
  }

  package static func count(_ number: Int, note: String? = nil) -> ListCell {
    .number(Double(number), numberText(Double(number)), note: note)
  }

  package static func absent(_ text: String = "Not recorded", note: String? = nil) -> ListCell {
    ListCell(text, note: note, tone: .absent)
  }
}

/// A record of a list.
package struct ListRow: Sendable {
  package var id: String
  package var cells: [ListCell]
  /// How certain it is, and whatever else must be shown that no column says.
  package var tags: [Tag]
  /// Whether it is over or closed: it is shown after the others.
  package var isOver: Bool
  /// Nil if it is not known or none can be.
  package var end: End?
  /// What it is listed under, if that is not its name.
  package var group: String?
  /// The place of each of its cells in its column, in lists that have no filters: a script sorts their
  /// rows by it. Empty in others.
  package fileprivate(set) var places: [Int?] = []

  /// When it ends, for lists of what ends next.
  package enum End: Comparable, Sendable {
    case on(Day)
    case open
  }

  package init(
    id: String, cells: [ListCell], tags: [Tag] = [], isOver: Bool = false, group: String? = nil
  ) {
    self.id = id
    self.cells = cells
    self.tags = tags
    self.isOver = isOver
    self.group = group
  }
}

/// The records of a kind with what one chooses among them by.
package struct ListTable: Sendable {
  package let columns: [ListColumn]
  /// The position of the column that names a record and leads to its page.
  package let head: Int
  /// In the order of the kind's list.
  package let rows: [ListRow]
  private let positions: [Reference: Int]

  /// - Parameter hasFilters: whether the kind can be browsed by facets.
  package init(
    _ columns: [ListColumn], head: Int = 0, _ records: [Reference], hasFilters: Bool = true,
    _ row: @Sendable (Reference) -> ListRow
  ) {
    self.columns = columns
    self.head = head
    var rows = concurrentMap(records.count, chunk: 64) { row(records[$0]) }
    if !hasFilters {
      for column in columns.indices {
        let places = Self.places(of: rows.map { $0.cells[column] })
        for row in rows.indices {
          rows[row].places.append(rows[row].cells[column].rank.flatMap { places[$0] })
        }
      }
    }
    self.rows = rows
    positions = Dictionary(
      uniqueKeysWithValues: records.enumerated().map { ($0.element, $0.offset) })
  }

  /// The place of each rank among those of some cells.
  static func places(of cells: [ListCell]) -> [ListCell.Rank: Int] {
    let ranks = Set(cells.compactMap(\.rank)).sorted()
    return Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
  }

  package func row(of reference: Reference) -> ListRow? { positions[reference].map { rows[$0] } }
}
