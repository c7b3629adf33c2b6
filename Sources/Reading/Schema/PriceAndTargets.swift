import Commissioning
import Diagnostics

extension Price {
  private static let blank = Price(amount: nil, basis: .bespoke)

  @FieldGroup<Price>.Builder private static var fields: FieldGroup<Price> {
    Field.optional(
      "amount", .quantity, "pounds; a year if the basis is per head or fixed", \.amount)
    Field.optional(
      "up_to", .quantity, "the upper end, if a range is stated", \.upTo, at: \.places.upTo)
    Field.required("basis", .choice(of: Basis.self), "how the price is charged", \.basis)
    Field.optional(
      "unit", .text, "what a transaction is, such as invoice", \.unit, at: \.places.unit)
    Field.optional(
      "volume", .quantity, "how many days or transactions a year the provider assumes",
      \.volume, at: \.places.volume)
    Field.optional("setup", .quantity, "pounds to pay once, at the start", \.setup)
    FieldGroup.evidence(\.evidence)
  }

  static var form: Form<Price> { .group(fields, in: blank) }

  /// One price, or a list of prices with the dates between which each holds.
  static var timeline: Form<Timeline<Price>> {
    let dated = Form<DatedValue<Price>>.group(
      FieldGroup {
        fields.within { (dated: inout DatedValue<Price>, change) in
          var price = dated.value ?? blank
          change(&price)
          dated.value = price
        }
        Field.optional("from", .located(.when), "when it begins to hold", \.from)
        Field.optional("until", .located(.when), "when it stops holding", \.until)
      }, in: DatedValue<Price>())
    return Form(dated.words + "; or a list of such groups", parts: dated.parts) {
      node, field, reading in
      let items = node.value.form == .sequence ? Array(node.items) : [node]
      return DatedValues(
        changes: items.compactMap { item in
          dated.value(of: item, field: field, &reading).map { price in
            if let from = price.from, let until = price.until {
              reading.checkOrder(from, until, of: "'\(field)'")
            }
            return Dated(
              price.value, from: price.from?.value, until: price.until?.value,
              evidence: price.value?.evidence ?? Evidence(), place: item.place)
          }
        }
      ).timeline
    }
  }
}

extension Target {
  private static let blank = Target(
    kpi: Key(0), value: 0, evidence: Evidence(), place: Place(SourceID(0), offset: 0, length: 0))

  @FieldGroup<Target>.Builder private static var fields: FieldGroup<Target> {
    Field.required("kpi", .kpi, "which KPI", \.kpi)
    Field("value", .number, "the target value, in the KPI's unit", isRequired: true) {
      $0.value = $1
      $0.place = $2
    }
    FieldGroup.evidence(\.evidence)
  }

  static var form: Form<[Target]> { .list(.group(fields, in: blank)) }
}
