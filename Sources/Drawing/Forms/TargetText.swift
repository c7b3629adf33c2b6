import Commissioning
import Measuring

/// How charts describe a target, and who set it.
extension Targets.Holding {
  /// "The target of 95% is set by the agreement."; nothing if it is the KPI's own.
  func notes(_ kpi: KPI) -> [String] {
    if case .kpi = origin { return [] }
    return ["The target of \(kpi.shortText(of: value)) is set by \(origin.setter)."]
  }

  /// How a figure compares with it, to continue a sentence: ", short of the target of 95%".
  func beside(_ figure: Double, _ kpi: KPI) -> String {
    let text = kpi.shortText(of: value)
    switch kpi.better {
    case .higher:
      return figure >= value
        ? ", meeting the target of \(text)" : ", short of the target of \(text)"
    case .lower:
      return figure <= value ? ", meeting the target of \(text)" : ", over the target of \(text)"
    case .neither: return ", with a target of \(text)"
    }
  }
}

extension KPI {
  /// A figure with as many decimals as tell it from a target.
  package func text(of value: Double, beside target: Targets.Holding?) -> String {
    guard let target else { return text(of: value) }
    return text(of: value, decimals: decimals(telling: value, from: target.value))
  }

  /// How many decimals tell two different numbers apart: at least its own, at most six.
  func decimals(telling value: Double, from other: Double) -> Int {
    if value == other { return decimals }
    return (decimals..<6).first {
      numberText(value, decimals: $0) != numberText(other, decimals: $0)
    } ?? 6
  }
}

extension Targets.Origin {
  /// "the agreement".
  var setter: String {
    switch self {
    case .agreement: "the agreement"
    case .offer: "the offer that was taken up"
    case .kpi: "the KPI itself"
    }
  }
}

extension Targets.Holding? {
  /// The target, if it can be drawn.
  var ifDrawable: Targets.Holding? { flatMap { $0.value.isDrawable ? $0 : nil } }
}
