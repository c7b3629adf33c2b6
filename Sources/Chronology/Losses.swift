import Commissioning

extension Catalogue {
  /// The parties of an agreement and, after each, those that took the agreement over from it one after
  /// another, at whatever time.
  package func partiesOverTime(
    of key: Key<Agreement>
  ) -> (customers: [Key<Organisation>], providers: [Key<Organisation>]) {
    let agreement = agreements[key]
    let customers = agreement.customer.map { heirs(of: $0, for: .itself) } ?? []
    guard let provider = agreement.provider else { return (customers, []) }
    if provider == agreement.customer { return (customers, customers) }
    return (customers, heirs(of: provider, for: .agreement(key, of: agreement.customer)))
  }

  private func heirs(
    of body: Key<Organisation>, for inheritance: Inheritance
  ) -> [Key<Organisation>] {
    var heirs = [body]
    while let next = organisations[heirs[heirs.count - 1]].successions.first(where: {
      inheritance.isCarried(by: $0, of: organisations[heirs[heirs.count - 1]])
    })?.into[0], !heirs.contains(next) {
      heirs.append(next)
    }
    return heirs
  }

  /// The party that ends before an agreement does and has no successor in it, if one does.
  package func partyLost(by key: Key<Agreement>) -> Key<Organisation>? {
    let agreement = agreements[key]
    return [
      agreement.customer.map { ($0, Inheritance.itself) },
      agreement.provider.map { provider in
        (
          provider,
          provider == agreement.customer ? .itself : .agreement(key, of: agreement.customer)
        )
      },
    ].compactMap(\.self).lazy.compactMap { self.lastHeir(of: $0, for: $1, over: agreement.span) }
      .first
  }

  /// The provider that ends before an offer does and has no successor in it.
  package func providerLost(by key: Key<Offer>) -> Key<Organisation>? {
    let offer = offers[key]
    return offer.provider.flatMap {
      lastHeir(
        of: $0, for: .offer(key), over: TimeSpan(from: offer.from?.value, until: offer.until?.value)
      )
    }
  }

  /// Whether a CCG's main CSU ends before it stops being so, and no other is recorded to follow.
  package func isLost(_ use: Dated<Key<Organisation>>, for ccg: Key<Organisation>) -> Bool {
    lastHeir(of: use.value, for: .customer(ccg), over: use.span) != nil
  }

  /// Of a body and those that took something over from it one after another, the last, if it
  /// certainly ends before a span does.
  private func lastHeir(
    of body: Key<Organisation>, for inheritance: Inheritance, over span: TimeSpan
  ) -> Key<Organisation>? {
    var current = body
    var seen: Set<Key<Organisation>> = []
    while seen.insert(current).inserted {
      guard let closed = organisations[current].closed?.value,
        let days = span.possibleDays, days.lowerBound <= closed.lastDay.number,
        closed.lastDay.number < span.certainEnd
      else { return nil }
      let organisation = organisations[current]
      let next = organisation.successions.first { inheritance.isCarried(by: $0, of: organisation) }
      guard let next else { return current }
      current = next.into[0]
    }
    return nil
  }
}
