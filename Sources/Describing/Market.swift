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
    /// The registered people of those CCGs, again once for each service; nil if those of one are not
    /// recorded.
    package var people: Double? = 0
    /// Whether it stands for sellers that are not named.
    package var isSeveral = false
    /// The registered people of each of those services of CCGs, where it stands for several.
    fileprivate var peopleOfEach: [Double?] = []
  }

  /// Those that are named, by how much they sell, the most first.
  package private(set) var sellers: [Seller] = []
  /// Those that stand for sellers that are not named, in the same order.
  package private(set) var unnamedSellers: [Seller] = []
  /// Services of CCGs by what is known of them, those that are sold aside.
  package private(set) var inHouse = 0
  package private(set) var shared = 0
  /// Sold, but by whom or how is not recorded.
  package private(set) var sellerNotRecorded = 0
  /// Of which it is not known whether they are still sold as they were.
  package private(set) var notKnown = 0
  /// Whose last agreement ended, with nothing recorded since.
  package private(set) var ended = 0
  /// Of which no agreement is recorded.
  package private(set) var notRecorded = 0
  /// The least certain status of what is sold.
  package private(set) var status = Status.recorded

  package var soldByUnnamed: Int { unnamedSellers.reduce(0) { $0 + $1.services } }
  package var sold: Int { sellers.reduce(soldByUnnamed) { $0 + $1.services } }
  /// By services of CCGs, the least that it can be: each that a seller who is not named sells is counted
  /// as sold by a seller of its own. Nil if nothing is sold.
  package var concentration: Concentration? {
    Concentration(
      of: sellers.map { Double($0.services) } + Array(repeating: 1, count: soldByUnnamed))
  }
  /// The most that it can be: all that sellers who are not named sell is sold by one of them.
  package var greatestConcentration: Concentration? {
    Concentration(of: sellers.map { Double($0.services) } + [Double(soldByUnnamed)])
  }
  /// By registered people, the least that it can be; nil if those of any CCG are not recorded.
  package var concentrationOfPeople: Concentration? {
    let parts = sellers.map(\.people) + unnamedSellers.flatMap(\.peopleOfEach)
    let people = parts.compactMap(\.self)
    return people.count == parts.count ? Concentration(of: people) : nil
  }

  /// What each provider sells, until all is counted.
  private var found: [Key<Organisation>: Seller] = [:]

  fileprivate mutating func add(
    _ answer: ServiceAnswer, people: Quantity?, in landscape: Landscape
  ) {
    switch answer {
    case .notKnown: notKnown += 1
    case .ended: ended += 1
    // Counted as what is left over, with those of whom nothing is added.
    case .notRecorded: break
    case .agreement(let key):
      let agreement = landscape.agreements[key]
      switch agreement.sourcing {
      case .inHouse?: inHouse += 1
      case .shared?: shared += 1
      case nil: sellerNotRecorded += 1
      case .csu?, .external?:
        guard let provider = agreement.provider?.body else {
          sellerNotRecorded += 1
          return
        }
        status = max(status, landscape.status(of: key))
        var seller =
          found[provider]
          ?? Seller(
            provider: provider,
            isSeveral: landscape.catalogue.organisations[provider].standsForSeveral)
        seller.services += 1
        seller.people = people.flatMap { people in seller.people.map { $0 + people.number } }
        if seller.isSeveral { seller.peopleOfEach.append(people?.number) }
        found[provider] = seller
      }
    }
  }

  /// With those of whom nothing was added, of all services of CCGs, counted as not recorded.
  fileprivate func counted(of services: Int) -> Market {
    var market = self
    let all = found.values.sorted {
      ($1.services, $1.people ?? 0, $0.provider) < ($0.services, $0.people ?? 0, $1.provider)
    }
    market.sellers = all.filter { !$0.isSeveral }
    market.unnamedSellers = all.filter(\.isSeveral)
    market.found = [:]
    market.notRecorded =
      services - market.sold - inHouse - shared - sellerNotRecorded - notKnown - ended
    return market
  }
}

/// The markets of all services in England or in a region.
package struct Markets: Sendable {
  /// All services together.
  package let whole: Market
  package let byService: Keyed<Service, Market>

  fileprivate init(to ccgs: [Key<Organisation>], in landscape: Landscape) {
    let catalogue = landscape.catalogue
    var whole = Market()
    var byService = Keyed<Service, Market>(repeating: Market(), count: catalogue.services.count)
    for ccg in ccgs {
      let people = landscape.people(of: ccg)
      for (service, answer) in landscape.answers[ccg] {
        whole.add(answer, people: people, in: landscape)
        byService[service].add(answer, people: people, in: landscape)
      }
    }
    self.whole = whole.counted(of: ccgs.count * catalogue.services.count)
    for service in byService.keys {
      byService[service] = byService[service].counted(of: ccgs.count)
    }
    self.byService = byService
  }
}

extension Landscape {
  /// The markets in England.
  var markets: Markets { Markets(to: livingCCGs, in: self) }

  /// The CCGs that exist on the day, in the order of the catalogue.
  package var livingCCGs: [Key<Organisation>] {
    catalogue.organisations.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && lives[$0].mayBeCurrent
    }
  }
}

extension Report {
  /// The markets in a region.
  package func markets(in region: String) -> Markets {
    Markets(
      to: livingCCGs.filter { catalogue.organisations[$0].region == region }, in: landscape)
  }

  /// The regions of the CCGs that exist on the day, in the order of the site's.
  package var regionsOfCCGs: [String] {
    let found = Set(livingCCGs.compactMap { catalogue.organisations[$0].region })
    let declared = catalogue.site.regions.filter(found.contains)
    return declared + found.subtracting(declared).sorted()
  }
}
