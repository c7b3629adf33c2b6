import Commissioning
import Diagnostics

extension Resolving {
  mutating func service(_ draft: Draft) -> Service {
    let fields = draft.fields
    return Service(
      entry: entry(of: draft, name: name(of: draft)), category: fields.choice("category"),
      abbreviations: fields.texts("abbreviations"), covers: fields.texts("covers"),
      kpis: fields.references("kpis").compactMap { kpi($0) },
      systems: systems(fields.references("systems")))
  }

  /// Finds what is wrong with a record that the catalogue has no room for.
  mutating func check(_ draft: Draft, in parties: NamesOfParties) {
    switch draft.kind {
    case .csu, .ccg, .supplier: _ = organisation(draft)
    case .service: _ = service(draft)
    case .offer: _ = offer(draft, in: parties)
    case .agreement: _ = agreement(draft, in: parties)
    case .kpi: _ = kpi(draft)
    case .programme: _ = programme(draft)
    case .partnership: _ = partnership(draft)
    case .system: _ = system(draft)
    case .group: _ = group(draft)
    case .page: _ = page(draft)
    case .term: _ = term(draft)
    case .source: _ = source(draft)
    }
  }

  /// An offer without a name is called after its service and provider.
  mutating func offer(_ draft: Draft, in parties: NamesOfParties) -> Offer {
    let fields = draft.fields
    let provider = organisation(fields.reference("provider"))
    let service = service(fields.reference("service"))
    let names = [service.map { parties.name(of: $0) }, provider.map { parties.name(of: $0) }]
    let offer = Offer(
      entry: entry(
        of: draft,
        name: fields.text("name") ?? names.compactMap(\.self).joined(separator: " from ")),
      provider: provider, service: service,
      alsoCovers: services(fields.references("also_covers")), level: fields.choice("level"),
      includes: fields.texts("includes"), excludes: fields.texts("excludes"),
      price: price(fields.record("price")), targets: targets(fields.records("targets")),
      from: fields.when("from"), until: fields.when("until"))
    checkOrder(offer.from, offer.until, of: "the offer")
    return offer
  }

  /// An agreement without a name is called after its services and parties.
  mutating func agreement(_ draft: Draft, in parties: NamesOfParties) -> Agreement {
    let fields = draft.fields
    var agreement = Agreement(
      entry: entry(of: draft, name: ""), customer: organisation(fields.reference("customer")),
      provider: organisation(fields.reference("provider")), sourcing: fields.choice("sourcing"))
    agreement.sharedWith = organisations(fields.references("shared_with"))
    let services = fields.references("services").compactMap { mention in
      service(mention).map { Located($0, at: mention.text.place) }
    }
    agreement.services = services.map(\.value)
    agreement.offer = offer(fields.reference("offer"))
    agreement.price = price(fields.record("price"))
    agreement.targets = targets(fields.records("targets"))
    agreement.from = fields.when("from")
    agreement.until = fields.when("until")
    agreement.extendableTo = fields.when("extendable_to")?.value
    agreement.notice = fields.text("notice")
    agreement.value = fields.quantity("value")?.value
    agreement.places = Agreement.Places(
      sourcing: fields.located("sourcing")?.place, offer: fields.reference("offer")?.text.place,
      services: services.map(\.place))
    agreement.entry.name = fields.text("name") ?? agreement.givenName(in: parties)
    checkOrder(agreement.from, agreement.until, of: "the agreement")
    checkOrder(
      agreement.until, fields.when("extendable_to"), of: "the extended agreement",
      since: "it ends")
    return agreement
  }

