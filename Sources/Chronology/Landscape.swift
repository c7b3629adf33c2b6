import Commissioning
import Diagnostics

/// The catalogue as at the day the site describes: what holds on that day, what is over, what is to
/// come and what is not known. Nothing else in Prospectus decides that.
package final class Landscape: Sendable {
  package let catalogue: Catalogue
  /// How each body stands.
  package let lives: Keyed<Organisation, Validity>
  package let offers: Keyed<Offer, OfferOnDay>
  package let agreements: Keyed<Agreement, AgreementOnDay>
  /// The main CSU of each CCG; nil where none is recorded.
  package let mainCSUs: Keyed<Organisation, Heir?>
  /// The CCGs that mainly use a CSU on the day.
  package let users: Keyed<Organisation, [Key<Organisation>]>
  /// What each body offers, what it took over included, that can be shown; what can be taken up first.
  package let offersByProvider: Keyed<Organisation, [Key<Offer>]>
  /// By the customer on the day, or the last there was, those that can be shown; those in force first.
  package let agreementsByCustomer: Keyed<Organisation, [Key<Agreement>]>
  /// By the provider on the day, or the last there was, those that can be shown; those in force first.
  package let agreementsByProvider: Keyed<Organisation, [Key<Agreement>]>
  /// The same by service, in the order of the customers' keys.
  package let answersByService:
    Keyed<Service, [(customer: Key<Organisation>, answer: ServiceAnswer)]>
  /// The agreements that a body had and that others took over from it.
  package let agreementsHandedOn: Keyed<Organisation, [Key<Agreement>]>
  /// The offers of each service that can be shown, those that can be taken up first.
  package let offersByService: Keyed<Service, [Key<Offer>]>
  /// The agreements about each service that can be shown, those in force first.
  package let agreementsByService: Keyed<Service, [Key<Agreement>]>
  /// What is known of how each customer gets services, in the order of their keys; nothing where
  /// nothing is recorded.
  package let answers: Keyed<Organisation, [(service: Key<Service>, answer: ServiceAnswer)]>

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let day = catalogue.site.day
    let lives = Keyed<Organisation, Validity>(
      catalogue.organisations.map { $0.life.validity(on: day) })
    self.lives = lives
    offers = Keyed(
      catalogue.offers.keys.map { OfferOnDay($0, in: catalogue, lives) })
    let agreements = Keyed<Agreement, AgreementOnDay>(
      catalogue.agreements.keys.map { AgreementOnDay($0, in: catalogue, lives) })
    self.agreements = agreements
    mainCSUs = Keyed(
      catalogue.organisations.keys.map {
        lives[$0].mayBeCurrent ? catalogue.mainCSU(of: $0, on: day) : nil
      })
    let organisations = catalogue.organisations.count
    users = Landscape.grouped(mainCSUs.pairs, count: organisations) { $1?.body }
    let shownOffers = offers.pairs.filter { $1.isKnown }
      .sorted { ($0.value.validity.order, $0.key) < ($1.value.validity.order, $1.key) }
    let shownAgreements = agreements.pairs.filter { $1.isKnown }
      .sorted { ($0.value.validity.order, $0.key) < ($1.value.validity.order, $1.key) }
    offersByProvider = Landscape.grouped(shownOffers, count: organisations) { $1.provider?.last }
    agreementsByCustomer = Landscape.grouped(shownAgreements, count: organisations) {
      $1.customer?.last
    }
    agreementsByProvider = Landscape.grouped(shownAgreements, count: organisations) {
      $1.provider?.last
    }
    var handedOn = Keyed<Organisation, [Key<Agreement>]>(repeating: [], count: organisations)
    for (key, onDay) in shownAgreements {
      let parties = [onDay.customer, onDay.provider].compactMap(\.self)
      for body in Set(parties.flatMap(\.predecessors))
      where !parties.contains(where: { $0.last == body }) {
        handedOn[body].append(key)
      }
    }
    agreementsHandedOn = handedOn
    offersByService = Landscape.byService(shownOffers.map(\.key), in: catalogue) {
      catalogue.offers[$0].services
    }
    agreementsByService = Landscape.byService(shownAgreements.map(\.key), in: catalogue) {
      catalogue.agreements[$0].services
    }
    var answers = Keyed<Organisation, [(service: Key<Service>, answer: ServiceAnswer)]>(
      repeating: [], count: organisations)
    for (need, answer) in ServiceAnswer.all(in: catalogue, agreements, lives) {
      answers[need.customer].append((need.service, answer))
    }
    var byService = Keyed<Service, [(customer: Key<Organisation>, answer: ServiceAnswer)]>(
      repeating: [], count: catalogue.services.count)
    for key in answers.keys {
      answers[key].sort { $0.service < $1.service }
      for (service, answer) in answers[key] { byService[service].append((key, answer)) }
    }
    self.answers = answers
    answersByService = byService
  }

  private static func grouped<Entity, Value>(
    _ pairs: some Sequence<(key: Key<Entity>, value: Value)>, count: Int,
    _ owner: (Key<Entity>, Value) -> Key<Organisation>?
  ) -> Keyed<Organisation, [Key<Entity>]> {
    var groups = Keyed<Organisation, [Key<Entity>]>(repeating: [], count: count)
    for (key, value) in pairs {
      if let owner = owner(key, value) { groups[owner].append(key) }
    }
    return groups
  }

  private static func byService<Entity>(
    _ keys: [Key<Entity>], in catalogue: Catalogue, _ services: (Key<Entity>) -> [Key<Service>]
  ) -> Keyed<Service, [Key<Entity>]> {
    var groups = Keyed<Service, [Key<Entity>]>(repeating: [], count: catalogue.services.count)
    for key in keys {
      for service in services(key) { groups[service].append(key) }
    }
    return groups
  }

  package var day: Day { catalogue.site.day }

  /// What is known of how a customer gets a service.
  package func answer(_ customer: Key<Organisation>, _ service: Key<Service>) -> ServiceAnswer {
    let known = answers[customer]
    let position = known.partitioningIndex { $0.service >= service }
    return position < known.count && known[position].service == service
      ? known[position].answer : .notRecorded
  }

  /// How a dated value stands.
  package func validity<Value>(of dated: Dated<Value>) -> Validity { dated.span.validity(on: day) }

  /// Whether a dated value can be shown: it has begun, or was known to be coming.
  package func isShown<Value>(_ dated: Dated<Value>) -> Bool {
    validity(of: dated) != .notYet || catalogue.isKnown(dated.evidence)
  }

  /// Whether the end of a dated value can be shown: it has come, or what follows is shown.
  package func isEndShown<Value>(of dated: Dated<Value>, among shown: [Dated<Value>]) -> Bool {
    guard let until = dated.until, validity(of: dated) != .ended else { return true }
    return shown.contains { other in other.from.map { until.certainlyPrecedes($0) } ?? false }
  }

  /// Whether an event can be shown: it has happened, or was known to be coming.
  package func isShown(_ when: When?, _ evidence: Evidence) -> Bool {
    when?.mayHaveHappened(by: day) ?? true || catalogue.isKnown(evidence)
  }

  /// Whether a succession can be shown: it has happened, or was known to be coming. One without a date
  /// of its own happened when the body closed.
  package func isShown(_ succession: Succession, of body: Organisation) -> Bool {
    isShown(succession.on ?? body.closed?.value, succession.evidence)
  }

  /// Whether a succession has happened, for all that is known.
  package func hasHappened(_ succession: Succession, of body: Organisation) -> Bool {
    (succession.on ?? body.closed?.value)?.mayHaveHappened(by: day) ?? true
  }

  /// How a record stands; records without dates of their own hold always.
  package func validity(of reference: Reference) -> Validity {
    switch reference {
    case .organisation(let key): lives[key]
    case .offer(let key): offers[key].validity
    case .agreement(let key): agreements[key].validity
    case .programme(let key):
      TimeSpan(from: catalogue.programmes[key].from, until: catalogue.programmes[key].until)
        .validity(on: day)
    case .partnership(let key):
      TimeSpan(from: catalogue.partnerships[key].from, until: catalogue.partnerships[key].until)
        .validity(on: day)
    case .system(let key):
      TimeSpan(from: catalogue.systems[key].from, until: nil).validity(on: day)
    case .source(let key):
      TimeSpan(from: catalogue.sources[key].published, until: nil).validity(on: day)
    case .service, .kpi, .group, .page, .term: .current
    }
  }

  /// Whether a record can be shown: it has begun, or was known to be coming.
  package func isShown(_ reference: Reference) -> Bool {
    switch reference {
    case .agreement(let key): agreements[key].isKnown
    case .offer(let key): offers[key].isKnown
    default:
      validity(of: reference) != .notYet
        || catalogue.isKnown(catalogue.entry(of: reference).evidence)
    }
  }

  /// Whether the end of a body can be shown: it has come, or was known to be coming.
  package func isEndShown(of key: Key<Organisation>) -> Bool {
    if lives[key] != .current, lives[key] != .notYet { return true }
    let organisation = catalogue.organisations[key]
    return organisation.successions.contains {
      ($0.endsBody || $0.isHandover(with: organisation)) && catalogue.isKnown($0.evidence)
    }
  }
}
