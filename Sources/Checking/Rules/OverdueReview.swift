import Commissioning
import Diagnostics

/// A record whose next review was due before the day the site describes.
func overdueReviews(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.references.compactMap { reference in
    guard let review = catalogue.entry(of: reference).nextReview,
      !catalogue.site.day.hasCome(by: review.value)
    else { return nil }
    return Diagnostic(
      .overdueReview, "the review was due on \(review.value.text)", at: review.place,
      help: "check the record, then update 'last_reviewed' and 'next_review'")
  }
}
