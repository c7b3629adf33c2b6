import Commissioning
import Describing
import Diagnostics
import Drawing
import Measuring
import Reading
import Statistics

/// A row of the table of what a site says.
struct StateRow {
  var kind: String
  var id: String
  var name: String
  var label = ""
  var text: String
  var code = ""

  /// A code that is the text is left out.
  var cells: [String] { [kind, id, name, label, text, code == text ? "" : code] }
}

/// What a site says on its day, record by record, as RFC 4180 text: from it, and from the table of
/// observations, sites are compared.
package func stateTable(of report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(["kind", "id", "name", "label", "text", "code"])
  for row in report.stateRows { csv.row(row.cells) }
  return csv.bytes
}

extension Report {
  var stateRows: [StateRow] {
    let site = catalogue.site
    let own = [
      StateRow(kind: "site", id: "", name: "day", text: day.isoText),
      StateRow(kind: "site", id: "", name: "base_url", text: site.baseURL ?? ""),
    ]
    let references = catalogue.references.filter(landscape.isShown)
    let records = concurrentMap(references.count, chunk: 32) { self.rows(of: references[$0]) }
    return own + records.flatMap(\.self) + standings.keys.flatMap { self.rows(ofSeries: $0) }
  }

  private func rows(of reference: Reference) -> [StateRow] {
    let entry = catalogue.entry(of: reference)
    let (kind, id) = (entry.kind.rawValue, entry.id.value)
    func row(_ name: String, _ text: String) -> StateRow {
      StateRow(kind: kind, id: id, name: name, text: text)
    }
    var prose = Fingerprint()
    prose.add(entry.prose.html.withoutSpacing)
    for link in entry.prose.links { prose.add(link.destination.utf8) }
    return [
      row(entry.isNamedAfterOthers ? "@made_name" : "@name", entry.name),
      row("@former_ids", entry.formerIDs.map(\.value).joined(separator: ";")),
      row("@page", path(of: reference)), row("@source", path(of: entry.place.source)),
      row("@standing", standing(of: reference).rawValue),
      row("@prose", entry.prose.html.isEmpty ? "" : prose.text),
    ] + (mayWithhold(reference) ? [row("@withholds", "yes")] : [])
      + mainCSU(of: reference).map { csu in
        StateRow(kind: kind, id: id, name: "@csu", text: csu.name, code: "csus/\(csu.id.value)")
      }
      + facts(of: reference, entry).map { fact in
        StateRow(
          kind: kind, id: id, name: fact.id, label: fact.label, text: text(of: fact),
          code: fact.values.map(code).joined(separator: ";"))
      }
  }

  /// The main CSU of a CCG on the day, or the body that took over from it.
  private func mainCSU(of reference: Reference) -> [Entry] {
    guard case .organisation(let key) = reference, let csu = landscape.mainCSUs[key]?.body else {
      return []
    }
    return [catalogue.organisations[csu].entry]
  }

  /// The values of a fact; CSUs with when each was the main one, since there may be several over time.
  private func text(of fact: AttributeFact) -> String {
    fact.values.map { value in
      let when = value.note.map { $0.prefix { $0 != ";" } }
      return fact.id == "csu"
        ? [value.text, when.map(String.init)].compactMap(\.self).joined(separator: " ") : value.text
    }.joined(separator: "; ")
  }

  private func mayWithhold(_ reference: Reference) -> Bool {
    if case .kpi(let key) = reference { withholdingKPIs.contains(key) } else { false }
  }

  /// What the record itself says; not what other records say of it.
  private func facts(of reference: Reference, _ entry: Entry) -> [AttributeFact] {
    var facts = described(reference).ownFacts
    if let summary = entry.summary {
      facts.append(
        AttributeFact(id: "summary", label: "Summary", values: [AttributeValue(summary)]))
    }
    if let note = entry.evidence.note {
      facts.append(AttributeFact(id: "note", label: "Note", values: [AttributeValue(note)]))
    }
    facts.append(
      AttributeFact(
        id: "status", label: "Status",
        values: [AttributeValue(sourcing(entry.evidence))]))
    switch reference {
    case .agreement(let key):
      facts += ownSpecification(of: key) + recordedState(of: catalogue.agreements[key])
    case .organisation(let key): facts += became(catalogue.organisations[key])
    default: break
    }
    let targets = self.targets(of: reference)
    if !targets.isEmpty {
      facts.append(AttributeFact(id: "targets", label: "Targets", values: targets))
    }
    return facts
  }

