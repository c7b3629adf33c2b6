import Chronology
import Commissioning
import Joining

/// Who CCGs were served by in a period, as every reader of the catalogue can see: what names no
/// provider is part of these bodies' totals all the same.
struct Affiliations {
  private struct Term {
    var days: ClosedRange<Int32>
    var provider: Int32
    var services: [Int32]
  }

  private let catalogue: Catalogue
  /// By customer.
  private var terms: [Int32: [Term]] = [:]
  /// By provider and service: the customers, with their terms.
  private var customers: [SIMD2<Int32>: [(days: ClosedRange<Int32>, customer: Int32)]] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    for agreement in catalogue.agreements {
      guard let provider = agreement.provider, let customer = agreement.customer else { continue }
      guard let days = agreement.span.possibleDays else { continue }
      terms[customer.number, default: []].append(
        Term(days: days, provider: provider.number, services: agreement.services.map(\.number)))
      for service in agreement.services {
        customers[SIMD2(provider.number, service.number), default: []].append(
          (days, customer.number))
      }
    }
  }

  /// The main CSU of a CCG at a period's end; -1 if none is known, as of a name that no record has.
  func mainCSU(of customer: Int32, in period: Period) -> Int32 {
    guard customer >= 0 else { return -1 }
    return catalogue.mainCSU(of: Key(Int(customer)), on: period.last)?.body?.number ?? -1
  }

  /// Who alone provided a service to a CCG in a period, or all its services if the service is -1;
  /// -1 if several did or nobody is known.
  func soleProvider(of customer: Int32, service: Int32, in period: Period) -> Int32 {
    guard let terms = terms[customer] else { return -1 }
    let days = period.first.number...period.last.number
    var provider: Int32 = -1
    for term in terms where term.days.overlaps(days) {
      guard service == -1 || term.services.contains(service) else { continue }
      if provider != -1, provider != term.provider { return -1 }
      provider = term.provider
    }
    return provider
  }

  /// The provider, customer and service that a figure is about, if it names two of them and by the
  /// agreements in a period the third can only have been one.
  func whole(_ parties: Parties, in period: Period) -> Parties? {
    guard parties.provider != -1 else { return nil }
    let days = period.first.number...period.last.number
    var whole = parties
    switch (parties.customer, parties.service) {
    case (-1, -1): return nil
    case (let customer, -1):
      let services = Set(
        (terms[customer] ?? []).filter {
          $0.provider == parties.provider && $0.days.overlaps(days)
        }.flatMap(\.services))
      guard services.count == 1, let service = services.first else { return nil }
      whole.service = service
    case (-1, let service):
      let served = Set(
        (customers[SIMD2(parties.provider, service)] ?? []).filter { $0.days.overlaps(days) }
          .map(\.customer))
      guard served.count == 1, let customer = served.first else { return nil }
      whole.customer = customer
    default: break
    }
    return whole
  }
}
