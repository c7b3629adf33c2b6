import Diagnostics

/// What every record has, whatever its kind.
package final class Entry: @unchecked Sendable {
  package var kind: Kind
  /// Lower-case letters, digits and hyphens; unique within the kind.
  package var id: Located<String>
  /// The name on the day the site describes.
  package var name: String
  /// Whether its name is made of those of other records, since it was given none.
  package var isNamedAfterOthers = false
  /// One or two sentences of plain text, on the day the site describes.
  package var summary: String?
  package var summaries = Timeline<String>()
  package var evidence: Evidence
  /// Words that it is searched by and that need not be on its page.
  package var searchWords: [String] = []
  /// The role that keeps this record right, never a person.
  package var owner: String?
  package var contact: String?
  package var lastReviewed: Day?
  package var nextReview: Located<Day>?
  package var formerIDs: [Located<String>]
  package var prose: Prose
  /// Series whose figures the page shows.
  package var figures: [FigureMention]
  /// The whole record: its front matter or its row.
  package var place: Place
  /// Whether it is a row of a table.
  package var isRow: Bool

  package init(
    kind: Kind, id: Located<String>, name: String, summary: String? = nil,
    evidence: Evidence = Evidence(), owner: String? = nil, contact: String? = nil,
    lastReviewed: Day? = nil, nextReview: Located<Day>? = nil,
    formerIDs: [Located<String>] = [], prose: Prose = Prose(),
    figures: [FigureMention] = [], place: Place, isRow: Bool = false
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.summary = summary
    self.evidence = evidence
    self.owner = owner
    self.contact = contact
    self.lastReviewed = lastReviewed
    self.nextReview = nextReview
    self.formerIDs = formerIDs
    self.prose = prose
    self.figures = figures
    self.place = place
    self.isRow = isRow
  }
}

/// A KPI and whom it is about: the series that a page asks to show.
package struct FigureMention: Sendable {
  package var kpi: Key<KPI>
  package var subject: Key<Organisation>
  package var place: Place

  package init(kpi: Key<KPI>, subject: Key<Organisation>, place: Place) {
    self.kpi = kpi
    self.subject = subject
    self.place = place
  }
}
