import Commissioning
import Diagnostics

extension FieldGroup<Site> {
  /// Keeps the days that can have an edition, in order; the others are reported.
  static let editions = FieldGroup.check { site, _, reading in
    guard site.day != Site.standInDay else { return }
    var kept: [Located<Day>] = []
    for edition in site.editions {
      let first = kept.first { $0.value == edition.value }
      if let fault = fault(of: edition, before: site.day, repeating: first?.place) {
        reading.diagnostics.append(fault)
      } else {
        kept.append(edition)
      }
    }
    site.editions = kept.sorted { $0.value < $1.value }
  }

  private static func fault(
    of edition: Located<Day>, before day: Day, repeating first: Place?
  ) -> Diagnostic? {
    let (words, place) = (edition.value.text, edition.place)
    if let first {
      return Diagnostic(
        .unusableEdition, "\(words) is listed twice", at: place,
        notes: [Diagnostic.Note("the first is here", at: first)], help: "delete one of them")
    }
    if edition.value.precedes(day) { return nil }
    if edition.value == day {
      return Diagnostic(
        .unusableEdition, "\(words) is the day that the site itself describes", at: place,
        help: "delete it")
    }
    return Diagnostic(
      .unusableEdition, "\(words) is after \(day.text), the day that the site describes", at: place,
      help: "make the latest day the 'date' of the site, and list the earlier ones as editions")
  }
}
