import Commissioning

/// Which KPIs count the same people or cases, as their `suppress_with` says: what is known of one
/// tells something of the others.
struct Populations {
  /// By KPI, the least of those that it shares a population with.
  private var first: [Int]
  private var counts: [Int: Int] = [:]

  init(_ kpis: [KPI]) {
    first = Array(kpis.indices)
    for (number, kpi) in kpis.enumerated() {
      for other in kpi.suppressWith {
        let (one, two) = (root(number), root(Int(other.number)))
        first[max(one, two)] = min(one, two)
      }
    }
    for number in kpis.indices { counts[root(number), default: 0] += 1 }
  }

  private func root(_ number: Int) -> Int {
    var number = number
    while first[number] != number { number = first[number] }
    return number
  }

  /// What identifies the population of a KPI.
  func population(of kpi: Key<KPI>) -> Key<KPI> { Key(root(Int(kpi.number))) }

  /// Whether other KPIs share its population.
  func isShared(_ kpi: Key<KPI>) -> Bool { counts[root(Int(kpi.number)), default: 1] > 1 }
}
