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
  private var terms: [Int32: [Term]] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    for agreement in catalogue.agreements {
      guard let provider = agreement.provider, let customer = agreement.customer else { continue }
      guard let days = agreement.span.possibleDays else { continue }
      terms[customer.number, default: []].append(
        Term(days: days, provider: provider.number, services: agreement.services.map(\.number)))
    }
  }

  /// The main CSU of a CCG at a period's end; -1 if none is known.
  func mainCSU(of customer: Int32, in period: Period) -> Int32 {
    catalogue.mainCSU(of: Key(Int(customer)), on: period.last)?.body?.number ?? -1
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
}
