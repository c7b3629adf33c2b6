import Commissioning

/// Something that is otherwise in one site than in another.
package struct Change: Sendable, Equatable {
  /// What happened, in the order in which readers are told.
  package enum Event: String, CaseIterable, Sendable {
    case begun, ended, announced, added, removed
    case transferred, extended, shortened, repriced, renamed
    case missedTarget = "missed target"
    case metTarget = "met target"
    case signalled
    case revised
    case figuresAdded = "figures added"
    case figuresRemoved = "figures removed"
    case changed
    case textChanged = "text changed"

    /// The heading above changes of the kind.
    package var heading: String {
      switch self {
      case .begun: "Begun"
      case .ended: "Ended or withdrawn"
      case .announced: "Announced"
      case .added: "Added"
      case .removed: "Removed"
      case .transferred: "Transferred"
      case .extended: "Extended"
      case .shortened: "Ends earlier"
      case .repriced: "Repriced"
      case .renamed: "Renamed"
      case .missedTarget: "No longer meets its target"
      case .metTarget: "Now meets its target"
      case .signalled: "Signals a change"
      case .revised: "Figures revised"
      case .figuresAdded: "Figures added"
      case .figuresRemoved: "Figures removed"
      case .changed: "Changed"
      case .textChanged: "Text changed"
      }
    }
  }

  package var event: Event
  /// The kind of the record that it is about; a KPI for figures.
  package var kind: Kind
  package var id: String
  package var name: String
  /// The path of the page about it, from the site's folder; empty if there is none.
  package var page: String
  /// What of it changed, if not the whole: "Price", "April 2013, South".
  package var detail = ""
  package var before = ""
  package var after = ""
  /// Where the later state is written: "data/paid.csv row 17", "offers/a.md".
  package var source = ""
}

extension [Change] {
  /// What matters most to a reader first, then by kind and id.
  var ordered: [Change] {
    func place(_ change: Change) -> (Int, Int) {
      (Change.Event.allCases.firstIndex(of: change.event) ?? 0, change.kind.place)
    }
    return enumerated().sorted { left, right in
      let (one, two) = (place(left.element), place(right.element))
      if one != two { return one < two }
      if left.element.id != right.element.id { return left.element.id < right.element.id }
      if left.element.detail != right.element.detail {
        return left.element.detail < right.element.detail
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
