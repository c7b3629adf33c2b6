import Commissioning
import Diagnostics

extension KPI: Readable {
  static let schemas = [
    Schema<KPI>(
      .kpi, "A key performance indicator: how something is counted and what is aimed at."
    ) {
      Field.required("name", .text, "its name", \.entry.name, previewed: \.name)
      Field.optional("why", .text, "why it matters", \.why)
      Field.optional("numerator", .text, "what is counted", \.numerator)
      Field.optional("denominator", .text, "out of what", \.denominator)
      Field.required("unit", .choice(of: Unit.self), "the unit of its values", \.unit)
      Field.optional("better", .choice(of: Better.self), "which way is better", \.better)
      Field.optional(
        "target", .located(.number), "the target value, unless an agreement sets another", \.target)
      FieldGroup.check { kpi, _, reading in
        guard let day = reading.lookup?.site.day else { return }
        // What was decided later does not change the judgement of the day.
        kpi.rebases.removeAll { !$0.decided.hasCome(by: day) }
      }
      FieldGroup.check { kpi, _, _ in kpi.targetEvidence.note = kpi.entry.evidence.note }
      FieldGroup<Evidence> {
        Field.optional(
          "target_status", .choice(of: Status.self), "how the target is known", \.status)
        Field.optional(
          "target_source", .list(.source), "the sources that state the target", \.sources)
        FieldGroup.sourcing
        FieldGroup.inheritance
      }.within { $1(&$0.targetEvidence) }
      Field.optional(
        "period", .periodLength, "how long each observation's period is", \.period)
      Field.optional(
        "recast", .flag,
        "whether its source recalculated the figures of earlier periods for the areas of bodies that did not exist yet; 'no' if left out",
        \.isRecast)
      Field.optional(
        "decimals", .wholeNumber(atLeast: 0, atMost: 6),
        "digits after the point when shown; if left out, 2 of pounds, none of a whole count and otherwise 1",
        \.statedDecimals)
      Field.optional("author", .text, "the role or body that defined it", \.author)
      Field.optional(
        "checked_by", .text, "the role or body that checked the definition", \.checkedBy)
      Field.optional(
        "chart", .choice(of: Chart.self),
        "how a series is drawn; 'control' if left out", \.chart)
      Field.optional(
        "screening", .choice(of: Screening.self),
        "whether a control chart's limits leave out moving ranges over 3.267 times their mean; 'on' if left out",
        \.screening)
      Field.optional(
        "baseline", .wholeNumber(atLeast: 12),
        "how many first observations a control chart's limits are worked out from; all if left out",
        \.baseline)
      Field.optional(
        "rebase", .list(.group(Rebase.fields, in: Rebase.blank)),
        "periods from which limits are recalculated", \.rebases)
      Field.optional(
        "confidence", .choice(of: Confidence.self),
        "percent, of the intervals shown; 95 if left out", \.confidence)
      Field.optional(
        "suppress_below", .wholeNumber(atLeast: 2),
        "counts from 1 to below this are not shown, nor what would give them away", \.suppressBelow)
      Field.optional(
        "suppress_with", .list(.kpi),
        "KPIs that count the same people or cases, such as its running total: figures of theirs that would give away what is suppressed are not shown either",
        \.suppressWith)
      Field.optional(
        "due_within", .wholeNumber(atLeast: 0, atMost: 3_650),
        "days after a period's end by which its figure is due", \.dueWithin)
    }
  ]
}

extension KPI.Rebase {
  fileprivate static let blank = KPI.Rebase(
    period: Located(
      Period(.month, ordinal: 0), at: Place(SourceID(0), offset: 0, length: 0)),
    subject: nil, reason: "", author: "", decided: Day(number: 0))

  @FieldGroup<KPI.Rebase>.Builder fileprivate static var fields: FieldGroup<KPI.Rebase> {
    Field.required(
      "from", .located(.period), "the first period that the new limits are worked out from",
      \.period)
    Field.optional(
      "subject", .organisation, "which organisation it concerns; every series if left out",
      \.subject, isBinding: true)
    Field.required("reason", .text, "what is known to have changed", \.reason)
    Field.required("author", .text, "the role that decided it", \.author)
    Field.required("decided", .day, "when it was decided", \.decided)
  }
}
