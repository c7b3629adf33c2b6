import Commissioning

extension Service: Readable {
  static let schemas = [
    Schema<Service>(
      .service, "A line of commissioning support that CCGs run themselves, share or buy."
    ) {
      Field.required("name", .text, "its name", \.entry.name, previewed: \.name)
      Field.required("category", .choice(of: Category.self), "the kind of support", \.category)
      Field.optional("abbreviations", .list(.text), "short forms, such as BI", \.abbreviations)
      Field.optional("covers", .list(.text), "what it covers", \.covers)
      Field.optional("kpis", .list(.kpi), "the KPIs it is judged by", \.kpis)
      Field.optional("systems", .list(.system), "the systems it relies on", \.systems)
    }
  ]
}

extension Offer: Readable {
  static let schemas = [
    Schema<Offer>(.offer, "What a provider offers of a service.") {
      Field.optional(
        "name", .text, "its name; if left out, the service and provider", \.entry.name,
        previewed: \.name)
      Field.required("provider", .organisation, "who offers it", \.provider)
      Field.required("service", .service, "which service", \.service)
      Field.optional(
        "also_covers", .list(.service),
        "the other services of a bundle, which the one price covers too", \.alsoCovers)
      Field.optional("level", .choice(of: Level.self), "how much of the service", \.level)
      Field.optional(
        "offered_to", .choice(of: Audience.self), "to whom; CCGs if left out", \.audience)
      Field.optional("includes", .list(.text), "what the price includes", \.includes)
      Field.optional("excludes", .list(.text), "what the price does not include", \.excludes)
      Field.optional("price", Price.form, "what it costs", \.price)
      Field.optional("targets", Target.form, "KPI values promised", \.targets)
      FieldGroup.term("the offer", of: "the offer", from: \.from, until: \.until)
    }
  ]
}

extension Agreement: Readable {
  static let schemas = [
    Schema<Agreement>(
      .agreement, "Which CCG gets which services from whom, and on what terms."
    ) {
      Field.optional(
        "name", .text, "its name; if left out, the parties and services", \.entry.name,
        previewed: \.name)
      Field.required(
        "customer", .organisation, "who buys: a CCG, an area team, a local authority", \.customer)
      Field.required(
        "provider", .organisation, "who provides the services; the customer itself if in house",
        \.provider)
      Field.required(
        "sourcing", .choice(of: Sourcing.self), "which of the four options", \.sourcing,
        at: \.places.sourcing)
      Field("shared_with", .list(.organisation), "the customers it is shared with") {
        agreement, customers, place in
        agreement.sharedWith = customers
        agreement.places.sharedWith = place
      }
      Field(
        "services", .list(.located(.service)), "the lines of service", isRequired: true
      ) { agreement, services, _ in
        agreement.services = services.map(\.value)
        agreement.places.services = services.map(\.place)
      }
      Field.optional("offer", .offer, "the offer it takes up", \.offer, at: \.places.offer)
      Agreement.specificationFields
      Field.optional(
        "price", Price.timeline, "what was agreed; dated where it changes during the term",
        \.prices)
      Field.optional("targets", Target.form, "KPI values agreed", \.targets)
      Agreement.termFields
      Field.optional("value", .quantity, "pounds over the whole term", \.value)
    }
  ]
}

extension Programme: Readable {
  static let schemas = [
    Schema<Programme>(
      .programme, "A piece of work with a beginning and an end, or a case study of one."
    ) {
      Field.required("name", .text, "its name", \.entry.name, previewed: \.name)
      Field.optional(
        "organisations", .list(.organisation), "who took part, and whom it was for",
        \.organisations)
      Field.optional("value", .dated(.quantity), "pounds that a source states", \.values)
      Field.optional("services", .list(.service), "the services it drew on", \.services)
      FieldGroup.term("it", of: "the programme", from: \.from, until: \.until)
    }
  ]
}

extension Partnership: Readable {
  static let schemas = [
    Schema<Partnership>(.partnership, "Organisations that work together.") {
      Field.required("name", .text, "its name", \.entry.name, previewed: \.name)
      Field.optional("members", .list(.organisation), "the members that can be named", \.members)
      Field.optional(
        "stated_members", .dated(.quantity),
        "how many members a source states, whether or not they can be named", \.statedMembers)
      Field.optional("services", .list(.service), "the services it concerns", \.services)
      FieldGroup.term("it", of: "the partnership", from: \.from, until: \.until)
    }
  ]
}

extension System: Readable {
  static let schemas = [
    Schema<System>(.system, "A computer system that services rely on.") {
      Field.required("name", .text, "its name", \.entry.name, previewed: \.name)
      Field.optional("abbreviations", .list(.text), "short forms, such as ISFE", \.abbreviations)
      Field.optional("provider", .organisation, "who runs it", \.provider)
      Field.optional("from", .when, "when it came into use", \.from)
    }
  ]
}

extension PeerGroup: Readable {
  static let schemas = [
    Schema<PeerGroup>(.group, "Organisations to compare with one another.") {
      Field.required(
        "name", .text, "its name, such as 'Coastal CCGs'", \.entry.name, previewed: \.name)
      Field.required("members", .list(.organisation), "who is in it", \.members)
    }
  ]
}

extension FreePage: Readable {
  static let schemas = [
    Schema<FreePage>(.page, "A page of prose.") {
      Field.required("title", .text, "its title", \.entry.name)
      Field.optional("order", .integer, "its position among the free pages", \.order)
    }
  ]
}

extension Term: Readable {
  static let schemas = [
    Schema<Term>(
      .term, "A word of the glossary; its summary is the explanation."
    ) {
      Field.required("name", .text, "the word or abbreviation", \.entry.name, previewed: \.name)
      Field.optional("stands_for", .text, "what an abbreviation stands for", \.standsFor)
      Field.optional(
        "variants", .list(.text), "other ways to write it, such as the plural", \.variants)
    }
  ]
}

extension Source: Readable {
  static let schemas = [
    Schema<Source>(
      .source, "Something published that facts are taken from."
    ) {
      Field.required("name", .text, "its title", \.entry.name, previewed: \.name)
      Field.optional("publisher", .text, "who published it", \.publisher)
      Field.optional("published", .when, "when", \.published)
      Field.optional("url", .address, "where to read it", \.url)
      Field.optional("licence", .text, "the terms it may be used on", \.licence)
    }
  ]
}
