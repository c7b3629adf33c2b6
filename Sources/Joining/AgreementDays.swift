import Commissioning

/// The days on which series that name a provider and a customer had an agreement.
struct AgreementDays {
  private struct Parties: Hashable {
    var provider: Key<Organisation>
    var customer: Key<Organisation>
  }

  private struct Term {
    var days: ClosedRange<Int32>
    var services: [Key<Service>]
  }

  private var terms: [Parties: [Term]] = [:]
  private var all: [ClosedRange<Int32>] = []

  init(_ catalogue: Catalogue) {
    for agreement in catalogue.agreements {
      guard let provider = agreement.provider, let customer = agreement.customer else { continue }
      let first = agreement.from?.value.earliest.number ?? .min
      let last = agreement.until?.value.latest.number ?? .max
      guard first <= last else { continue }
      terms[Parties(provider: provider, customer: customer), default: []].append(
        Term(days: first...last, services: agreement.services))
    }
  }

  /// The days of a series' agreements: those of its service where it names one.
  mutating func stretches(of identity: SeriesIdentity) -> SeriesLimits.Stretches {
    let first = all.count
    if let provider = identity.provider, let customer = identity.customer {
      for term in terms[Parties(provider: provider, customer: customer)] ?? [] {
        if let service = identity.service, !term.services.contains(service) { continue }
        all.append(term.days)
      }
    }
    return SeriesLimits.Stretches(first: Int32(first), count: Int32(all.count - first))
  }

  @inline(__always)
  func cover(_ days: ClosedRange<Int32>, _ stretches: SeriesLimits.Stretches) -> Bool {
    for position in Int(stretches.first)..<Int(stretches.first + stretches.count)
    where all[position].overlaps(days) {
      return true
    }
    return false
  }
}
