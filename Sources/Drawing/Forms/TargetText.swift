import Commissioning
import Measuring

/// How charts describe a target, and who set it.
extension Targets.Holding {
  /// "The target of 95% is set by the KPI itself."
  func note(_ kpi: KPI) -> String {
    "The target of \(kpi.shortText(of: value)) is set by \(origin.setter)."
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
