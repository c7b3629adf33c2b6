import Diagnostics

/// A change of what the site says, as it was recorded: a row of `history.csv`.
package struct RecordedChange: Sendable, Equatable {
  /// Worked out from what it says, or given by whoever wrote the row.
  package var id = ""
  package var recorded = Day(number: 0)
  package var event = ChangeEvent.changed
  /// The kind and id of the record that it is about, which may be there no longer.
  package var kind = Kind.csu
  package var record = ""
  /// What the record, or the series of figures, was called.
  package var name = ""
  /// What of it changed, if not the whole: "Price".
  package var detail = ""
  package var before = ""
  package var after = ""
  /// The ids of the organisations and services that it concerns, whether or not they are still there.
  package var organisations: [String] = []
  package var services: [String] = []
  /// Of a figure.
  package var period: Period?
  /// Where the later state was written: "data/paid.csv row 17".
  package var sourceRow = ""
  package var status: Status?
  /// Its row.
  package var place: Place?

  package init() {}

  /// What the detail of a revised figure ends with, where its row says no later day of publication than
  /// the row before it did.
  package static let noLaterPublication = "no later day of publication"
}

extension Catalogue {
  /// The KPIs of which some figures may be withheld: those that suppress small counts, and those that
  /// count the same people or cases.
  package var withholdingKPIs: Set<Key<KPI>> {
    var found: Set<Key<KPI>> = []
    for key in kpis.keys where kpis[key].suppressBelow != nil || !kpis[key].suppressWith.isEmpty {
      found.insert(key)
      found.formUnion(kpis[key].suppressWith)
    }
    return found
  }
}
