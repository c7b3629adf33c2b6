import Commissioning
import Measuring

extension Organisation {
  static let csuAttributes: [Attribute<Organisation>] =
    commonAttributes + [
      csu("formed_from", "Formed from", in: [.page, .search]) { .texts($1.formedFrom) },
      csu("area", "Area") { $0.values($1.areas) },
      csu("head_office", "Head office") { $0.values($1.headOffice) },
      csu("host", "Host") { $0.values($1.hosts) },
      csu("form", "Organisational form") { $0.values($1.forms) },
      csu("hubs", "Hubs", in: [.page, .search]) {
        $0.valuesAtOnce($1.hubs) { AttributeValue($0.text) }
      },
      csu("staff", "Staff", in: [.page, .summary], compared: .within(.nature)) {
        $0.values($1.staff)
      },
      csu("population", "People served", in: [.page, .summary], compared: .within(.nature)) {
        $0.values($1.population)
      },
      csu("income", "Income a year", in: .page, compared: .within(.nature)) {
        $0.values($1.income) { AttributeValue($0.poundsText) }
      },
      csu(
        "stated_customers", "CCG customers stated", in: [.page, .summary],
        compared: .within(.nature)
      ) { $0.values($1.statedCustomers) },
      csu("forms_under_review", "Forms under review", in: [.page, .search]) {
        $0.values($1.formsUnderReview)
      },
      csu("decision_due", "Decision on its form due", in: .page) { report, csu in
        report.values(csu.decisionsDue) { AttributeValue($0.text, code: $0.code) }
      },
    ]

  private static func csu(
    _ id: String, _ label: String, in uses: AttributeUses = .everywhere,
    compared: AttributeComparison? = nil,
    _ values: @escaping @Sendable (Report, CSU) -> [AttributeValue]
  ) -> Attribute<Organisation> {
    Attribute(id, label, in: uses, compared: compared) { organisation in
      guard case .csu(let csu) = organisation.record.particulars else { return [] }
      return values(organisation.report, csu)
    }
  }
}

extension CSU.Hub {
  package var text: String {
    self == .dmic ? "Data management and integration centre" : "Healthcare procurement hub"
  }
}
