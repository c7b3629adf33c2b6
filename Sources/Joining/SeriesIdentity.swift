import Commissioning

/// What distinguishes one series from another.
struct SeriesIdentity: Hashable, Comparable {
  var kpi: Key<KPI>
  var subject: Key<Organisation>
  var provider: Key<Organisation>?
  var customer: Key<Organisation>?
  var service: Key<Service>?

  static func < (left: SeriesIdentity, right: SeriesIdentity) -> Bool {
    func numbers(_ identity: SeriesIdentity) -> (Int32, Int32, Int32, Int32, Int32) {
      (
        identity.kpi.number, identity.subject.number, identity.provider?.number ?? -1,
        identity.customer?.number ?? -1, identity.service?.number ?? -1
      )
    }
    return numbers(left) < numbers(right)
  }
}

extension SeriesIdentity {
  /// The identity of what a row names, however it is written: a subject that is named again as the
  /// only party is the subject alone; a figure between a provider and a customer is the provider's,
  /// whichever of the two is its subject.
  ///
  /// - Parameter isCCG: whether the subject is one.
  init(
    kpi: Key<KPI>, about: Key<Organisation>, isCCG: Bool, provider: Key<Organisation>?,
    customer: Key<Organisation>?, service: Key<Service>?
  ) {
    self.init(
      kpi: kpi, subject: about, provider: customer == nil && provider == about ? nil : provider,
      customer: provider == nil && customer == about ? nil : customer, service: service)
    if isCCG, self.provider != nil, self.customer == nil { self.customer = about }
    if !isCCG, self.customer != nil, self.provider == nil { self.provider = about }
    if let provider = self.provider, self.customer == about { subject = provider }
  }
}
