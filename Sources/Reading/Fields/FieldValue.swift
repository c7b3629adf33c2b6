import Commissioning
import Diagnostics

/// What a field holds once its form is checked; references are not yet looked up.
package indirect enum FieldValue: Sendable {
  case text(Located<String>)
  case flag(Bool)
  case integer(Int)
  case number(Located<Double>)
  case quantity(Located<Quantity>)
  case day(Located<Day>)
  case when(Located<When>)
  case period(Located<Period>)
  case reference(Mention)
  case series(kpi: Mention, subject: Mention)
  case list([FieldValue])
  case record(FieldValues)
  case timeline([DatedFieldValue])
}

/// A record that another one names, as written.
package struct Mention: Sendable {
  package var text: Located<String>
  package var kinds: [Kind]
}

package struct DatedFieldValue: Sendable {
  package var value: FieldValue
  package var from: When?
  package var until: When?
  package var evidence: FieldValues
  package var place: Place
}

/// The checked fields of a record or of a part of one, by name.
package struct FieldValues: Sendable {
  package var place: Place
  private var values: [(name: String, value: FieldValue)] = []

  init(place: Place) { self.place = place }

  subscript(name: String) -> FieldValue? {
    get { values.first { $0.name == name }?.value }
    set {
      guard let newValue else { return }
      values.append((name, newValue))
    }
  }

  func located(_ name: String) -> Located<String>? {
    if case .text(let text) = self[name] { text } else { nil }
  }

  func text(_ name: String) -> String? { located(name)?.value }

  func choice<Choice: RawRepresentable>(_ name: String, of: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    text(name).flatMap(Choice.init)
  }

  func flag(_ name: String) -> Bool {
    if case .flag(let flag) = self[name] { flag } else { false }
  }

  func integer(_ name: String) -> Int? {
    if case .integer(let number) = self[name] { number } else { nil }
  }

  func number(_ name: String) -> Located<Double>? {
    if case .number(let number) = self[name] { number } else { nil }
  }

  func quantity(_ name: String) -> Located<Quantity>? {
    if case .quantity(let quantity) = self[name] { quantity } else { nil }
  }

  func day(_ name: String) -> Located<Day>? {
    if case .day(let day) = self[name] { day } else { nil }
  }

  func when(_ name: String) -> Located<When>? {
    if case .when(let when) = self[name] { when } else { nil }
  }

  func period(_ name: String) -> Located<Period>? {
    if case .period(let period) = self[name] { period } else { nil }
  }

  func reference(_ name: String) -> Mention? {
    if case .reference(let mention) = self[name] { mention } else { nil }
  }

  func record(_ name: String) -> FieldValues? {
    if case .record(let values) = self[name] { values } else { nil }
  }

  func list(_ name: String) -> [FieldValue] {
    if case .list(let values) = self[name] { values } else { [] }
  }

  func texts(_ name: String) -> [String] { locatedTexts(name).map(\.value) }

  func locatedTexts(_ name: String) -> [Located<String>] {
    list(name).compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func references(_ name: String) -> [Mention] {
    list(name).compactMap { if case .reference(let mention) = $0 { mention } else { nil } }
  }

  func records(_ name: String) -> [FieldValues] {
    list(name).compactMap { if case .record(let values) = $0 { values } else { nil } }
  }

  func timeline(_ name: String) -> [DatedFieldValue] {
    if case .timeline(let values) = self[name] { values } else { [] }
  }
}
