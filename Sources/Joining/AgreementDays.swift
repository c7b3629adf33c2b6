import Chronology
import Commissioning

/// The days on which series that name a provider and a customer had an agreement.
struct AgreementDays {
  private struct Deal: Hashable {
    var provider: Key<Organisation>
    var customer: Key<Organisation>
    /// Nil for agreements of any service.
    var service: Key<Service>?
  }

  private var stretches: [Deal: SeriesLimits.Stretches] = [:]
  /// Those of the same deal one after another, in time, without a day in two of them.
  private var all: [ClosedRange<Int32>] = []

  init(_ catalogue: Catalogue) {
    var terms: [Deal: [ClosedRange<Int32>]] = [:]
    for key in catalogue.agreements.keys {
      let agreement = catalogue.agreements[key]
      guard let days = agreement.span.possibleDays else { continue }
      let parties = catalogue.partiesOverTime(of: key)
      for provider in parties.providers {
        for customer in parties.customers {
          for service in [nil] + agreement.services.map(Optional.some) {
            let deal = Deal(provider: provider, customer: customer, service: service)
            terms[deal, default: []].append(days)
          }
        }
      }
    }
    for (deal, days) in terms {
      let first = all.count
      for term in days.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if all.count > first, all[all.count - 1].overlaps(term) {
          let last = all[all.count - 1]
          all[all.count - 1] = last.lowerBound...max(last.upperBound, term.upperBound)
        } else {
          all.append(term)
        }
      }
      stretches[deal] = SeriesLimits.Stretches(
        first: Int32(first), count: Int32(all.count - first))
    }
  }

  /// The days of a series' agreements: those of its service where it names one.
  func stretches(of identity: SeriesIdentity) -> SeriesLimits.Stretches {
    guard let provider = identity.provider, let customer = identity.customer else {
      return SeriesLimits.Stretches(first: 0, count: 0)
    }
    let deal = Deal(provider: provider, customer: customer, service: identity.service)
    return stretches[deal] ?? SeriesLimits.Stretches(first: 0, count: 0)
  }

  @inline(__always)
  func cover(_ days: ClosedRange<Int32>, _ stretches: SeriesLimits.Stretches) -> Bool {
    var (start, count) = (Int(stretches.first), Int(stretches.count))
    let end = start + count
    while count > 0 {
      let half = count / 2
      if all[start + half].upperBound < days.lowerBound {
        start += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    return start < end && all[start].lowerBound <= days.upperBound
  }
}
