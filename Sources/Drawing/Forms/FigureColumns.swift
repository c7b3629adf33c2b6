import Commissioning
import Measuring

/// The columns of charts over time, and of other figures.
extension ChartTable.Column {
  static func periods(_ figures: [Figure]) -> Self {
    Self("Period", key: "name") { .period(figures[$0].period) }
  }

  /// - Parameter link: the address of what a figure is made of.
  static func values(_ figures: [Figure], _ kpi: KPI, link: @escaping (Figure) -> String?) -> Self {
    Self(
      "Value", key: "value", format: { kpi.text(of: $0) }, link: { link(figures[$0]) },
      numbers: { ChartTable.Cell(figures[$0].value) })
  }

  /// Whether figures are about days before their subject existed; no column if none is.
  static func recast(_ figures: [Figure]) -> [Self] {
    guard figures.contains(where: { $0.recast != nil }) else { return [] }
    return [
      Self("From before it existed") { .words(figures[$0].recast?.word ?? "No") }
    ]
  }

  /// Numbers in the unit of a KPI, where there are any.
  static func values(_ name: String, _ kpi: KPI, _ number: @escaping (Int) -> Double?) -> Self {
    Self(name, format: { kpi.text(of: $0) }, numbers: { ChartTable.Cell(number($0)) })
  }

  /// Numerators and denominators.
  static func parts(_ figures: [Figure]) -> [Self] {
    func part(_ name: String, key: StaticString, _ part: @escaping (Figure) -> Double?) -> Self {
      Self(
        name, key: key, format: { numberText($0) },
        numbers: { ChartTable.Cell(part: part(figures[$0]), of: figures[$0].value) })
    }
    return [
      part("Numerator", key: "numerator", \.numerator),
      part("Denominator", key: "denominator", \.denominator),
    ]
  }

  /// Of sums: how many organisations are in them, of how many that report the KPI.
  static func coverage(_ figures: [Figure]) -> [Self] {
    func column(_ name: String, _ number: @escaping (Coverage) -> Int) -> Self {
      Self(
        name, format: { numberText($0) },
        numbers: { ChartTable.Cell(figures[$0].coverage.map { Double(number($0)) }) })
    }
    guard figures.contains(where: { $0.coverage != nil }) else { return [] }
    let isWhole = figures.allSatisfy { ($0.coverage?.suppressedAtSource ?? 0) == 0 }
    return [column("Reported", \.reported), column("Expected", \.expected)]
      + (isWhole ? [] : [column("Suppressed at source", \.suppressedAtSource)])
  }

  /// What is published for England, beside sums of all.
  static func publishedNation(_ figures: [Figure], _ kpi: KPI) -> [Self] {
    guard figures.contains(where: { $0.publishedNation != nil }) else { return [] }
    return [values("Published for England", kpi) { figures[$0].publishedNation }]
  }

  /// What rows say of themselves, if any does.
  static func notes(_ figures: [Figure]) -> [Self] {
    guard figures.contains(where: { $0.note != nil }) else { return [] }
    return [Self("Note") { .words(figures[$0].note ?? "None") }]
  }

  /// The target in every row.
  static func target(_ target: Targets.Holding, _ kpi: KPI) -> Self {
    let text = kpi.shortText(of: target.value)
    return Self("Target", format: { _ in text }, numbers: { _ in .number(target.value) })
  }
}