  mutating func kpi(_ draft: Draft) -> KPI {
    let fields = draft.fields
    var kpi = KPI(entry: entry(of: draft, name: name(of: draft)))
    kpi.why = fields.text("why")
    kpi.numerator = fields.text("numerator")
    kpi.denominator = fields.text("denominator")
    kpi.unit = fields.choice("unit") ?? .percent
    kpi.better = fields.choice("better") ?? .neither
    kpi.target = fields.number("target")
    kpi.targetEvidence = evidence(fields, prefix: "target_")
    kpi.period = Period.Length.allCases.first { "\($0)" == fields.text("period") }
    kpi.decimals = fields.integer("decimals") ?? 1
    kpi.author = fields.text("author")
    kpi.checkedBy = fields.text("checked_by")
    kpi.chart = fields.choice("chart") ?? .control
    kpi.screening = fields.choice("screening") ?? .on
    kpi.baseline = fields.integer("baseline")
    kpi.rebases = rebases(fields.records("rebase"))
    kpi.confidence = fields.choice("confidence") ?? .ninetyFive
    kpi.suppressBelow = fields.integer("suppress_below")
    kpi.dueWithin = fields.integer("due_within")
    return kpi
  }

  private mutating func rebases(_ fields: [FieldValues]) -> [KPI.Rebase] {
    fields.compactMap { rebase in
      let mention = rebase.reference("subject")
      let subject = organisation(mention)
      guard let period = rebase.period("from"), let reason = rebase.text("reason"),
        let author = rebase.text("author"), let decided = rebase.day("decided")
      else { return nil }
      if mention != nil, subject == nil { return nil }
      return KPI.Rebase(
        period: period, subject: subject, reason: reason, author: author,
        decided: decided.value)
    }
  }

  mutating func programme(_ draft: Draft) -> Programme {
    let fields = draft.fields
    checkOrder(fields.when("from"), fields.when("until"), of: "the programme")
    return Programme(
      entry: entry(of: draft, name: name(of: draft)),
      organisations: organisations(fields.references("organisations")),
      services: services(fields.references("services")), from: fields.when("from")?.value,
      until: fields.when("until")?.value)
  }

  mutating func partnership(_ draft: Draft) -> Partnership {
    let fields = draft.fields
    checkOrder(fields.when("from"), fields.when("until"), of: "the partnership")
    return Partnership(
      entry: entry(of: draft, name: name(of: draft)),
      members: organisations(fields.references("members")),
      statedMembers: quantities(fields, "stated_members"),
      services: services(fields.references("services")), from: fields.when("from")?.value,
      until: fields.when("until")?.value)
  }

  mutating func system(_ draft: Draft) -> System {
    let fields = draft.fields
    return System(
      entry: entry(of: draft, name: name(of: draft)),
      abbreviations: fields.texts("abbreviations"),
      provider: organisation(fields.reference("provider")), from: fields.when("from")?.value)
  }

  mutating func group(_ draft: Draft) -> PeerGroup {
    PeerGroup(
      entry: entry(of: draft, name: name(of: draft)),
      members: organisations(draft.fields.references("members")))
  }

  mutating func page(_ draft: Draft) -> FreePage {
    FreePage(
      entry: entry(of: draft, name: draft.fields.text("title") ?? draft.id.value),
      order: draft.fields.integer("order"))
  }

  mutating func term(_ draft: Draft) -> Term {
    Term(
      entry: entry(of: draft, name: name(of: draft)), variants: draft.fields.texts("variants"),
      standsFor: draft.fields.text("stands_for"))
  }

  mutating func source(_ draft: Draft) -> Source {
    let fields = draft.fields
    return Source(
      entry: entry(of: draft, name: name(of: draft)), publisher: fields.text("publisher"),
      published: fields.when("published")?.value, url: fields.text("url"),
      licence: fields.text("licence"))
  }

  private func name(of draft: Draft) -> String { draft.fields.text("name") ?? draft.id.value }
}

extension Agreement {
  /// "NHS Bexley: Payroll, IT services and 2 more from NHS South London CSU": by customer, since this
  /// is what lists of agreements are looked through for.
  func givenName(in parties: NamesOfParties) -> String {
    let names = services.prefix(2).map { parties.name(of: $0) }
    let more = services.count > names.count ? " and \(services.count - names.count) more" : ""
    let what = names.isEmpty ? "services" : names.joined(separator: ", ")
    let customerName = customer.map { parties.name(of: $0) + ": " } ?? ""
    let providerName = provider.map { " from " + parties.name(of: $0) } ?? ""
    return customerName + what + more + (provider == customer ? ", in house" : providerName)
  }
}
