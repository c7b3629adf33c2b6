import Diagnostics

/// The value of a KPI that is aimed at, in the KPI's unit.
package struct Target: Sendable {
  package var kpi: Key<KPI>
  package var value: Double
  package var evidence: Evidence
  package var place: Place

  package init(kpi: Key<KPI>, value: Double, evidence: Evidence, place: Place) {
    self.kpi = kpi
    self.value = value
    self.evidence = evidence
    self.place = place
  }
}
