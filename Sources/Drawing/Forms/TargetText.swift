import Commissioning
import Measuring

/// How charts tell what is aimed at, and who says so.
extension Targets.Holding {
  /// "The target of 95% is set by the KPI itself."
  func note(_ kpi: KPI) -> String {
    "The target of \(kpi.shortText(of: value)) is set by \(origin.setter)."
  }

  /// How a figure stands to it, as a sentence goes on: ", short of the target of 95%".
  func beside(_ figure: Double, _ kpi: KPI) -> String {
    let text = kpi.shortText(of: value)
    switch kpi.better {
    case .higher:
      return figure >= value
        ? ", meeting the target of \(text)" : ", short of the target of \(text)"
    case .lower:
      return figure <= value ? ", meeting the target of \(text)" : ", over the target of \(text)"
    case .neither: return ", beside a target of \(text)"
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
  /// Itself, if it can be drawn.
  var ifDrawable: Targets.Holding? { flatMap { $0.value.isDrawable ? $0 : nil } }
}
