import Commissioning

/// One property of a kind of record, described once. Pages, templates, comparisons,
/// search, summaries and downloads show it from here.
package struct Attribute<Record: DescribedRecord>: Sendable {
  /// What templates and downloads call it: `head_office`.
  package let id: String
  /// What readers see: "Head office".
  package let label: String
  /// What readers see above several values.
  package let plural: String
  package let uses: AttributeUses
  package let comparison: AttributeComparison
  /// What search calls it if a record can be found by it as by a name: "ODS code".
  package let alias: String?
  /// What a page says if nothing is known; nil if it then says nothing.
  package let absence: String?
  package let values: @Sendable (Described<Record>) -> [AttributeValue]

  package init(
    _ id: String, _ label: String, plural: String? = nil, in uses: AttributeUses = .everywhere,
    compared comparison: AttributeComparison? = nil, alias: String? = nil, absence: String? = nil,
    _ values: @escaping @Sendable (Described<Record>) -> [AttributeValue]
  ) {
    self.id = id
    self.label = label
    self.plural = plural ?? label
    self.uses = uses
    self.comparison = comparison ?? (uses == .everywhere ? .within(.nature) : .never)
    self.alias = alias
    self.absence = absence
    self.values = values
  }
}

/// Where an attribute is shown.
package struct AttributeUses: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let page = AttributeUses(rawValue: 1)
  /// The printed page about an organisation.
  package static let summary = AttributeUses(rawValue: 2)
  package static let search = AttributeUses(rawValue: 4)
  /// A column of the table of all records of the kind.
  package static let download = AttributeUses(rawValue: 8)
  /// What other records say of it, which is not compared with an earlier site.
  package static let ofOthers = AttributeUses(rawValue: 16)
  package static let everywhere: AttributeUses = [.page, .search, .download]
}

/// How an attribute is compared with those of other records.
package enum AttributeComparison: Sendable {
  case never
  /// A row of a group; `orElse` is shown if nothing is known.
  case within(ComparisonGroup, orElse: String? = nil)
  /// A row for each value, with a word for each record that has it.
  case byValue(ComparisonGroup, word: String)
}

/// The parts of a comparison, in the order in which they are shown.
package enum ComparisonGroup: String, CaseIterable, Sendable {
  case nature = "What it is"
  case scope = "What it includes"
  case price = "What it costs"
  case services = "Services"
  case targets = "What it aims for"
  case results = "How well it does"
}
