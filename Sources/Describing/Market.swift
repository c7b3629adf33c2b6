import Chronology
import Commissioning
import Measuring
import Statistics

/// Who sells a service, or all of them, to which CCGs on the day, in England or in a region. What CCGs do
/// themselves or share is no sale, and what is not known is counted apart.
package struct Market: Sendable {
  /// What one provider sells.
  package struct Seller: Sendable {
    package var provider: Key<Organisation>
    /// Services of CCGs: each CCG counts once for each service.
    package var services = 0
    /// The registered people of those CCGs, again once for each service.
    package var people = 0.0
  }

  /// By how much they sell, the most first.
  package private(set) var sellers: [Seller] = []
  /// Services of CCGs by what is known of them, those that are sold aside.
  package private(set) var inHouse = 0
  package private(set) var shared = 0
  /// Sold, but by whom or how is not recorded.
  package private(set) var sellerNotRecorded = 0
  /// Of which it is not known whether they are still sold as they were.
  package private(set) var notKnown = 0
  /// Whose last agreement ended, or of which none is recorded.
  package private(set) var notRecorded = 0
  /// Sold to CCGs whose registered people are not recorded.
  package private(set) var withoutPeople = 0
  /// The least certain status of what is sold.
  package private(set) var status = Status.recorded

  package var sold: Int { sellers.reduce(0) { $0 + $1.services } }
  package var people: Double { sellers.reduce(0) { $0 + $1.people } }
  /// By services of CCGs; nil if nothing is sold.
  package var concentration: Concentration? {
    Concentration(of: sellers.map { Double($0.services) })
  }
  /// By registered people.
  package var concentrationOfPeople: Concentration? { Concentration(of: sellers.map(\.people)) }

  fileprivate init(
    of services: [Key<Service>], to ccgs: [Key<Organisation>], in report: Report
  ) {
    var found: [Key<Organisation>: Seller] = [:]
    for ccg in ccgs {
      let people = report.people(of: ccg)?.number
      for service in services {
        switch report.landscape.answer(ccg, service) {
        case .notKnown: notKnown += 1
        case .ended, .notRecorded: notRecorded += 1
        case .agreement(let key):
          let agreement = report.landscape.agreements[key]
          switch agreement.sourcing {
          case .inHouse?: inHouse += 1
          case .shared?: shared += 1
          case nil: sellerNotRecorded += 1
          case .csu?, .external?:
            guard let provider = agreement.provider?.body else {
              sellerNotRecorded += 1
              continue
            }
            status = max(status, report.status(of: key))
            found[provider, default: Seller(provider: provider)].services += 1
            found[provider]?.people += people ?? 0
            if people == nil { withoutPeople += 1 }
          }
        }
      }
    }
    sellers = found.values.sorted {
      ($1.services, $1.people, $0.provider) < ($0.services, $0.people, $1.provider)
    }
  }
}

extension Report {
  /// The CCGs that exist on the day, in the order of the catalogue.
  package var livingCCGs: [Key<Organisation>] {
    catalogue.organisations.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && landscape.lives[$0].mayBeCurrent
    }
  }

  /// - Parameters:
  ///   - service: nil for all of them.
  ///   - region: nil for England.
  package func market(of service: Key<Service>? = nil, in region: String? = nil) -> Market {
    Market(
      of: service.map { [$0] } ?? Array(catalogue.services.keys),
      to: livingCCGs.filter { region == nil || catalogue.organisations[$0].region == region },
      in: self)
  }

  /// The regions of the CCGs that exist on the day, in the order of the site's.
  package var regionsOfCCGs: [String] {
    let found = Set(livingCCGs.compactMap { catalogue.organisations[$0].region })
    let declared = catalogue.site.regions.filter(found.contains)
    return declared + found.subtracting(declared).sorted()
  }
}
