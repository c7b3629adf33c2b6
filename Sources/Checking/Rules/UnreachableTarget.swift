import Commissioning
import Diagnostics

/// A target of a percentage that no percentage can reach, or that was probably meant as a fraction.
func unreachableTargets(_ catalogue: Catalogue) -> [Diagnostic] {
  let own = catalogue.kpis.compactMap { kpi in
    kpi.target.flatMap { unreachable($0.value, of: kpi, at: $0.place) }
  }
  let agreed = catalogue.offers.flatMap(\.targets) + catalogue.agreements.flatMap(\.targets)
  return own
    + agreed.compactMap { unreachable($0.value, of: catalogue.kpis[$0.kpi], at: $0.place) }
}

private func unreachable(_ target: Double, of kpi: KPI, at place: Place) -> Diagnostic? {
  guard kpi.unit.isProportion else { return nil }
  if isFraction(target, of: kpi) {
    return Diagnostic(
      .unreachableTarget,
      "the target is \(decimalText(target)) percent, though percentages run from 0 to 100",
      at: place,
      help: "did you mean \(decimalText((target * 1e8).rounded() / 1e6))?")
  }
  guard target < 0 || target > 100 else { return nil }
  return Diagnostic(
    .unreachableTarget, "the target of a percentage is not between 0 and 100", at: place,
    help: "correct the target, or the KPI's 'unit'")
}

/// Whether a target was probably meant as a part of one: most is aimed at of what is better the higher,
/// and of what is better the lower nothing is aimed at that would not be shown.
private func isFraction(_ target: Double, of kpi: KPI) -> Bool {
  guard target > 0, target < 1 else { return false }
  switch kpi.better {
  case .higher: return true
  case .lower, .neither:
    var shown = target
    for _ in 0..<kpi.decimals { shown *= 10 }
    return abs(shown - shown.rounded()) > 1e-9
  }
}
