import Commissioning
import Measuring

extension Programme: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Programme>] { attributes }

  private static let attributes: [Attribute<Programme>] = [
    Attribute("from", "From", in: .page) { .date($0.record.from) },
    Attribute("until", "Until", in: .page) { .date($0.record.until) },
    Attribute("organisations", "Organisations") { programme in
      programme.report.values(programme.record.organisations.map { .organisation($0) })
    },
    Attribute("services", "Services") { $0.report.values($0.record.services) },
    Attribute("value", "Sum stated", in: .page) { programme in
      programme.report.values(programme.record.values) {
        AttributeValue(poundsText($0), code: decimalText($0.number))
      }
    },
  ]
}

extension Partnership: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Partnership>] { attributes }

  private static let attributes: [Attribute<Partnership>] = [
    Attribute("stated_members", "Members stated", in: .page) {
      $0.report.values($0.record.statedMembers)
    },
    Attribute("members", "Members named", absence: "None") { partnership in
      partnership.report.values(partnership.record.members.map { .organisation($0) })
    },
    Attribute("services", "Services") { $0.report.values($0.record.services) },
    Attribute("from", "From", in: .page) { .date($0.record.from) },
    Attribute("until", "Until", in: .page) { .date($0.record.until) },
  ]
}
