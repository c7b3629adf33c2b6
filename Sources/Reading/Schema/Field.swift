import Commissioning

/// A field of a kind of record: its name, what may be written there and why.
package struct Field: Sendable {
  package var name: String
  package var form: Form
  package var isRequired: Bool
  /// For the field reference.
  package var help: String

  static func required(_ name: String, _ form: Form, _ help: String) -> Field {
    Field(name: name, form: form, isRequired: true, help: help)
  }

  static func optional(_ name: String, _ form: Form, _ help: String) -> Field {
    Field(name: name, form: form, isRequired: false, help: help)
  }
}

/// The fields of each kind.
package struct Schema: Sendable {
  package var kind: Kind
  /// What the kind is, in a sentence.
  package var help: String
  package var fields: [Field]

  init(_ kind: Kind, _ help: String, _ fields: [Field]) {
    self.kind = kind
    self.help = help
    self.fields = fields + Schema.common
  }

  package static func of(_ kind: Kind) -> Schema {
    switch kind {
    case .csu: csu
    case .ccg: ccg
    case .supplier: supplier
    case .service: service
    case .offer: offer
    case .agreement: agreement
    case .kpi: kpi
    case .programme: programme
    case .partnership: partnership
    case .system: system
    case .group: group
    case .page: page
    case .term: term
    case .source: source
    }
  }
}

extension Form {
  static let sources = Form.list(.reference([.source]))
  static let organisation = Form.reference([.csu, .ccg, .supplier])
  static let organisations = Form.list(organisation)
  static func choice<Choice: RawRepresentable & CaseIterable>(of: Choice.Type) -> Form
  where Choice.RawValue == String {
    .choice(Choice.allCases.map(\.rawValue))
  }

  static let price = Form.record(
    [
      .optional("amount", .quantity, "pounds; a year where the basis is per head or fixed"),
      .optional("up_to", .quantity, "the upper end, where a range is stated"),
      .required("basis", .choice(of: Price.Basis.self), "what the price is counted by"),
      .optional("unit", .text, "what a transaction is, such as invoice"),
      .optional(
        "volume", .quantity, "how many days or transactions a year the provider reckons with"),
      .optional("setup", .quantity, "pounds to pay once, at the beginning"),
    ] + Field.evidence)

  static let rebases = Form.list(
    .record([
      .required("from", .period, "the first period that the new limits are worked out from"),
      .optional("subject", organisation, "whom it concerns; every series where nothing is said"),
      .required("reason", .text, "what is known to have changed"),
      .required("author", .text, "the role that decided it"),
      .required("decided", .day, "when it was decided"),
    ]))

  static let targets = Form.list(
    .record(
      [
        .required("kpi", .reference([.kpi]), "which KPI"),
        .required("value", .number, "the value aimed at, in the KPI's unit"),
      ] + Field.evidence))
}

extension Field {
  /// The parts of a dated value.
  static func dated(_ form: Form) -> [Field] {
    [
      .required("value", form, "the value"),
      .optional("from", .when, "since when it held"),
      .optional("until", .when, "until when it held"),
    ] + evidence
  }

  static let evidence: [Field] = [
    .optional(
      "status", .choice(of: Status.self),
      "how the fact is known; 'recorded' where nothing is said"),
    .optional("source", .sources, "the ids of the sources that say so"),
    .optional("note", .text, "what a reader should know of it"),
  ]
}

extension Schema {
  /// The fields of every kind.
  package static let common: [Field] =
    [
      .optional(
        "id", .identifier, "what other records call it; the file's name where it is not given"),
      .optional("summary", .text, "one or two sentences for lists and the head of the page"),
      .optional("owner", .text, "the role that keeps the record right"),
      .optional("contact", .text, "an address or a line of text"),
      .optional("last_reviewed", .day, "when the record was last checked"),
      .optional("next_review", .day, "when it should be checked again"),
      .optional("draft", .flag, "'yes' keeps it out of the site"),
      .optional("former_ids", .list(.identifier), "ids it once had; their addresses lead to it"),
      .optional("figures", .list(.series), "series whose figures the page shows"),
      .optional("body", .text, "in tables only: the text of the page, in Markdown"),
    ] + Field.evidence

  /// The dates between which something holds.
  static func term(_ what: String) -> [Field] {
    [
      .optional("from", .when, "when \(what) begins or began"),
      .optional("until", .when, "when \(what) ends or ended"),
    ]
  }
}
