import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// The rows of drawings of terms: an agreement each, or those with one party side by side.
struct TermRows: PagePart {
  let links: Links
  /// The least certain of them all, which the drawing as a whole is marked with.
  let status: Status

  /// A row for each agreement: those in force first, those from a CSU first.
  func single(_ agreements: [Key<Agreement>]) -> [Gantt.Row] {
    agreements.sorted { order($0) < order($1) }.map { key in
      row(
        [key],
        name: names(catalogue.agreements[key].services).nonEmpty
          ?? catalogue.agreements[key].entry.name,
        detail: provider(key), address: address(of: .agreement(key)).text)
    }
  }

  private func order(_ key: Key<Agreement>) -> (Int, Int, String) {
    let onDay = report.landscape.agreements[key]
    let options: [Agreement.Sourcing?] = [.csu, .shared, .external, .inHouse]
    return (
      onDay.validity.order, options.firstIndex(of: onDay.sourcing) ?? options.count,
      names(catalogue.agreements[key].services)
    )
  }

  private func provider(_ key: Key<Agreement>) -> String {
    if report.landscape.agreements[key].sourcing == .inHouse { return "The customer itself" }
    return report.landscape.agreements[key].provider.map { name($0.last) }
      ?? "Provider not recorded"
  }

  private func name(_ organisation: Key<Organisation>) -> String {
    catalogue.organisations[organisation].entry.name.sortingName
  }

  /// A row for each customer of a provider, by name.
  func byCustomer(_ agreements: [Key<Agreement>]) -> [Gantt.Row] {
    let groups = Dictionary(grouping: agreements) {
      report.landscape.agreements[$0].customer?.last
    }
    return groups.map { customer, keys in
      row(
        keys, name: customer.map(name) ?? "Customer not recorded",
        detail: count(keys.count, "agreement"),
        address: customer.map { address(of: .organisation($0)).text })
    }.sorted { ($0.name, $0.detail) < ($1.name, $1.detail) }
  }

  /// A row for each provider that is no CCG, those with the most customers first, and one each for what
  /// CCGs share and what they do themselves.
  func byProvider(_ agreements: [Key<Agreement>], of service: Key<Service>) -> [Gantt.Row] {
    let groups = Dictionary(grouping: agreements) { key -> ServiceProvider in
      let onDay = report.landscape.agreements[key]
      if onDay.sourcing == .inHouse { return .itself }
      guard let provider = onDay.provider?.last else { return .notRecorded }
      return catalogue.organisations[provider].entry.kind == .ccg ? .otherCCG : .body(provider)
    }
    let buyers = links.address(of: .service(service), ending: "#buyers").text
    return groups.sorted {
      ($0.key.order, -$0.value.count, $0.key.number) < (
        $1.key.order, -$1.value.count, $1.key.number
      )
    }
    .map { provider, keys in
      let customers = Set(keys.compactMap { report.landscape.agreements[$0].customer?.last })
      let detail = count(customers.count, "customer")
      switch provider {
      case .body(let key):
        return row(
          keys, name: name(key), detail: detail, address: address(of: .organisation(key)).text)
      case .otherCCG: return row(keys, name: "Another CCG", detail: detail, address: buyers)
      case .itself: return row(keys, name: "In house", detail: detail, address: buyers)
      case .notRecorded:
        return row(keys, name: "Provider not recorded", detail: detail, address: buyers)
      }
    }
  }

  private enum ServiceProvider: Hashable {
    case body(Key<Organisation>)
    case otherCCG, itself, notRecorded

    var order: Int {
      switch self {
      case .body: 0
      case .otherCCG: 1
      case .itself: 2
      case .notRecorded: 3
      }
    }

    var number: Int32 { if case .body(let key) = self { key.number } else { 0 } }
  }

  private func row(
    _ agreements: [Key<Agreement>], name: String, detail: String, address: String?
  ) -> Gantt.Row {
    let statuses = agreements.map { report.status(of: $0) }
    let own = statuses.max() ?? .recorded
    return Gantt.Row(
      name: name, detail: own == status ? detail : "\(detail), \(own.rawValue)", address: address,
      parts: parts(agreements), price: price(agreements), status: own)
  }

  /// Those with the same term together, the latest end first.
  private func parts(_ agreements: [Key<Agreement>]) -> [Gantt.Row.Part] {
    var parts: [Gantt.Row.Part] = []
    for key in agreements {
      let term = report.landscape.term(of: key)
      let sourcing = report.landscape.agreements[key].sourcing
      if let known = parts.firstIndex(where: { $0.term == term && $0.sourcing == sourcing }) {
        parts[known].number += 1
      } else {
        parts.append(Gantt.Row.Part(term: term, number: 1, sourcing: sourcing))
      }
    }
    return parts.enumerated()
      .sorted {
        ($1.element.term.lastPossibleDay, $0.offset) < ($0.element.term.lastPossibleDay, $1.offset)
      }
      .map(\.element)
  }

  private func price(_ agreements: [Key<Agreement>]) -> String {
    if agreements.allSatisfy({ catalogue.agreements[$0].isInHouse }) { return "None: in house" }
    if agreements.count == 1 {
      return report.agreedPrices(agreements[0]).first(where: \.isNearest)?.text ?? "Not stated"
    }
    let inForce = report.landscape.inForce(agreements)
    if inForce.isEmpty { return "None in force" }
    let costs = report.costs(of: inForce)
    if costs.costed == 0 { return "Not stated" }
    let least = costs.lower < costs.upper ? "from " : ""
    return
      "\(least)\(poundsText(costs.lower.rounded())) a year for \(costs.costed) of \(inForce.count) in force"
  }
}
