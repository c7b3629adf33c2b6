import Commissioning
import Diagnostics

/// A target that no value of its KPI's unit can reach, or that was probably meant as another.
func unreachableTargets(_ catalogue: Catalogue) -> [Diagnostic] {
  let own = catalogue.kpis.compactMap { kpi in
    kpi.target.flatMap { fault(of: $0.value, of: kpi, at: $0.place) }
  }
  let agreed = catalogue.offers.flatMap(\.targets) + catalogue.agreements.flatMap(\.targets)
  return own
    + agreed.compactMap { fault(of: $0.value, of: catalogue.kpis[$0.kpi], at: $0.place) }
}

private func fault(of target: Double, of kpi: KPI, at place: Place) -> Diagnostic? {
  let unit = kpi.unit
  if !unit.domain.contains(target) {
    return Diagnostic(
      .unreachableTarget,
      unit.isProportion
        ? "the target of a percentage is not between 0 and 100" : "the target is less than 0",
      at: place, help: "correct the target, or the KPI's 'unit'")
  }
  guard unit.isProportion, target > 0, target < 1 else { return nil }
  let hundredfold = decimalText((target * 1e8).rounded() / 1e6)
  return Diagnostic(
    .fractionAsPercentage,
    "the target of a percentage is \(decimalText(target)), less than 1%", at: place,
    help: "percentages run from 0 to 100: did you mean \(hundredfold)?")
}
