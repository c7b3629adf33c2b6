import Commissioning

extension Organisation: Readable {
  static let schemas = [csu, ccg, supplier]

  private static func common(_ kind: Kind) -> FieldGroup<Organisation> {
    FieldGroup {
      Field.required(
        "name", .dated(.text), "its name; dated where it changed", \.names, previewed: \.names)
      Field.optional("code", .dated(.code(.ods(kind))), "its ODS code", \.codes, previewed: \.codes)
      Field.optional("region", .region, "one of the regions in site.yaml", \.region)
      Field.optional(
        "established", .when, "when it began", \.established, previewed: \.established)
      Field.optional(
        "closed", .located(.when), "when it closed", \.closed, previewed: \.closed)
      Field.optional(
        "became", .list(.group(Succession.fields, in: Succession.blank)), "what became of it",
        \.successions)
      FieldGroup.order(
        \.established, \.closed, of: "the organisation", since: "it was established")
      FieldGroup.check { organisation, _, reading in
        guard let day = reading.lookup?.site.day else { return }
        organisation.entry.name = organisation.name(on: day)?.value ?? ""
      }
    }
  }

  private static let csu = Schema(.csu, "A commissioning support unit.") {
    common(.csu)
    FieldGroup<CSU> {
      Field.optional("formed_from", .list(.text), "what it was formed from", \.formedFrom)
      Field.optional("host", .dated(.text), "who hosts it", \.hosts)
      Field.optional("form", .dated(.text), "its organisational form", \.forms)
      Field.optional("area", .dated(.text), "the area it serves, in words", \.areas)
      Field.optional("head_office", .dated(.text), "the town of its head office", \.headOffice)
      Field.optional("hubs", .eachDated(.choice(of: CSU.Hub.self)), "hubs it runs", \.hubs)
      Field.optional("staff", .dated(.quantity), "how many people work there", \.staff)
      Field.optional("population", .dated(.quantity), "how many people it serves", \.population)
      Field.optional("income", .dated(.quantity), "pounds a year", \.income)
      Field.optional(
        "stated_customers", .dated(.quantity),
        "how many CCG customers a source states, whether or not they can be named",
        \.statedCustomers)
      Field.optional(
        "forms_under_review", .dated(.text),
        "organisational forms it considers for when it becomes independent", \.formsUnderReview)
      Field.optional("decision_due", .dated(.when), "when it is to choose one", \.decisionsDue)
    }.within { organisation, change in
      guard case .csu(var csu) = organisation.particulars else { return }
      change(&csu)
      organisation.particulars = .csu(csu)
    }
  }

  private static let ccg = Schema(.ccg, "A clinical commissioning group.") {
    common(.ccg)
    FieldGroup<CCG> {
      Field.optional(
        "ons_code", .code(.ons), "its Office for National Statistics code", \.onsCode,
        previewed: \.onsCode)
      Field.optional("area_team", .dated(.text), "its NHS England area team", \.areaTeams)
      Field.optional("population", .dated(.quantity), "registered patients", \.population)
      Field.optional(
        "running_cost_allowance", .dated(.quantity),
        "pounds that it may spend on running itself in a year, as published; for a day without one "
          + "it is estimated from the rate in site.yaml",
        \.runningCostAllowance)
      Field.optional("csu", .dated(.csu), "its main CSU", \.csus)
      Field.optional(
        "finance_team", .dated(.quantity), "how many people its own finance team has",
        \.financeTeam)
      Field.optional(
        "map_place", .located(.group(MapPlace.fields, in: MapPlace())),
        "its hexagon on maps where each CCG has the same size; a CCG without one is not on them",
        \.mapPlace)
    }.within { organisation, change in
      guard case .ccg(var ccg) = organisation.particulars else { return }
      change(&ccg)
      organisation.particulars = .ccg(ccg)
    }
  }

  private static let supplier = Schema(
    .supplier, "Any other provider of commissioning support."
  ) {
    common(.supplier)
    FieldGroup<Supplier> {
      Field.required(
        "sector", .choice(of: Supplier.Sector.self), "what kind of body it is", \.sector)
      Field.optional(
        "stands_for_several", .flag,
        "'yes' if it stands for suppliers that are not named, so that the market does not count it as "
          + "one seller",
        \.standsForSeveral)
    }.within { organisation, change in
      guard case .supplier(var supplier) = organisation.particulars else { return }
      change(&supplier)
      organisation.particulars = .supplier(supplier)
    }
  }
}

extension MapPlace {
  @FieldGroup<MapPlace>.Builder fileprivate static var fields: FieldGroup<MapPlace> {
    Field.required(
      "column", .wholeNumber(atLeast: 0, atMost: 199), "half hexagons from the west", \.column)
    Field.required("row", .wholeNumber(atLeast: 0, atMost: 199), "rows from the north", \.row)
    FieldGroup.evidence(\.evidence)
  }
}

extension Succession {
  fileprivate static let blank = Succession(
    event: .closed, into: [], on: nil, evidence: Evidence())

  @FieldGroup<Succession>.Builder fileprivate static var fields: FieldGroup<Succession> {
    Field.required("event", .choice(of: Event.self), "what happened", \.event)
    Field.optional("into", .list(.successor), "who took its place", \.into)
    Field.optional("on", .when, "when", \.on, at: \.dayPlace)
    Field.optional(
      "customers", .share(.organisation),
      "which customers went there, with their agreements; all of them if the work of a body that "
        + "ended went to one successor",
      \.customers)
    Field.optional("offers", .share(.offer), "which offers went there", \.offers)
    Field.optional(
      "agreements", .share(.agreement),
      "which agreements went there, if not those of the customers",
      \.agreements)
    FieldGroup.evidence(\.evidence)
  }
}
