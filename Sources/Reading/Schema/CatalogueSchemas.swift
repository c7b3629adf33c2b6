import Commissioning

extension Schema {
  static let service = Schema(
    .service, "A line of commissioning support that CCGs run themselves, share or buy.",
    [
      .required("name", .text, "its name"),
      .required("category", .choice(of: Service.Category.self), "the kind of support"),
      .optional("abbreviations", .list(.text), "short forms, such as BI"),
      .optional("covers", .list(.text), "what it covers"),
      .optional("kpis", .list(.reference([.kpi])), "the KPIs it is judged by"),
      .optional("systems", .list(.reference([.system])), "the systems it relies on"),
    ])

  static let offer = Schema(
    .offer, "What a provider offers of a service.",
    [
      .optional("name", .text, "its name; the service and provider where it is not given"),
      .required("provider", .organisation, "who offers it"),
      .required("service", .reference([.service]), "which service"),
      .optional(
        "also_covers", .list(.reference([.service])),
        "the other services of a bundle, which the one price covers too"),
      .optional("level", .choice(of: Offer.Level.self), "how much of the service"),
      .optional("includes", .list(.text), "what the price includes"),
      .optional("excludes", .list(.text), "what it does not"),
      .optional("price", .price, "what it costs"),
      .optional("targets", .targets, "KPI values promised"),
    ] + term("the offer"))

  static let agreement = Schema(
    .agreement, "Which CCG gets which services from whom, on which terms.",
    [
      .optional("name", .text, "its name; the parties and services where it is not given"),
      .required("customer", .reference([.ccg]), "the CCG"),
      .required("provider", .organisation, "who provides; the CCG itself where it is in house"),
      .required("sourcing", .choice(of: Agreement.Sourcing.self), "which of the four options"),
      .optional("shared_with", .list(.reference([.ccg])), "the CCGs it is shared with"),
      .required("services", .list(.reference([.service])), "the lines of service"),
      .optional("offer", .reference([.offer]), "the offer it takes up"),
      .optional("price", .price, "what was agreed"),
      .optional("targets", .targets, "KPI values agreed"),
    ] + term("the agreement") + [
      .optional("extendable_to", .when, "how far it may be extended"),
      .optional("notice", .text, "the period of notice, such as 6 months"),
      .optional("value", .quantity, "pounds over the whole term"),
    ])

  static let kpi = Schema(
    .kpi, "A key performance indicator: how something is counted and what is aimed at.",
    [
      .required("name", .text, "its name"),
      .optional("why", .text, "why it matters"),
      .optional("numerator", .text, "what is counted"),
      .optional("denominator", .text, "out of what"),
      .required("unit", .choice(of: KPI.Unit.self), "the unit of its values"),
      .optional("better", .choice(of: KPI.Better.self), "which way is better"),
      .optional("target", .number, "the value aimed at where nobody agreed another"),
      .optional("target_status", .choice(of: Status.self), "how the target is known"),
      .optional("target_source", .sources, "the sources that state the target"),
      .optional(
        "period", .choice(["day", "month", "quarter", "year"]),
        "how long each observation's period is"),
      .optional(
        "decimals", .wholeNumber(atLeast: 0, atMost: 6),
        "digits after the point when shown; 1 where not given"),
      .optional("author", .text, "the role or body that defined it"),
      .optional("checked_by", .text, "the role or body that checked the definition"),
      .optional(
        "chart", .choice(of: KPI.Chart.self),
        "how a series is drawn; 'control' where nothing is said"),
      .optional(
        "screening", .choice(of: KPI.Screening.self),
        "whether a control chart's limits leave out moving ranges over 3.267 times their mean; 'on' where nothing is said"
      ),
      .optional(
        "baseline", .wholeNumber(atLeast: 12),
        "how many first observations a control chart's limits are worked out from; all where nothing is said"
      ),
      .optional("rebase", .rebases, "periods from which limits are worked out anew"),
      .optional(
        "confidence", .choice(of: KPI.Confidence.self),
        "percent, of the intervals shown; 95 where nothing is said"),
      .optional(
        "suppress_below", .wholeNumber(atLeast: 2),
        "counts from 1 to below this are not shown, nor what would give them away"),
      .optional(
        "due_within", .wholeNumber(atLeast: 0, atMost: 3_650),
        "days after a period's end by which its figure is due"),
    ])

  static let programme = Schema(
    .programme, "A piece of work with a beginning and an end, or a case study of one.",
    [
      .required("name", .text, "its name"),
      .optional("organisations", .organisations, "who took part"),
      .optional("services", .list(.reference([.service])), "the services it drew on"),
    ] + term("it"))

  static let partnership = Schema(
    .partnership, "Organisations that work together.",
    [
      .required("name", .text, "its name"),
      .optional("members", .organisations, "the members that can be named"),
      .optional(
        "stated_members", .timeline(.quantity),
        "how many members a source states, whether or not they can be named"),
      .optional("services", .list(.reference([.service])), "the services it concerns"),
    ] + term("it"))

  static let system = Schema(
    .system, "A computer system that services rely on.",
    [
      .required("name", .text, "its name"),
      .optional("abbreviations", .list(.text), "short forms, such as ISFE"),
      .optional("provider", .organisation, "who runs it"),
      .optional("from", .when, "since when it is in use"),
    ])

  static let group = Schema(
    .group, "Organisations to compare with one another.",
    [
      .required("name", .text, "its name, such as 'Coastal CCGs'"),
      .required("members", .organisations, "who is in it"),
    ])

  static let page = Schema(
    .page, "A page of prose.",
    [
      .required("title", .text, "its title"),
      .optional("order", .integer, "where it stands among the free pages"),
    ])

  static let term = Schema(
    .term, "A word of the glossary; its summary is the explanation.",
    [
      .required("name", .text, "the word or abbreviation"),
      .optional("stands_for", .text, "what an abbreviation stands for"),
      .optional("variants", .list(.text), "other ways to write it, such as the plural"),
    ])

  static let source = Schema(
    .source, "Something published that facts are taken from.",
    [
      .required("name", .text, "its title"),
      .optional("publisher", .text, "who published it"),
      .optional("published", .when, "when"),
      .optional("url", .address, "where it can be read"),
      .optional("licence", .text, "on which terms it may be used"),
    ])
}