  /// What is to be done by an agreement, not by the offer that it takes up.
  private func ownSpecification(of key: Key<Agreement>) -> [AttributeFact] {
    let agreement = catalogue.agreements[key]
    let own = agreement.specification
    let isOwn = [
      "specification": own.text != nil, "includes": !own.includes.isEmpty,
      "excludes": !own.excludes.isEmpty, "volumes": !own.volumes.isEmpty,
      "customer_duties": !own.customerDuties.isEmpty,
    ]
    return specification(of: key).filter { isOwn[$0.id] ?? false }
  }

  private func targets(of reference: Reference) -> [AttributeValue] {
    let targets: [Target] =
      switch reference {
      case .offer(let key): catalogue.offers[key].targets
      case .agreement(let key): catalogue.agreements[key].targets
      default: []
      }
    return targets.map { target in
      let kpi = catalogue.kpis[target.kpi]
      return AttributeValue(
        "\(kpi.entry.name) \(kpi.text(of: target.value))",
        code: "\(kpi.entry.id.value)=\(target.value)")
    }
  }

  /// "recorded: register, minutes".
  private func sourcing(_ evidence: Evidence) -> String {
    let sources = evidence.sources.map { catalogue.sources[$0].entry.id.value }
    return evidence.status.rawValue
      + (sources.isEmpty ? "" : ": " + sources.joined(separator: ", "))
  }

  private func code(_ value: AttributeValue) -> String {
    let name = value.reference.map {
      "\(catalogue.kind(of: $0).folder)/\(catalogue.id(of: $0))"
    }
    // A note that names the day of the site says the same on another day.
    let note = value.note?.replacing(day.text, with: "the day")
    var parts = [name ?? value.code, note ?? "", value.evidence.map(sourcing) ?? ""]
    while parts.count > 1, parts.last == "" { parts.removeLast() }
    return parts.joined(separator: "|")
  }

  private func standing(of reference: Reference) -> SiteState.Standing {
    switch landscape.validity(of: reference) {
    case .current: .current
    case .notKnown: .unknown
    case .notYet: .future
    case .ended: .ended
    }
  }

  private func rows(ofSeries number: Key<Series>) -> [StateRow] {
    let standing = standings[number]
    let kpi = catalogue.kpis[disclosed.series[number].kpi]
    let id = ([kpi.entry.id.value] + parties(of: disclosed.series[number])).joined(separator: ";")
    func row(_ name: String, _ text: String) -> StateRow {
      StateRow(kind: "series", id: id, name: name, text: text)
    }
    guard standing.meetsTarget != nil || standing.variation != nil, let latest = standing.latest,
      let value = latest.judged ?? latest.value.value
    else { return [] }
    return [
      row("@name", title(ofSeries: number)), row("@page", place(ofSeries: number).path),
      row("target", standing.target.map { kpi.text(of: $0) } ?? ""),
      row("meets_target", standing.meetsTarget.map { $0 ? "yes" : "no" } ?? ""),
      row("signal", standing.variation.map(word) ?? ""),
      row("latest", "\(kpi.text(of: value)) in \(latest.period.text)"),
      row("period", latest.period.code), row("status", disclosed.series[number].status.rawValue),
      row("row", latest.row.map { "\(path(of: $0.source)) row \($0.number)" } ?? ""),
    ]
  }

  /// The ids of its subject, provider, customer and service; empty where not named.
  private func parties(of series: Series) -> [String] {
    [series.subject, series.provider, series.customer].map { key in
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    } + [series.service.map { catalogue.services[$0].entry.id.value } ?? ""]
  }

  private func word(_ variation: Variation) -> String {
    switch variation {
    case .commonCause: ""
    case .improvementHigh, .improvementLow: "improvement"
    case .concernHigh, .concernLow: "concern"
    case .neutralHigh, .neutralLow: "change"
    }
  }
}

extension [UInt8] {
  /// HTML in which lines may be broken elsewhere and read the same; as it is where that is not so.
  fileprivate var withoutSpacing: [UInt8] {
    if firstRange(of: Array("<pre".utf8)) != nil { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for byte in self {
      let isSpace = byte == 0x20 || byte == 0x0A
      if isSpace, result.last == 0x20 { continue }
      result.append(isSpace ? 0x20 : byte)
    }
    return result
  }
}
