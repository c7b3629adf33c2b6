import Chronology
import Commissioning
import Measuring

extension Organisation: DescribedRecord {
  package static func attributes(of kind: Kind) -> [Attribute<Organisation>] {
    switch kind {
    case .csu: csuAttributes
    case .ccg: ccgAttributes
    default: supplierAttributes
    }
  }

  /// What CSUs, CCGs and suppliers have in common.
  static let commonAttributes: [Attribute<Organisation>] = [
    Attribute("names", "Names", in: .page) { organisation in
      let names = organisation.report.values(organisation.record.names)
      return names.count > 1 ? names : []
    },
    Attribute("former_names", "Names", in: [], alias: "name") {
      $0.report.values($0.record.names)
    },
    Attribute(
      "code", "ODS code", in: [.page, .summary], compared: .within(.nature), alias: "ODS code",
      absence: "Not recorded"
    ) { $0.report.values($0.record.codes) },
    Attribute("region", "Region", in: [.everywhere, .summary], compared: .within(.nature)) {
      .text($0.record.region)
    },
    Attribute("established", "Established", in: .page) { .date($0.record.established) },
    Attribute("closed", "Closed", in: .page) {
      .date($0.report.landscape.lives[$0.key] == .ended ? $0.record.closed?.value : nil)
    },
    Attribute("closes", "To close", in: .page) { organisation in
      let landscape = organisation.report.landscape
      let isToCome =
        landscape.lives[organisation.key] != .ended && landscape.isEndShown(of: organisation.key)
      return .date(isToCome ? organisation.record.closed?.value : nil)
    },
    Attribute("predecessors", "Took over from", in: [.page, .ofOthers]) {
      $0.report.predecessors(of: $0.key, haveHappened: true)
    },
    Attribute("future_predecessors", "To take over from", in: [.page, .ofOthers]) {
      $0.report.predecessors(of: $0.key, haveHappened: false)
    },
  ]

  package static func detail(of organisation: Described<Organisation>) -> String? {
    let record = organisation.record
    let code = record.codes.nearest(to: organisation.report.day)?.value
    return [code, record.region].compactMap(\.self).joined(separator: ", ").nonEmpty
  }

  package static func tags(of organisation: Described<Organisation>) -> [Tag] {
    let record = organisation.record
    switch organisation.report.landscape.lives[organisation.key] {
    case .ended: return [.closed(record.closed.map { "Closed \($0.value.phrase)" } ?? "Closed")]
    case .notYet:
      return [.closed(record.established.map { "Planned: \($0.text)" } ?? "Planned")]
    case .current, .notKnown: return []
    }
  }
}

extension Report {
  /// Whom an organisation took over from, or is to, how and when.
  fileprivate func predecessors(
    of key: Key<Organisation>, haveHappened: Bool
  ) -> [AttributeValue] {
    relations.predecessors[key].flatMap { former -> [AttributeValue] in
      let organisation = catalogue.organisations[former]
      return organisation.successions.filter {
        $0.event != .codeReused && $0.into.contains(key)
          && landscape.isShown($0, of: organisation)
          && landscape.hasHappened($0, of: organisation) == haveHappened
      }.map {
        AttributeValue(
          organisation.entry.name, reference: .organisation(former),
          note: [
            (haveHappened ? $0.event.text : $0.event.plan).lowercasedFirst, $0.on?.phrase,
          ].compactMap(\.self).joined(separator: " "),
          evidence: Evidence($0.evidence.status))
      }
    }
  }
}

extension Succession.Event {
  package var text: String {
    switch self {
    case .merged: "Merged"
    case .split: "Split"
    case .renamed: "Renamed"
    case .closed: "Closed"
    case .transferred: "Work transferred"
    case .codeReused: "Code reused"
    }
  }

  /// Of what is to come.
  package var plan: String {
    switch self {
    case .merged: "To merge"
    case .split: "To split"
    case .renamed: "To be renamed"
    case .closed: "To close"
    case .transferred: "Work to go"
    case .codeReused: "Code to be used again"
    }
  }
}
