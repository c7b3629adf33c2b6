import Chronology
import Commissioning

/// A value of an attribute: what readers see, and what must be shown with it.
package struct AttributeValue: Sendable {
  package var text: String
  /// As data files write it: an id, a code, a plain number.
  package var code: String
  /// The record that it names.
  package var reference: Reference?
  /// What a reader should know about it: when it applied, where it comes from.
  package var note: String?
  /// When it applied, which its note begins with.
  package var when: String?
  /// The record that its note names.
  package var noted: Reference?
  /// How it is known; nil if the record as a whole says so.
  package var evidence: Evidence?
  /// How it is known, no better than what it is part of: for tables of several records.
  package var status: Status
  /// The unit it is measured in, such as "per head": values of different units cannot be compared.
  package var measure: String?
  /// When it applied or will apply, as seen from the day the site describes.
  package var tense = Tense.present
  /// Whether it is the one to show if there is room for one: the value on the day, or the nearest.
  package var isNearest = true

  package enum Tense: Sendable { case past, present, future }

  package init(
    _ text: String, code: String? = nil, reference: Reference? = nil, note: String? = nil,
    evidence: Evidence? = nil, status: Status? = nil, measure: String? = nil
  ) {
    self.text = text
    self.code = code ?? text
    self.reference = reference
    self.note = note
    self.evidence = evidence
    self.status = status ?? evidence?.status ?? .recorded
    self.measure = measure
  }
}

extension [AttributeValue] {
  package static func text(_ text: String?, code: String? = nil) -> Self {
    text.map { [AttributeValue($0, code: code)] } ?? []
  }

  package static func texts(_ texts: [String]) -> Self { texts.map { AttributeValue($0) } }

  package static func date(_ when: When?) -> Self {
    when.map { [AttributeValue($0.text, code: $0.code)] } ?? []
  }
}

extension Report {
  /// Records that an attribute names.
  func values(_ references: [Reference]) -> [AttributeValue] {
    references.filter(landscape.isShown).map {
      AttributeValue(catalogue.name(of: $0), code: catalogue.id(of: $0), reference: $0)
    }
  }

  func values(_ organisation: Key<Organisation>?) -> [AttributeValue] {
    values(organisation.map { [.organisation($0)] } ?? [])
  }

  /// Who does on the day what a body was recorded as doing.
  func values(_ heir: Heir?) -> [AttributeValue] {
    guard let heir else { return [] }
    switch heir.fate {
    case .body(let key):
      guard let former = heir.predecessors.last else { return values(key) }
      return values(key).map { value in
        var value = value
        value.note = "took over from \(catalogue.organisations[former].entry.name)"
        value.noted = .organisation(former)
        value.evidence = Evidence(.inferred)
        value.status = .inferred
        return value
      }
    case .lost(let key):
      return values(key).map { value in
        var value = value
        value.note = "it has ended; what followed is not recorded"
        value.noted = .organisation(key)
        return value
      }
    }
  }

  func values(_ services: [Key<Service>]) -> [AttributeValue] {
    values(services.map { .service($0) })
  }

  /// Every value that an attribute had, with its dates.
  package func values<Value>(
    _ timeline: Timeline<Value>, _ text: (Value) -> AttributeValue
  ) -> [AttributeValue] {
    let shown = timeline.changes.filter { landscape.isShown($0) }
    let nearest = timeline.nearest(to: day)?.place ?? shown.first?.place
    return shown.map { change in
      var value = text(change.value)
      value.when = dates(
        change.from, landscape.isEndShown(of: change, among: shown) ? change.until : nil)
      value.note =
        [value.when, change.evidence.note].compactMap(\.self).joined(separator: "; ").nonEmpty
      value.evidence = change.evidence
      value.status = change.evidence.status
      value.tense = AttributeValue.Tense(landscape.validity(of: change))
      value.isNearest = change.place == nearest
      return value
    }
  }

  /// The same of an attribute of which several values hold at once.
  func valuesAtOnce<Value>(
    _ timeline: Timeline<Value>, _ text: (Value) -> AttributeValue
  ) -> [AttributeValue] {
    values(timeline, text).map { value in
      var value = value
      value.isNearest = value.tense == .present
      return value
    }
  }

  package func values(_ timeline: Timeline<String>) -> [AttributeValue] {
    values(timeline) { AttributeValue($0) }
  }

  func values(_ timeline: Timeline<Quantity>) -> [AttributeValue] {
    values(timeline) { AttributeValue($0.text) }
  }
}

extension AttributeValue.Tense {
  fileprivate init(_ validity: Validity) {
    self =
      switch validity {
      case .current, .notKnown: .present
      case .notYet: .future
      case .ended: .past
      }
  }
}
