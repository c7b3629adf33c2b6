import Commissioning
import Measuring

extension Organisation {
  static let ccgAttributes: [Attribute<Organisation>] =
    commonAttributes + [
      ccg("ons_code", "ONS code", in: .page, alias: "ONS code") { .text($1.onsCode) },
      ccg("area_team", "Area team", in: [.everywhere, .summary], compared: .within(.nature)) {
        $0.values($1.areaTeams)
      },
      ccg(
        "population", "Registered patients", in: [.page, .summary], compared: .within(.nature)
      ) { $0.values($1.population) },
      Attribute(
        "running_cost_allowance", "Running cost allowance", plural: "Running cost allowances",
        in: [.page, .summary], compared: .within(.nature)
      ) {
        guard case .ccg(let ccg) = $0.record.particulars else { return [] }
        return $0.report.allowances(of: $0.key, ccg)
      },
      ccg(
        "csu", "Main CSU", in: [.everywhere, .summary], compared: .within(.nature),
        absence: "Not recorded"
      ) { report, ccg in
        report.values(ccg.csus) {
          AttributeValue(
            report.catalogue.organisations[$0].entry.name, reference: .organisation($0))
        }
      },
    ]

  private static func ccg(
    _ id: String, _ label: String, in uses: AttributeUses,
    compared: AttributeComparison? = nil, alias: String? = nil, absence: String? = nil,
    _ values: @escaping @Sendable (Report, CCG) -> [AttributeValue]
  ) -> Attribute<Organisation> {
    Attribute(id, label, in: uses, compared: compared, alias: alias, absence: absence) {
      guard case .ccg(let ccg) = $0.record.particulars else { return [] }
      return values($0.report, ccg)
    }
  }
}
