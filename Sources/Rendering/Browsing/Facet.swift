import Diagnostics

/// A way to part the records of a kind, such as by region.
struct Facet: Sendable {
  /// What a record has of a facet.
  struct Label: Hashable, Sendable {
    var id: String
    /// What its address is made of, where that is not the id.
    var word: String?
    var text: String
    /// What it adds to a sentence such as "14 offers".
    var phrase: String
    /// Where it stands among the others; those of one order stand by text.
    var order = 0

    /// Labels of one facet with one id are one label.
    static func == (left: Label, right: Label) -> Bool {
      left.id == right.id && left.order == right.order
    }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Nothing is known: it stands last.
    static func unknown(_ text: String, _ phrase: String) -> Label {
      Label(id: "not-known", text: text, phrase: phrase, order: .max)
    }
  }

  /// A label and the records that have it.
  struct Value: Sendable {
    var label: Label
    /// The part of its address: unique in the facet.
    var slug: String
    /// Positions in the kind's list, in its order.
    var members: [Int]
  }

  var name: FacetName
  /// How a record comes to its values, where that is not plain.
  var rule: String?
  var values: [Value]
  /// Positions of the values that stand beside every list: all, or those with the most records.
  let shown: [Int]

  /// How many records stand on one page of a value.
  static let partLength = 100

  /// How many values stand beside every list.
  private static let shownLength = 30

  /// The positions of the records that have each label, in order.
  private static func members<Record: Sendable>(
    _ records: [Record], _ labels: @Sendable (Record) -> [Label]
  ) -> [Label: [Int]] {
    let together = 1_024
    let parts = concurrentMap(ListParts.total(of: records.count, length: together), chunk: 1) {
      var members: [Label: [Int]] = [:]
      let part = ListParts(count: records.count, part: $0 + 1, length: together)
      for position in part.positions {
        for label in labels(records[position]) where members[label]?.last != position {
          members[label, default: []].append(position)
        }
      }
      return members
    }
    return parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }

  func parts(of value: Int) -> Int {
    ListParts.total(of: values[value].members.count, length: Facet.partLength)
  }

  /// - Parameters:
  ///   - records: in the order of the kind's list.
  ///   - labels: of a record.
  init<Record: Sendable>(
    _ name: FacetName, rule: String? = nil, _ records: [Record],
    _ labels: @Sendable (Record) -> [Label]
  ) {
    self.name = name
    self.rule = rule
    let members = Facet.members(records, labels)
    var slugs = Slugs()
    values = members.keys.sorted {
      ($0.order, $0.text, $0.id) < ($1.order, $1.text, $1.id)
    }.map { label in
      Value(
        label: label, slug: slugs.take(label.word ?? label.id),
        members: members[label] ?? [])
    }
    let counts = values.map(\.members.count)
    shown =
      counts.count <= Facet.shownLength
      ? Array(counts.indices)
      : counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        .prefix(Facet.shownLength).sorted()
  }
}
