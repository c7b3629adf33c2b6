import Commissioning
import Measuring

extension Agreement: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Agreement>] { attributes }

  private static let attributes: [Attribute<Agreement>] = [
    Attribute("customer", "CCG") { $0.report.values($0.record.customer) },
    Attribute("customer_place", "CCG", in: .search) {
      .text($0.report.region(of: $0.record.customer))
    },
    Attribute("provider", "Provider") { $0.report.values($0.record.provider) },
    Attribute("sourcing", "Sourcing") { .text($0.record.sourcing?.text) },
    Attribute("shared_with", "Shared with") { agreement in
      agreement.report.values(agreement.record.sharedWith.map { .organisation($0) })
    },
    Attribute("services", "Services") { $0.report.values($0.record.services) },
    Attribute("offer", "Offer", in: .page) { agreement in
      agreement.report.values(agreement.record.offer.map { [.offer($0)] } ?? [])
    },
    Attribute("price", "Price", in: .page, absence: "Not stated") { agreement in
      agreement.report.agreedPrice(agreement.record)
    },
    Attribute("from", "From", in: .page, absence: "Not recorded") {
      .date($0.record.from?.value)
    },
    Attribute("until", "Until", in: .page, absence: "No end recorded") {
      .date($0.record.until?.value)
    },
    Attribute("extendable_to", "May be extended to", in: .page) { .date($0.record.extendableTo) },
    Attribute("notice", "Notice", in: .page) { .text($0.record.notice) },
    Attribute("value", "Value over the term", in: .page) {
      .text($0.record.value.map { "£" + $0.text })
    },
  ]

  package static func detail(of agreement: Described<Agreement>) -> String? {
    agreement.record.sourcing?.text
  }
}

extension Agreement {
  /// Whether the customer does the work itself.
  package var isInHouse: Bool { provider != nil && provider == customer }
}

extension Report {
  /// The price agreed or, if none is recorded, that of the offer taken up.
  fileprivate func agreedPrice(_ agreement: Agreement) -> [AttributeValue] {
    guard agreement.price == nil, let key = agreement.offer else { return values(agreement.price) }
    return values(catalogue.offers[key].price).map { value in
      var value = value
      value.text += ", as in the offer"
      value.reference = .offer(key)
      return value
    }
  }
}
