import Commissioning

extension Organisation {
  static let supplierAttributes: [Attribute<Organisation>] =
    commonAttributes + [
      Attribute("sector", "Sector") { organisation in
        guard case .supplier(let supplier) = organisation.record.particulars else { return [] }
        return .text(supplier.sector.rawValue)
      },
      Attribute("stands_for_several", "Stands for", in: [.page, .download]) {
        .text($0.record.standsForSeveral ? "several suppliers that are not named" : nil)
      },
      Attribute("systems", "Systems", in: [.page, .ofOthers]) { supplier in
        supplier.report.values(
          supplier.report.relations.systemsByProvider[supplier.key].map { .system($0) })
      },
    ]
}
