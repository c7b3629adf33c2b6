import Commissioning
import Measuring

extension PageBuilding {
  /// Adds a fact where there is something to tell.
  func add(_ name: String, _ text: String?, to facts: inout [Fact]) {
    if let text { facts.append(Fact(name: name, values: [FactValue(text: text)])) }
  }

  func add(_ name: String, _ texts: [String], to facts: inout [Fact]) {
    if !texts.isEmpty {
      facts.append(Fact(name: name, values: texts.map { FactValue(text: $0) }))
    }
  }

  func add(_ name: String, _ references: [Reference], to facts: inout [Fact]) {
    guard !references.isEmpty else { return }
    facts.append(
      Fact(
        name: name,
        values: references.map { reference in
          FactValue(
            text: report.catalogue.name(of: reference), address: address(of: reference))
        }))
  }

  /// Adds every value an attribute had, with its dates, its certainty and its sources.
  func add<Value>(
    _ name: String, _ timeline: Timeline<Value>, to facts: inout [Fact],
    _ text: (Value) -> (text: String, address: String?)
  ) {
    guard !timeline.isEmpty else { return }
    facts.append(
      Fact(
        name: name,
        values: timeline.changes.map { change in
          let shown = text(change.value)
          let notes = [span(change.from, change.until), change.evidence.note]
          return FactValue(
            text: shown.text, address: shown.address,
            note: notes.compactMap(\.self).joined(separator: "; ").nonEmpty,
            tag: Tag(change.evidence), sources: sources(change.evidence),
            isCurrent: change.holds(on: report.day))
        }))
  }

  func add(_ name: String, _ timeline: Timeline<String>, to facts: inout [Fact]) {
    add(name, timeline, to: &facts) { ($0, nil) }
  }

  func add(
    _ name: String, _ timeline: Timeline<Quantity>, unit: String = "", to facts: inout [Fact]
  ) {
    add(name, timeline, to: &facts) { (unit + $0.text, nil) }
  }

  /// "from April 2013 until September 2014"; nil for always.
  func span(_ from: When?, _ until: When?) -> String? {
    func words(_ preposition: String, _ when: When) -> String {
      when.relation == .on || when.relation == .about
        ? "\(preposition) \(when.text)" : when.text
    }
    let parts = [from.map { words("from", $0) }, until.map { words("until", $0) }]
    return parts.compactMap(\.self).joined(separator: " ").nonEmpty
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
