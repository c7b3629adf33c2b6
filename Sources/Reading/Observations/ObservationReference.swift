import Commissioning

extension ObservationColumns {
  /// What each column says, for the field reference.
  static let reference: [(name: String, help: String)] = [
    ("kpi", "the id of the KPI"),
    (
      "subject",
      "the id or code of the organisation that the figure is about; if left out, the provider or else the customer"
    ),
    ("provider", "who provided the service"),
    ("customer", "the CCG it was provided to; with a provider, the two must have had an agreement"),
    ("service", "the id of the service"),
    (
      "period",
      Period.forms
        + "; a month may be Apr-13, and 2009-10 is a year where the KPI is counted by the year"
    ),
    (
      "numerator",
      "what was counted; where a number is missing, why: 'suppressed' (at its source), 'not submitted' (or an empty cell) or 'not applicable'"
    ),
    ("denominator", "out of what; not negative"),
    ("value", "the figure itself, in the KPI's unit"),
    ("status", "recorded, inferred or illustrative; an inferred one needs a source or a note"),
    ("source", "the id of the source"),
    (
      "published",
      "the day on which the figure was published; a later figure replaces an earlier one"
    ),
    ("note", "what a reader should know about it"),
  ]
}
