import Commissioning

/// A service that a customer needs.
struct Need: Hashable {
  var customer: Key<Organisation>
  var service: Key<Service>
}

/// How a customer gets a service on the day: one answer, whatever number of agreements there is.
package enum ServiceAnswer: Sendable {
  /// Under an agreement in force, the best known of those there are.
  case agreement(Key<Agreement>)
  /// Under an agreement of which it is not known whether it is in force.
  case notKnown(Key<Agreement>)
  /// Its last agreement ended, and none that followed is recorded.
  case ended(Key<Agreement>)
  case notRecorded

  package var key: Key<Agreement>? {
    switch self {
    case .agreement(let key), .notKnown(let key), .ended(let key): key
    case .notRecorded: nil
    }
  }

  static func all(
    in catalogue: Catalogue, _ agreements: Keyed<Agreement, AgreementOnDay>,
    _ lives: Keyed<Organisation, Validity>
  ) -> [Need: ServiceAnswer] {
    var best: [Need: Candidate] = [:]
    func consider(_ key: Key<Agreement>, for customer: Key<Organisation>, isOwn: Bool) {
      guard lives[customer].mayBeCurrent,
        let candidate = Candidate(key, isOwn: isOwn, catalogue.agreements[key], agreements[key])
      else { return }
      for service in catalogue.agreements[key].services {
        let need = Need(customer: customer, service: service)
        if let other = best[need], other <= candidate { continue }
        best[need] = candidate
      }
    }
    for (key, own) in agreements.pairs where own.isKnown {
      guard let customer = own.customer?.body else { continue }
      consider(key, for: customer, isOwn: true)
      for partner in own.partners {
        if let partner = partner.body { consider(key, for: partner, isOwn: false) }
      }
    }
    return best.mapValues(\.answer)
  }

  /// An agreement that may be the answer; the lesser is the better.
  private struct Candidate: Comparable {
    enum Force: Int { case current, notKnown, ended }

    var key: Key<Agreement>
    var force: Force
    /// Whether the customer's own, rather than one of a partner that it shares with.
    var isOwn: Bool
    var status: Status
    /// The later it began, the better; as ``Day/number``.
    var beginning: Int32

    init?(_ key: Key<Agreement>, isOwn: Bool, _ agreement: Agreement, _ own: AgreementOnDay) {
      switch own.validity {
      case .current: force = .current
      case .notKnown: force = .notKnown
      case .ended: force = .ended
      case .notYet: return nil
      }
      self.key = key
      self.isOwn = isOwn
      status = max(agreement.entry.evidence.status, own.isInferred ? .inferred : .recorded)
      beginning = agreement.span.firstDay
    }

    var answer: ServiceAnswer {
      switch force {
      case .current: .agreement(key)
      case .notKnown: .notKnown(key)
      case .ended: .ended(key)
      }
    }

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.force != right.force { return left.force.rawValue < right.force.rawValue }
      if left.isOwn != right.isOwn { return left.isOwn }
      if left.force == .ended, left.beginning != right.beginning {
        return left.beginning > right.beginning
      }
      if left.status != right.status { return left.status < right.status }
      if left.beginning != right.beginning { return left.beginning > right.beginning }
      return left.key < right.key
    }
  }
}
