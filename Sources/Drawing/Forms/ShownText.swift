import Commissioning
import Measuring

/// How charts show a figure, or the reason why there is none.
extension Shown<Double> {
  /// Also nil for numbers that are not finite or are beyond any figure of the NHS.
  var number: Double? { if case .value(let value) = self, value.isDrawable { value } else { nil } }

  /// The reason that there is no number; nil if there is one.
  var reason: Absence? {
    switch self {
    case .value(let value): value.isDrawable ? nil : .notApplicable
    case .absent(let absence): absence
    }
  }

  /// "94.2%", "Suppressed".
  func text(_ kpi: KPI) -> String { number.map { kpi.text(of: $0) } ?? reason?.text ?? "" }

  /// The reason as it follows "was": "not submitted".
  var reasonInSentence: String? {
    reason.map { $0.text.prefix(1).lowercased() + $0.text.dropFirst() }
  }
}

extension Double {
  /// Whether it could be a figure of the NHS.
  var isDrawable: Bool { isFinite && abs(self) < 1e12 }
}

/// "5 of 9 agreements", "all 9 agreements", "both agreements", "the only agreement".
package func part(_ number: Int, of all: Int, _ noun: String) -> String {
  if number < all { return "\(numberText(Double(number))) of \(counted(all, noun))" }
  return all == 1 ? "the only \(noun)" : all == 2 ? "both \(noun)s" : "all \(counted(all, noun))"
}

/// "1 row", "2 rows".
func counted(_ number: Int, _ noun: String) -> String {
  "\(numberText(Double(number))) \(noun)\(number == 1 ? "" : "s")"
}
