import Commissioning
import Measuring

/// The name of a horizontal line, with its value where there is room.
struct LineLabel {
  var kind: String
  var name: String
  var value: Double
  var valueText: String

  func text(_ layout: Layout) -> String {
    layout.isWide && !valueText.isEmpty ? "\(name) \(valueText)" : name
  }
}

extension LineLabel {
  init(_ target: Targets.Holding, _ kpi: KPI) {
    self.init(
      kind: "target", name: "Target", value: target.value,
      valueText: kpi.shortText(of: target.value))
  }
}
