import Commissioning
import Measuring

/// A number, or the words that say why there is none: "Not submitted", "Suppressed".
package enum ChartValue: Sendable, Hashable {
  case number(Double)
  case absent(String)

  /// Nil for what is not finite or beyond any figure of the NHS.
  var number: Double? {
    if case .number(let number) = self, number.isDrawable { number } else { nil }
  }

  /// The reason in words; nil where there is a number.
  var absence: String? {
    if case .absent(let words) = self { return words.isEmpty ? "Not recorded" : words }
    return number == nil ? "Not applicable" : nil
  }

  func text(_ kpi: KPI) -> String { number.map { kpi.text(of: $0) } ?? absence ?? "" }

  /// The reason as it goes on after "was": "not submitted".
  var absenceInSentence: String? {
    absence.map { $0.prefix(1).lowercased() + $0.dropFirst() }
  }
}

/// What is aimed at, and who says so.
package struct ChartTarget: Sendable, Hashable {
  package var value: Double
  /// "the agreement with NHS Oxfordshire CCG", "the KPI itself".
  package var setBy: String

  package init(_ value: Double, setBy: String) {
    self.value = value
    self.setBy = setBy
  }

  func note(_ kpi: KPI) -> String {
    "The target of \(kpi.shortText(of: value)) is set by \(setBy)."
  }
}

extension Double {
  /// Whether it can be a figure of the NHS.
  var isDrawable: Bool { isFinite && abs(self) < 1e12 }
}

extension ChartTarget? {
  /// Itself, if it can be drawn.
  var ifDrawable: ChartTarget? { flatMap { $0.value.isDrawable ? $0 : nil } }
}
