import Commissioning

extension FieldGroup<Entry> {
  /// The fields of every kind.
  static let common = FieldGroup {
    Field.previewed(
      "id", .located(.identifier),
      "what other records call it; if left out, the file's name", \.id,
      named: \.idName)
    Field(
      "summary", .dated(.text),
      "one or two sentences for lists and the head of the page; dated where they do not hold always"
    ) { entry, summaries, _ in entry.summaries = summaries.timeline }
    FieldGroup.check { entry, _, reading in
      guard let day = reading.lookup?.site.day else { return }
      entry.summary = entry.summaries.at(day)?.value
    }
    Field.optional(
      "found_by", .list(.text),
      "other words that people search for it by, such as wages for payroll; they are not shown",
      \.searchWords)
    Field.optional("owner", .text, "the role that keeps the record accurate", \.owner)
    Field.optional("contact", .text, "an address or a line of text", \.contact)
    Field.optional("last_reviewed", .day, "when the record was last checked", \.lastReviewed)
    Field.optional(
      "next_review", .located(.day), "when it should be checked again", \.nextReview)
    Field.previewed("draft", .flag, "'yes' keeps it out of the site", \.isDraft)
    Field.optional(
      "former_ids", .list(.located(.identifier)), "ids it once had; their addresses lead to it",
      \.formerIDs, previewed: \.formerIDs)
    Field.optional(
      "figures", .list(.series), "series whose figures the page shows", \.figures)
    Field.previewed(
      "body", .located(.text), "in tables only: the text of the page, in Markdown", \.body,
      named: \.bodyName)
    FieldGroup.evidence(\.evidence)
  }
}
