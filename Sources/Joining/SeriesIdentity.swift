import Commissioning

/// What tells one series from another.
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
