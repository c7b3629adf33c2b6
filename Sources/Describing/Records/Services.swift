import Commissioning

extension Service: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Service>] { attributes }

  private static let attributes: [Attribute<Service>] = [
    Attribute("category", "Category") { .text($0.record.category?.rawValue) },
    Attribute("abbreviations", "Also called", in: .page, alias: "Also called") {
      .texts($0.record.abbreviations)
    },
    Attribute("covers", "Covers") { .texts($0.record.covers) },
    Attribute("kpis", "KPIs") { service in
      service.report.values(service.record.kpis.map { .kpi($0) })
    },
    Attribute("systems", "Systems") { service in
      service.report.values(service.record.systems.map { .system($0) })
    },
  ]

  package static func detail(of service: Described<Service>) -> String? {
    count(service.report.openOffers(of: service.key).count, "offer")
  }
}

extension System: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<System>] { attributes }

  private static let attributes: [Attribute<System>] = [
    Attribute("abbreviations", "Also called", in: .page, alias: "Also called") {
      .texts($0.record.abbreviations)
    },
    Attribute("provider", "Run by") { $0.report.values($0.record.provider) },
    Attribute("from", "In use from", in: .page) { .date($0.record.from) },
    Attribute("services", "Services that rely on it", in: [.page, .ofOthers]) {
      $0.report.values($0.report.relations.servicesBySystem[$0.key])
    },
  ]
}
