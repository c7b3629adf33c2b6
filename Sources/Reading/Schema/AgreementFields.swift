import Commissioning
import Diagnostics

extension Agreement {
  static let specificationFields = FieldGroup<Specification> {
    Field.optional("specification", .text, "what is to be done, in words", \.text)
    Field.optional(
      "includes", .list(.text), "what the price includes, if not as in the offer", \.includes)
    Field.optional(
      "excludes", .list(.text), "what the price does not include, if not as in the offer",
      \.excludes)
    Field.optional(
      "volumes", .list(.text), "how much of it, such as '2,000 invoices a month'", \.volumes)
    Field.optional(
      "customer_duties", .list(.text), "what the customer does itself", \.customerDuties)
  }.within { (agreement: inout Agreement, change) in change(&agreement.specification) }

  static let termFields = FieldGroup<Agreement> {
    Field.optional(
      "state", .dated(.choice(of: State.self)), "how far the parties have got with it", \.states)
    Field.optional("agreed", .when, "when the parties agreed it", \.agreed)
    Field.optional("recorded", .day, "when it was entered here, if later than it began", \.recorded)
    Field.optional("from", .located(.when), "when the agreement begins or began", \.from)
    Field.optional(
      "until", .eachDated(.end),
      "when it ends or ended; an end that is not given is not known; where it was changed, each end with the day 'from' which it was agreed",
      \.ends)
    Field.optional(
      "extendable_to", .when, "the latest date it may be extended to", \.extendableTo)
    Field.optional(
      "extensions", .list(.group(Extension.fields, in: Extension.blank)),
      "extensions offered, agreed or declined", \.extensions)
    Field.optional(
      "varied", .list(.group(Variation.fields, in: Variation.blank)),
      "what was changed after it was agreed, and from when", \.variations)
    Field.optional("notice", .notice, "how long before its end notice must be given", \.notice)
    FieldGroup.check { agreement, written, reading in
      if let day = reading.lookup?.site.day {
        agreement.lastEnd = agreement.ends.changes.last { $0.isAgreed(by: day) }
      }
      guard let change = agreement.lastEnd, let until = change.value.when else { return }
      let end = Located(until, at: change.place)
      if let from = agreement.from { reading.checkOrder(from, end, of: "the agreement") }
      if let last = agreement.extendableTo {
        reading.checkOrder(
          end, Located(last, at: written.place(of: \Agreement.extendableTo)),
          of: "the extended agreement", since: "it ends")
      }
      for later in agreement.extensionsOfLastEnd.compactMap(\.until) {
        reading.checkOrder(end, later, of: "the extended agreement", since: "it ends")
      }
    }
  }
}

extension Agreement.Extension {
  fileprivate static let blank = Agreement.Extension(
    state: .offered, on: nil, until: nil, evidence: Evidence())

  @FieldGroup<Agreement.Extension>.Builder
  fileprivate static var fields: FieldGroup<Agreement.Extension> {
    Field.required(
      "state", .choice(of: State.self), "whether it was offered, agreed or declined", \.state)
    Field.optional("on", .when, "when", \.on)
    Field.required("until", .located(.when), "the new end", \.until)
    FieldGroup.evidence(\.evidence)
  }
}

extension Agreement.Variation {
  fileprivate static let blank = Agreement.Variation(change: "", from: nil, evidence: Evidence())

  @FieldGroup<Agreement.Variation>.Builder
  fileprivate static var fields: FieldGroup<Agreement.Variation> {
    Field.required("change", .text, "what was changed", \.change)
    Field.optional("from", .when, "from when", \.from)
    FieldGroup.evidence(\.evidence)
  }
}

extension Dated<TimeSpan.End> {
  /// Whether the parties had agreed it by a day, and it had been announced if that was later.
  fileprivate func isAgreed(by day: Day) -> Bool {
    [from, evidence.announced].compactMap(\.self).allSatisfy { $0.mayHaveHappened(by: day) }
  }
}

extension Form<TimeSpan.End> {
  /// A date, `open-ended` or `not known`.
  static var end: Form {
    let words = Form<When>.when.words + ", 'open-ended' or 'not known'"
    return Form(words) { text, field, reading in
      switch text.value {
      case "open-ended": return .open
      case "not known": return .notRecorded
      default:
        guard let when = When(text.value) else {
          reading.reportMistyped(
            "'\(text.value)'", at: text.place, field: field, isNot: words,
            help: WrittenDate(text.value).help { When($0) != nil })
          return nil
        }
        return .at(when)
      }
    }
  }
}

extension Form<Notice> {
  static var notice: Form {
    Form("a length of time such as '6 months', '90 days' or '1 year'") { Notice($0) }
  }
}
