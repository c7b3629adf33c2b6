import Commissioning
import Statistics

/// Where an organisation is in a funnel, as its mark shows it.
extension FunnelSignificance {
  var words: String {
    switch self {
    case .notSignificant: "Inside the limits"
    case .high95: "Above the 95% limit"
    case .low95: "Below the 95% limit"
    case .high998: "Above the 99.8% limit"
    case .low998: "Below the 99.8% limit"
    }
  }

  var isHigh: Bool { self == .high95 || self == .high998 }

  /// Whether it is outside the outer limits.
  var isBeyond: Bool { self == .high998 || self == .low998 }

  /// The class of its marks.
  func tone(_ better: KPI.Better) -> String {
    if self == .notSignificant { return "common" }
    switch better {
    case .neither: return "neutral"
    case .higher: return isHigh ? "improvement" : "concern"
    case .lower: return isHigh ? "concern" : "improvement"
    }
  }

  var symbol: Symbol {
    switch self {
    case .notSignificant: .ring
    case .high95, .high998: .triangleUp
    case .low95, .low998: .triangleDown
    }
  }
}
