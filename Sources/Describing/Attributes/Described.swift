import Commissioning

/// A kind of record whose attributes are described.
package protocol DescribedRecord: Recorded {
  /// In the order in which pages show them.
  static func attributes(of kind: Kind) -> [Attribute<Self>]
  /// What distinguishes a record from others of its kind in lists, in a few words.
  static func detail(of record: Described<Self>) -> String?
  /// What must be shown wherever it is listed, besides how certain it is.
  static func tags(of record: Described<Self>) -> [Tag]
  /// Where a list leads from it.
  static func link(of record: Described<Self>) -> ListEntry.Link?
}

extension DescribedRecord {
  package static func detail(of record: Described<Self>) -> String? { nil }
  package static func tags(of record: Described<Self>) -> [Tag] { [] }
  package static func link(of record: Described<Self>) -> ListEntry.Link? {
    .page(record.report.path(of: record.reference))
  }
}

/// A record with everything that is known about it.
package struct Described<Record: DescribedRecord>: Sendable {
  package let key: Key<Record>
  package let report: Report
  package let record: Record

  package init(_ key: Key<Record>, in report: Report) {
    self.key = key
    self.report = report
    record = report.catalogue[keyPath: Record.list][key]
  }

  package var reference: Reference { Record.reference(key) }
}

/// A described record of any kind.
package protocol Describable: Sendable {
  var reference: Reference { get }
  /// What its page says about it, attribute by attribute.
  func facts(for uses: AttributeUses) -> [AttributeFact]
  /// What it says itself, on its page or in downloads, attribute by attribute.
  var ownFacts: [AttributeFact] { get }
  /// What it says in a comparison with others of its kind.
  var comparisons: [ComparedAttribute] { get }
  /// Other names and codes that it is found by.
  var aliases: [(label: String, text: String)] { get }
  /// The columns of the kind's table, by name, and their cells for this record.
  var columns: [(name: String, code: String)] { get }
  var listEntry: ListEntry { get }
}

/// An attribute of a record as a page shows it.
package struct AttributeFact: Sendable {
  package var id: String
  package var label: String
  package var values: [AttributeValue]

  package init(id: String, label: String, values: [AttributeValue]) {
    self.id = id
    self.label = label
    self.values = values
  }
}

extension Describable {
  /// What search reads of its attributes: "Covers: pay; pensions". Adjacent attributes with the same
  /// label share a line.
  package var searchLines: [String] {
    var lines: [(label: String, texts: [String])] = []
    for fact in facts(for: .search) {
      if lines.last?.label != fact.label { lines.append((fact.label, [])) }
      lines[lines.count - 1].texts += fact.values.map(\.text)
    }
    return lines.map { "\($0.label): \($0.texts.joined(separator: "; "))" }
  }
}

/// An attribute of a record in a comparison.
package struct ComparedAttribute: Sendable {
  package var group: ComparisonGroup
  package var name: String
  package var value: AttributeValue
}

extension Described: Describable {
  private var attributes: [Attribute<Record>] {
    Record.attributes(of: report.catalogue.kind(of: reference))
  }

  /// None is better known than the record as a whole.
  private func values(of attribute: Attribute<Record>) -> [AttributeValue] {
    let status = record.entry.evidence.status
    return attribute.values(self).map { value in
      guard value.status < status else { return value }
      var value = value
      value.status = status
      value.evidence?.status = status
      return value
    }
  }

  package func facts(for uses: AttributeUses) -> [AttributeFact] {
    attributes.compactMap { attribute in
      guard !attribute.uses.isDisjoint(with: uses) else { return nil }
      var values = self.values(of: attribute)
      if values.isEmpty, uses != .search, let absence = attribute.absence {
        values = [AttributeValue(absence)]
      }
      guard !values.isEmpty else { return nil }
      return AttributeFact(
        id: attribute.id, label: values.count > 1 ? attribute.plural : attribute.label,
        values: values)
    }
  }

  package var ownFacts: [AttributeFact] {
    attributes.compactMap { attribute in
      guard !attribute.uses.isDisjoint(with: [.page, .download]),
        !attribute.uses.contains(.ofOthers)
      else { return nil }
      let values = values(of: attribute)
      return values.isEmpty
        ? nil : AttributeFact(id: attribute.id, label: attribute.label, values: values)
    }
  }

  package var comparisons: [ComparedAttribute] {
    attributes.flatMap { attribute -> [ComparedAttribute] in
      switch attribute.comparison {
      case .never: return []
      case .within(let group, let absence):
        let values = values(of: attribute).filter(\.isNearest)
        let shown =
          values.isEmpty ? absence.map { [AttributeValue($0)] } ?? [] : values.map(\.dated)
        return shown.map { ComparedAttribute(group: group, name: attribute.label, value: $0) }
      case .byValue(let group, let word):
        return attribute.values(self).map {
          ComparedAttribute(
            group: group, name: $0.text.capitalizedFirst, value: AttributeValue(word))
        }
      }
    }
  }

  package var aliases: [(label: String, text: String)] {
    let name = report.catalogue.name(of: reference)
    return attributes.flatMap { attribute -> [(label: String, text: String)] in
      guard let alias = attribute.alias else { return [] }
      return attribute.values(self).filter { $0.text != name }.map { value in
        switch value.tense {
        case .past: ("Former \(alias)", value.text)
        case .present: (alias.capitalizedFirst, value.text)
        case .future: ("Later \(alias)", value.text)
        }
      }
    }
  }

  package var columns: [(name: String, code: String)] {
    attributes.filter { $0.uses.contains(.download) }.map { attribute in
      (attribute.id, attribute.values(self).map(\.code).joined(separator: "; "))
    }
  }

  package var listEntry: ListEntry {
    ListEntry(
      id: record.entry.id.value, name: record.entry.name, link: Record.link(of: self),
      detail: Record.detail(of: self),
      summary: record.entry.kind.showsSummaries ? record.entry.summary : nil,
      tags: [Tag(record.entry.evidence.status)].compactMap(\.self) + Record.tags(of: self))
  }
}

extension Report {
  package func described(_ reference: Reference) -> any Describable {
    switch reference {
    case .organisation(let key): Described(key, in: self)
    case .service(let key): Described(key, in: self)
    case .offer(let key): Described(key, in: self)
    case .agreement(let key): Described(key, in: self)
    case .kpi(let key): Described(key, in: self)
    case .programme(let key): Described(key, in: self)
    case .partnership(let key): Described(key, in: self)
    case .system(let key): Described(key, in: self)
    case .group(let key): Described(key, in: self)
    case .page(let key): Described(key, in: self)
    case .term(let key): Described(key, in: self)
    case .source(let key): Described(key, in: self)
    }
  }
}

extension AttributeValue {
  /// With when it held, if that is over.
  fileprivate var dated: AttributeValue {
    guard tense == .past, let when else { return self }
    var value = self
    value.text += " (\(when))"
    return value
  }
}
