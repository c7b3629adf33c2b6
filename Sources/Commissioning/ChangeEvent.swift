/// What happened, in the order in which readers are told.
package enum ChangeEvent: String, CaseIterable, Sendable, Comparable {
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

  /// Whether it is about figures of a KPI, by which something else than the record changed.
  package var concernsFigures: Bool {
    switch self {
    case .missedTarget, .metTarget, .signalled, .revised, .figuresAdded, .figuresRemoved: true
    default: false
    }
  }

  /// Whether what was and is may be numbers with all the digits that they were worked out with.
  package var tellsNumbers: Bool {
    self == .revised || self == .figuresAdded || self == .figuresRemoved
  }

  /// Whether what was and is names figures, and not only how many there are.
  package func namesFigures(_ before: String, _ after: String) -> Bool {
    guard self == .figuresAdded || self == .figuresRemoved else { return concernsFigures }
    return ![before, after].allSatisfy {
      $0.isEmpty || $0.hasSuffix(" figures") || $0.hasSuffix(" figure")
    }
  }

  package static func < (left: ChangeEvent, right: ChangeEvent) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
