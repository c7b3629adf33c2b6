import Commissioning

/// Who is party to an observation, by the numbers of their records. Its subject is among them by
/// what it is: a CCG is the customer, any other body the provider.
package struct Parties: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// -1 if nobody is named; less for a name that no record has.
  package var provider: Int32 = -1
  package var customer: Int32 = -1
  package var service: Int32 = -1

  package init(provider: Int32 = -1, customer: Int32 = -1, service: Int32 = -1) {
    self.provider = provider
    self.customer = customer
    self.service = service
  }

  package init(_ series: Series, in catalogue: Catalogue) {
    self.init(
      SeriesIdentity(
        kpi: series.kpi, subject: series.subject, provider: series.provider,
        customer: series.customer, service: series.service),
      isCCG: catalogue.organisations[series.subject].entry.kind == .ccg)
  }

  /// - Parameter isCCG: whether the subject is one.
  init(_ identity: SeriesIdentity, isCCG: Bool) {
    let subject = identity.subject.number
    let isCustomer = isCCG && (identity.customer ?? identity.subject) == identity.subject
    provider = identity.provider?.number ?? (isCustomer ? -1 : subject)
    customer = identity.customer?.number ?? (isCustomer ? subject : -1)
    service = identity.service?.number ?? -1
  }

  package static func < (left: Parties, right: Parties) -> Bool {
    (left.provider, left.customer, left.service) < (right.provider, right.customer, right.service)
  }
}
