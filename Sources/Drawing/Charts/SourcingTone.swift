import Commissioning

extension Agreement.Sourcing {
  /// As a part of a drawing is labelled.
  var word: String {
    switch self {
    case .inHouse: "In house"
    case .shared: "Shared"
    case .csu: "CSU"
    case .external: "Elsewhere"
    }
  }

  /// The class of its part.
  package var tone: String {
    switch self {
    case .inHouse: "in-house"
    case .shared: "shared"
    case .csu: "support-unit"
    case .external: "external"
    }
  }
}
