import Commissioning

extension Schema {
  static let organisation: [Field] = [
    .required("name", .timeline(.text), "its name; dated where it changed"),
    .optional("code", .timeline(.text), "its ODS code"),
    .optional("region", .text, "one of the regions of site.yaml"),
    .optional("established", .when, "when it began"),
    .optional("closed", .when, "when it closed"),
    .optional(
      "became",
      .list(
        .record(
          [
            .required("event", .choice(of: Succession.Event.self), "what happened"),
            .optional("into", .organisations, "who took its place"),
            .optional("on", .when, "when"),
          ] + Field.evidence)),
      "what became of it"),
  ]

  static let csu = Schema(
    .csu, "A commissioning support unit.",
    organisation + [
      .optional("formed_from", .list(.text), "what it was formed from"),
      .optional("host", .timeline(.text), "who hosts it"),
      .optional("form", .timeline(.text), "its organisational form"),
      .optional("area", .timeline(.text), "the area it serves, in words"),
      .optional("head_office", .timeline(.text), "the town of its head office"),
      .optional("hubs", .list(.choice(of: CSU.Hub.self)), "hubs it runs"),
      .optional("staff", .timeline(.quantity), "how many people work there"),
      .optional("population", .timeline(.quantity), "how many people it serves"),
      .optional("income", .timeline(.quantity), "pounds a year"),
      .optional(
        "stated_customers", .timeline(.quantity),
        "how many CCG customers a source states, whether or not they can be named"),
    ])

  static let ccg = Schema(
    .ccg, "A clinical commissioning group.",
    organisation + [
      .optional("ons_code", .text, "its code of the Office for National Statistics"),
      .optional("area_team", .timeline(.text), "its NHS England area team"),
      .optional("population", .timeline(.quantity), "registered patients"),
      .optional("csu", .timeline(.reference([.csu])), "the CSU it chiefly used"),
    ])

  static let supplier = Schema(
    .supplier, "Any other provider of commissioning support.",
    organisation + [
      .required("sector", .choice(of: Supplier.Sector.self), "what sort of body it is")
    ])
}
