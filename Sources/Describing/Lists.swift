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
  /// How many agreements of an organisation its page lists; the list of agreements has all.
  package static let agreementLimit = 40

  /// The kinds of which nearly all records are illustrative: their lists say so once and mark the
  /// others, since a mark on every item is read by nobody.
  static func illustrativeKinds(_ lists: [Kind: [Reference]], in catalogue: Catalogue) -> Set<Kind>
  {
    Set(
      lists.filter { _, references in
        let illustrative = references.count {
          catalogue.entry(of: $0).evidence.status == .illustrative
        }
        return references.count >= 4 && illustrative * 3 >= references.count * 2
      }.keys)
  }

  /// A record as a list of its kind shows it.
  package func listedEntry(_ reference: Reference) -> ListEntry {
    var entry = described(reference).listEntry
    guard illustrativeKinds.contains(catalogue.entry(of: reference).kind) else { return entry }
    let status = catalogue.entry(of: reference).evidence.status
    if status == .illustrative {
      entry.tags.removeFirst()
    } else if status == .recorded {
      entry.tags.insert(.recorded, at: 0)
    }
    return entry
  }

  /// What is said above lists of a kind whose items are not marked.
  package func note(onListsOf kind: Kind) -> String? {
    illustrativeKinds.contains(kind)
      ? "These \(kind.plural) are illustrative, except those marked otherwise." : nil
  }

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
    case .kpi: "in groups, each A to Z"
    default: "A to Z"
    }
  }
}
