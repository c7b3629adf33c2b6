import Commissioning
import Measuring

/// How charts tell a figure, or the reason why there is none.
extension Shown<Double> {
  /// Nil too for what is not finite or beyond any figure of the NHS.
  var number: Double? { if case .value(let value) = self, value.isDrawable { value } else { nil } }

  /// Why there is no number; nil where there is one.
  var reason: Absence? {
    switch self {
    case .value(let value): value.isDrawable ? nil : .notApplicable
    case .absent(let absence): absence
    }
  }

  /// "94.2%", "Suppressed".
  func text(_ kpi: KPI) -> String { number.map { kpi.text(of: $0) } ?? reason?.text ?? "" }

  /// The reason as it goes on after "was": "not submitted".
  var reasonInSentence: String? {
    reason.map { $0.text.prefix(1).lowercased() + $0.text.dropFirst() }
  }
}

extension Double {
  /// Whether it can be a figure of the NHS.
  var isDrawable: Bool { isFinite && abs(self) < 1e12 }
}
