import Chronology
import Commissioning

extension Landscape {
  /// The records of a kind that can be shown, in the order of their names; services by category first,
  /// guides in their own order.
  func listed(_ kind: Kind) -> [Reference] {
    catalogue.ordered(kind).filter(isShown)
  }
}

extension Catalogue {
  fileprivate func ordered(_ kind: Kind) -> [Reference] {
    let references = references(of: kind)
    if kind == .page {
      let keys = pages.map { ($0.order ?? .max, $0.entry.name) }
      return pages.indices.sorted { keys[$0] < keys[$1] }.map { .page(Key($0)) }
    }
    let names = references.map { name(of: $0).sortingName.lowercased() }
    if kind == .service {
      let categories = services.map { service in
        service.category.flatMap(Service.Category.allCases.firstIndex) ?? .max
      }
      return services.indices.sorted {
        (categories[$0], names[$0], $0) < (categories[$1], names[$1], $1)
      }.map { .service(Key($0)) }
    }
    return references.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { references[$0] }
  }
}

extension Report {
  /// The records of a kind that hold on the day.
  package func current(_ kind: Kind) -> [Reference] {
    (lists[kind] ?? []).filter { landscape.validity(of: $0).isCurrent }
  }
}

extension Kind {
  /// How a kind's list is ordered, in words.
  package var listOrder: String {
    switch self {
    case .page: "in order"
    case .service: "by category"
    default: "A to Z"
    }
  }
}
