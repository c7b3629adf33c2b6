import Commissioning
import Describing
import Diagnostics

/// A way to divide the records of a kind, such as by region.
package struct Facet: Sendable {
  /// A record's value of a facet.
  package struct Label: Hashable, Sendable {
    package var id: String
    /// What its address is made from, if that is not the id.
    var slugSource: String?
    package var text: String
    /// What it adds to a sentence such as "14 offers".
    package var phrase: String
    /// Its position among the others; those with the same order are sorted by text.
    var order = 0
    /// Whether it is that a record holds on the day.
    package var isOfCurrent = false
    /// The organisation that it names.
    var organisation: Key<Organisation>?
    /// Whether it is a record, which has a page of its own.
    package var isRecord = false

    /// By id and order: a record's own value may have the id of ``unknown(_:_:)``.
    package static func == (left: Label, right: Label) -> Bool {
      left.id == right.id && left.order == right.order
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Nothing is known: it comes last.
    static func unknown(_ text: String, _ phrase: String) -> Label {
      Label(id: "not-known", text: text, phrase: phrase, order: .max)
    }
  }

  /// A label and the records that have it.
  package struct Value: Sendable {
    package var label: Label
    /// The part of its address: unique in the facet.
    package var slug: String
    /// Positions in the kind's list, in its order.
    package var members: [Int]
    /// What else its page may be called, as by those who search for it.
    package var otherNames: [String]
    /// The page of a record that lists all that have the value, or of the only one that has it, so that
    /// they need no page of their own.
    package var page: String?
  }

  /// What addresses call it: `area-team`.
  package let id: String
  /// "Area team".
  package let heading: String
  /// How a record's values are decided, if that is not obvious.
  package let rule: String?
  /// What else the page of its values may be called, as by those who search for it.
  package let otherNames: [String]
  package private(set) var values: [Value]
  /// Positions of the values shown beside every list: all, or those with the most records.
  package let shownPositions: [Int]

  /// How many values are shown beside every list.
  private static let shownLimit = 30

  /// The positions of the records that have each label, in order.
  private static func members<Record: Sendable>(
    _ records: [Record], _ labels: @Sendable (Record) -> [Label]
  ) -> [Label: [Int]] {
    let chunkLength = 1_024
    let chunks = (records.count + chunkLength - 1) / chunkLength
    let parts = concurrentMap(chunks, chunk: 1) { chunk in
      var members: [Label: [Int]] = [:]
      let first = chunk * chunkLength
      for position in first..<min(records.count, first + chunkLength) {
        for label in labels(records[position]) where members[label]?.last != position {
          members[label, default: []].append(position)
        }
      }
      return members
    }
    return parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }

  /// - Parameters:
  ///   - records: in the order of the kind's list.
  ///   - names: what the page of a record's value may be called because of the record.
  ///   - page: the page of a record that lists all records that have a label; nil if none does.
  ///   - labels: of a record.
  init<Record: Sendable>(
    _ id: String, _ heading: String, rule: String? = nil, otherNames: [String] = [],
    _ records: [Record],
    names: (Record) -> String? = { _ in nil },
    page: (Label, [Record]) -> String? = { _, _ in nil },
    _ labels: @Sendable (Record) -> [Label]
  ) {
    self.id = id
    self.heading = heading
    self.rule = rule
    self.otherNames = otherNames
    let members = Facet.members(records, labels)
    var slugs = Slugs()
    values = members.keys.sorted {
      ($0.order, $0.text, $0.id) < ($1.order, $1.text, $1.id)
    }.map { label in
      let own = members[label] ?? []
      return Value(
        label: label, slug: slugs.take(label.slugSource ?? label.id), members: own,
        otherNames: Set(own.compactMap { names(records[$0]) }).sorted(),
        page: page(label, own.map { records[$0] }))
    }
    let counts = values.map(\.members.count)
    shownPositions =
      counts.count <= Facet.shownLimit
      ? Array(counts.indices)
      : counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        .prefix(Facet.shownLimit).sorted()
  }

  /// With values that only one record has leading to its page.
  ///
  /// - Parameter pages: of the records, in order.
  func leading(to pages: [String]) -> Facet {
    var facet = self
    for position in values.indices
    where values[position].page == nil && values[position].members.count == 1 {
      facet.values[position].page = pages[values[position].members[0]]
    }
    return facet
  }
}
