import Commissioning

extension Organisation {
  static let supplierAttributes: [Attribute<Organisation>] =
    commonAttributes + [
      Attribute("sector", "Sector") { organisation in
        guard case .supplier(let supplier) = organisation.record.particulars else { return [] }
        return .text(supplier.sector.rawValue)
      },
      Attribute("systems", "Systems", in: [.page, .ofOthers]) { supplier in
        supplier.report.values(
          supplier.report.relations.systemsByProvider[supplier.key].map { .system($0) })
      },
    ]
}
