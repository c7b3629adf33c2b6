import Commissioning
import Joining

/// A total and what it is broken down by: the observations that have all the rest in common are its
/// parts, and the one that has just this rest is the total itself.
struct Sum: Hashable {
  /// Why its parts belong together.
  enum Basis: UInt8 {
    /// They name the same parties.
    case named
    /// They name no provider, but by the agreements it can only have been one.
    case agreed
    /// They name no provider, and their CCGs had the same main CSU.
    case chief
  }

  /// Whom the total is about.
  var whole: Parties
  /// What the parts differ in, a bit for each of provider, customer and service.
  private var dimensions: UInt8
  private(set) var basis: Basis

  /// Calls a function with every sum that an observation is a part of or the total of.
  ///
  /// - Parameter body: the sum, and whether the observation is its total.
  static func forEach(
    of parties: Parties, in period: Period, _ affiliations: Affiliations,
    _ body: (Sum, _ isTotal: Bool) -> Void
  ) {
    let named = parties.named
    for dimensions in UInt8(1)...7 {
      if named & dimensions == dimensions {
        body(Sum(parting: parties, by: dimensions, .named), false)
      } else if named & dimensions == 0 {
        body(Sum(parting: parties, by: dimensions, .named), true)
      }
    }
    if parties.provider != -1 {
      for (dimensions, basis) in inferred where named & dimensions == 0 {
        body(Sum(parting: parties, by: dimensions, basis), true)
      }
    } else if parties.customer != -1 {
      let (customer, service) = (parties.customer, parties.service)
      var served = parties
      for (dimensions, basis) in inferred {
        served.provider =
          basis == .chief
          ? affiliations.mainCSU(of: customer, in: period)
          : affiliations.soleProvider(of: customer, service: service, in: period)
        if served.provider != -1, served.named & dimensions == dimensions {
          body(Sum(parting: served, by: dimensions, basis), false)
        }
      }
    }
  }

  /// A figure that another one can only be the same as.
  init(of parties: Parties) {
    whole = parties
    dimensions = 0
    basis = .agreed
  }

  /// By customer, by service and by both; of a CSU's CCGs, only where they are added up, since each
  /// may have had other providers as well.
  private static let inferred: [(UInt8, Basis)] = [
    (2, .agreed), (4, .agreed), (6, .agreed), (2, .chief), (6, .chief),
  ]

  private init(parting parties: Parties, by dimensions: UInt8, _ basis: Basis) {
    whole = parties
    if dimensions & 1 != 0 { whole.provider = -1 }
    if dimensions & 2 != 0 { whole.customer = -1 }
    if dimensions & 4 != 0 { whole.service = -1 }
    self.dimensions = dimensions
    self.basis = basis
  }
}

extension Parties {
  /// A bit for each of provider, customer and service that is named.
  fileprivate var named: UInt8 {
    (provider == -1 ? 0 : 1) | (customer == -1 ? 0 : 2) | (service == -1 ? 0 : 4)
  }
}
