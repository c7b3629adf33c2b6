import Commissioning
import Measuring

extension Organisation {
  static let ccgAttributes: [Attribute<Organisation>] =
    commonAttributes + [
      ccg("ons_code", "ONS code", in: .page, alias: "ONS code") { .text($2.onsCode) },
      ccg("area_team", "Area team", in: [.everywhere, .summary], compared: .within(.nature)) {
        $0.values($2.areaTeams)
      },
      ccg(
        "population", "Registered patients", in: [.page, .summary], compared: .within(.nature)
      ) { $0.values($2.population) },
      ccg(
        "running_cost_allowance", "Running cost allowance", plural: "Running cost allowances",
        in: [.page, .summary], compared: .within(.nature)
      ) { $0.allowances(of: $1, $2) },
      ccg("finance_team", "Own finance team", in: .page, compared: .within(.nature)) {
        $0.values($2.financeTeam)
      },
      ccg(
        "csu", "Main CSU", in: [.everywhere, .summary], compared: .within(.nature),
        absence: "Not recorded"
      ) { report, key, ccg in report.mainCSUs(of: key, ccg) },
    ]

  private static func ccg(
    _ id: String, _ label: String, plural: String? = nil, in uses: AttributeUses,
    compared: AttributeComparison? = nil, alias: String? = nil, absence: String? = nil,
    _ values: @escaping @Sendable (Report, Key<Organisation>, CCG) -> [AttributeValue]
  ) -> Attribute<Organisation> {
    Attribute(
      id, label, plural: plural, in: uses, compared: compared, alias: alias, absence: absence
    ) {
      guard case .ccg(let ccg) = $0.record.particulars else { return [] }
      return values($0.report, $0.key, ccg)
    }
  }
}

extension Report {
  /// The main CSUs of a CCG: the one on the day first where it is inferred from what became of the one
  /// that is recorded.
  fileprivate func mainCSUs(of key: Key<Organisation>, _ ccg: CCG) -> [AttributeValue] {
    var recorded = values(ccg.csus) {
      AttributeValue(catalogue.organisations[$0].entry.name, reference: .organisation($0))
    }
    guard let heir = landscape.mainCSUs[key], heir.isInferred || heir.body == nil else {
      return recorded
    }
    for position in recorded.indices where recorded[position].isNearest {
      recorded[position].isNearest = false
      recorded[position].tense = .past
    }
    guard heir.isInferred else { return values(heir) }
    let inferred = values(heir).map { value in
      var value = value
      value.note = [dates(heir.since, nil), value.note].compactMap(\.self).joined(separator: "; ")
      return value
    }
    return inferred + recorded
  }
}
