import Commissioning

/// Something that is otherwise in one site than in another.
package struct Change: Sendable, Equatable {
  package typealias Event = ChangeEvent

  package var event: Event
  /// The kind of the record that it is about; a KPI for figures.
  package var kind: Kind
  package var id: String
  package var name: String
  /// The path of the page about it, from the site's folder; empty if there is none.
  package var page: String
  /// What of it changed, if not the whole: "Price", "April 2013, South".
  package var detail = ""
  package var before = ""
  package var after = ""
  /// Where the later state is written: "data/paid.csv row 17", "offers/a.md".
  package var source = ""
  /// The ids of the organisations and services that it concerns, in order.
  package var organisations: [String] = []
  package var services: [String] = []
  /// Of a figure, as KPI data writes it.
  package var period = ""
  /// How the record or the figure is known: "illustrative"; empty if that is not known.
  package var status = ""
  /// What its detail is recognised by; empty if that is the detail itself.
  package var identity = ""
  /// What tells it from another change in the same words.
  package var distinction = ""
  /// Whether it is about figures of a KPI that may be withheld.
  package var mayBeWithheld = false
}

extension [Change] {
  /// What matters most to a reader first, then by kind and id.
  var ordered: [Change] {
    func place(_ change: Change) -> (Int, Int) {
      (Change.Event.allCases.firstIndex(of: change.event) ?? 0, change.kind.place)
    }
    return enumerated().sorted { left, right in
      let (one, two) = (place(left.element), place(right.element))
      if one != two { return one < two }
      if left.element.id != right.element.id { return left.element.id < right.element.id }
      let subjects = [left, right].map { $0.element.identity.nonEmpty ?? $0.element.detail }
      if subjects[0] != subjects[1] { return subjects[0] < subjects[1] }
      return left.offset < right.offset
    }.map(\.element)
  }
}
