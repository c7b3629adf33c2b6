import Commissioning
import Measuring

extension KPI: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<KPI>] { attributes }

  private static let attributes: [Attribute<KPI>] = [
    Attribute("why", "Why it matters", absence: "Not recorded") { .text($0.record.why) },
    Attribute("numerator", "What is counted") { .text($0.record.numerator) },
    Attribute("denominator", "Out of") { .text($0.record.denominator) },
    Attribute("unit", "Unit", in: .page) { .text($0.record.unit.rawValue) },
    Attribute("better", "Which direction is better", in: .page) {
      .text($0.record.better.rawValue.capitalizedFirst)
    },
    Attribute("target", "Target", in: .page, absence: "None set") { $0.record.targetValues },
    Attribute("period", "Counted by", in: .page) { .text($0.record.period?.name.capitalizedFirst) },
    Attribute("recast", "Figures of earlier periods", in: .page) {
      .text(
        $0.record.isRecast
          ? "Recalculated by their source for the area of each body, from before it existed" : nil)
    },
    Attribute("due_within", "Due", in: .page) {
      .text($0.record.dueWithin.map { "\(count($0, "day")) after the period's end" })
    },
    Attribute("rebase", "Rebased", in: .page) { kpi in
      .texts(kpi.record.rebases.map { kpi.report.words($0) })
    },
    Attribute("services", "Services it measures", in: [.page, .ofOthers]) {
      $0.report.values($0.report.relations.servicesByKPI[$0.key])
    },
    Attribute("author", "Author", absence: "Not recorded") { .text($0.record.author) },
    Attribute("checked_by", "Checked by", in: .page, absence: "Not recorded") {
      .text($0.record.checkedBy)
    },
  ]

  package static func detail(of kpi: Described<KPI>) -> String? {
    let record = kpi.record
    return record.target.map { "Target \(record.shortText(of: $0.value))" }
  }
}

extension KPI {
  fileprivate var targetValues: [AttributeValue] {
    guard let target else { return [] }
    // The note beside a KPI's target is the KPI's own, which its page shows already.
    let evidence = Evidence(targetEvidence.status, sources: targetEvidence.sources)
    return [AttributeValue(shortText(of: target.value), evidence: evidence)]
  }
}

extension Report {
  fileprivate func words(_ rebase: KPI.Rebase) -> String {
    let whose = rebase.subject.map { " for " + catalogue.organisations[$0].entry.name } ?? ""
    return "Limits\(whose) are recalculated from \(rebase.period.value.textInSentence): "
      + "\(rebase.reason) (\(rebase.author), \(rebase.decided.text))"
  }
}
