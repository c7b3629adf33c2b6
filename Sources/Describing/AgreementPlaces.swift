import Commissioning

/// Where agreements are found, from the site's folder. Those that are rows of a table have a section each
/// on one page of their customer; one with a file of its own, or with text or a review that a section has
/// no room for, has a page of its own.
struct AgreementPlaces {
  /// The most sections that a page has; where a customer has more, each has a page of its own.
  static let limit = 100

  let paths: Keyed<Agreement, String>

  init(_ catalogue: Catalogue) {
    func customer(_ agreement: Agreement) -> Key<Organisation>? {
      agreement.entry.isGathered ? agreement.customer : nil
    }
    let sizes = catalogue.agreements.reduce(into: [Key<Organisation>: Int]()) { sizes, agreement in
      if let customer = customer(agreement) { sizes[customer, default: 0] += 1 }
    }
    paths = Keyed(
      catalogue.agreements.keys.map { key in
        let agreement = catalogue.agreements[key]
        guard let customer = customer(agreement), sizes[customer, default: 0] <= Self.limit else {
          return catalogue.path(of: .agreement(key))
        }
        let entry = catalogue.organisations[customer].entry
        return
          "\(entry.kind.folder)/\(entry.id.value)/agreements.html#agreement-\(agreement.entry.id.value)"
      })
  }
}

extension Entry {
  fileprivate var isGathered: Bool {
    isRow && prose.html.isEmpty && figures.isEmpty && owner == nil && lastReviewed == nil
      && nextReview == nil
  }
}

extension Report {
  /// The part of an agreement's page that describes it; nil where it has a page of its own.
  package func section(of agreement: Key<Agreement>) -> String? {
    let path = path(of: .agreement(agreement))
    return path.firstIndex(of: "#").map { String(path[path.index(after: $0)...]) }
  }
}
