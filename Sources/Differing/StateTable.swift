import Commissioning
import Describing
import Diagnostics
import Drawing
import Measuring
import Reading
import Statistics

/// A row of the table of what a site says: a value of a fact.
struct StateRow {
  var kind: String
  var id: String
  var name: String
  var label = ""
  var text: String
  var code = ""
  /// When it holds.
  var when = ""
  var note = ""
  /// What the note is compared by, if not by its words.
  var noteCode = ""
  /// How it is known where its record does not say so, and its sources: "inferred sources/register".
  var known = ""
  /// Whether it holds on the day, or was the last or is the first that does.
  var isNearest = true

  static let columns = [
    "kind", "id", "name", "label", "text", "code", "when", "note", "note_code", "known", "holds",
  ]

  /// A code that is the text is left out.
  var cells: [String] {
    [
      kind, id, name, label, text, code == text ? "" : code, when, note,
      noteCode == note ? "" : noteCode, known, isNearest ? "" : "no",
    ]
  }
}

/// What a site says on its day, record by record, as RFC 4180 text: from it, and from the table of
/// observations, sites are compared.
package func stateTable(of report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(StateRow.columns)
  for row in report.stateRows { csv.row(row.cells) }
  return csv.bytes
}

extension Report {
  var stateRows: [StateRow] {
    let site = catalogue.site
    let own =
      [
        StateRow(kind: "site", id: "", name: "day", text: day.isoText),
        StateRow(kind: "site", id: "", name: "base_url", text: site.baseURL ?? ""),
      ] + settings
    let references = catalogue.references.filter(landscape.isShown)
    let records = concurrentMap(references.count, chunk: 32) { self.rows(of: references[$0]) }
    return own + records.flatMap(\.self) + standings.keys.flatMap { self.rows(ofSeries: $0) }
      + correctionsBySeries.keys.sorted().flatMap { self.supersededRows(ofSeries: $0) }
  }

  /// What the settings of the site say that its pages are made by.
  private var settings: [StateRow] {
    let site = catalogue.site
    let stated = [
      ("title", "Title", site.title), ("description", "Description", site.description ?? ""),
      ("publisher", "Publisher", site.publisher ?? ""), ("contact", "Contact", site.contact ?? ""),
      ("licence", "Licence", site.licence ?? ""),
      ("attribution", "Attribution", site.attribution.joined(separator: "; ")),
      ("regions", "Regions", site.regions.joined(separator: "; ")),
      ("reported_percentage", "Percentage that must have reported", "\(site.reportedPercentage)%"),
    ].filter { !$0.2.isEmpty }.map { name, label, text in
      StateRow(kind: "site", id: "", name: name, label: label, text: text)
    }
    let dated = [
      (
        "running_cost_allowance", "Running cost allowance",
        values(site.runningCostAllowance) { AttributeValue(poundsText($0), code: $0.text) }
      ),
      (
        "stated_csus", "CSUs that a source states",
        values(site.statedCSUs) { AttributeValue($0.text) }
      ),
    ].flatMap { name, label, values in
      values.map { value in
        StateRow(
          kind: "site", id: "", name: name, label: label, text: value.text, code: value.code,
          when: value.when ?? "", note: value.evidence?.note ?? "", isNearest: value.isNearest)
      }
    }
    return stated + dated
  }

  private func rows(of reference: Reference) -> [StateRow] {
    let entry = catalogue.entry(of: reference)
    let (kind, id) = (entry.kind.rawValue, entry.id.value)
    func row(_ name: String, _ text: String) -> StateRow {
      StateRow(kind: kind, id: id, name: name, text: text)
    }
    return [
      row(entry.isNamedAfterOthers ? "@made_name" : "@name", entry.name),
      row("@former_ids", entry.formerIDs.map(\.value).joined(separator: ";")),
      row("@page", path(of: reference)), row("@source", path(of: entry.place.source)),
      row("@standing", standing(of: reference).rawValue),
      row("@prose", fingerprint(of: entry.prose)),
    ] + (entry.prose.links.isEmpty ? [] : [row("@links", destinations(in: entry))])
      + (mayWithhold(reference) ? [row("@withholds", "yes")] : [])
      + mainCSU(of: reference).map { csu in
        StateRow(kind: kind, id: id, name: "@csu", text: csu.name, code: "csus/\(csu.id.value)")
      }
      + judgements(of: reference)
      + facts(of: reference, entry).flatMap { fact in
        fact.values.map { value in
          let note = ownNote(of: value)
          return StateRow(
            kind: kind, id: id, name: fact.id, label: fact.label, text: value.text,
            code: value.reference.map(identity) ?? compared(value), when: value.when ?? "",
            note: note,
            noteCode: compared(note, of: value),
            known: value.evidence.map { known($0, in: entry) } ?? "", isNearest: value.isNearest)
        }
      }
  }

  /// The main CSU of a CCG on the day, or the body that took over from it.
  private func mainCSU(of reference: Reference) -> [Entry] {
    guard case .organisation(let key) = reference, let csu = landscape.mainCSUs[key]?.body else {
      return []
    }
    return [catalogue.organisations[csu].entry]
  }

  /// How figures stand against the targets of an agreement, and whether their series has the same.
  private func judgements(of reference: Reference) -> [StateRow] {
    guard case .agreement(let key) = reference, landscape.agreements[key].validity.isCurrent,
      hasTargets(catalogue.agreements[key])
    else { return [] }
    return performances(of: key).compactMap { performance in
      guard let target = performance.target else { return nil }
      let standing = standing(ofSeries: performance.series, against: target)
      guard let meets = standing.meetsTarget, let latest = standing.latest,
        let value = latest.judged
      else { return nil }
      let own = disclosed.series[performance.series].kpi
      let kpi = catalogue.kpis[own]
      return StateRow(
        kind: Kind.agreement.rawValue, id: catalogue.agreements[key].entry.id.value,
        name: meets ? "@meets_target" : "@misses_target", label: kpi.entry.name,
        text:
          "\(kpi.text(of: value)) in \(latest.period.text), target \(kpi.shortText(of: target.value))",
        code: identity(.kpi(own)),
        note: target.value == standings[performance.series].target ? "as its series" : "",
        known: disclosed.series[performance.series].status.rawValue)
    }
  }

  private func hasTargets(_ agreement: Agreement) -> Bool {
    !agreement.targets.isEmpty
      || !(agreement.offer.map { catalogue.offers[$0].targets.isEmpty } ?? true)
  }

  private func mayWithhold(_ reference: Reference) -> Bool {
    if case .kpi(let key) = reference { withholdingKPIs.contains(key) } else { false }
  }

  /// "csus/south".
  func identity(_ reference: Reference) -> String {
    "\(catalogue.kind(of: reference).folder)/\(catalogue.id(of: reference))"
  }

  /// What a value is compared by: a number by what readers see of it, "about £100" or "£100".
  private func compared(_ value: AttributeValue) -> String {
    Double(value.code) == nil ? value.code : value.text
  }

  /// The note of a value besides when it holds.
  private func ownNote(of value: AttributeValue) -> String {
    (value.when == nil ? value.note : value.evidence?.note) ?? ""
  }

  /// A note that names the day of the site, or another record, says the same on another day, and of a
  /// record of another name.
  private func compared(_ note: String, of value: AttributeValue) -> String {
    if note.isEmpty { return note }
    let lasting = note.replacing(day.text, with: "the day")
    return value.noted.map { lasting.replacing(catalogue.name(of: $0), with: identity($0)) }
      ?? lasting
  }

  private func known(_ evidence: Evidence, in entry: Entry) -> String {
    let status = evidence.status == entry.evidence.status ? [] : [evidence.status.rawValue]
    return (status + evidence.sources.map { identity(.source($0)) }).sorted().joined(separator: " ")
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
    let id = code(ofSeries: number)
    func row(_ name: String, _ text: String) -> StateRow {
      StateRow(kind: "series", id: id, name: name, text: text)
    }
    guard standing.meetsTarget != nil || standing.variation != nil, let latest = standing.latest,
      let value = latest.judged ?? latest.value.value
    else { return [] }
    return [
      row("@name", title(ofSeries: number)), row("@page", place(ofSeries: number).path),
      row("target", standing.target.map { kpi.shortText(of: $0) } ?? ""),
      row("meets_target", standing.meetsTarget.map { $0 ? "yes" : "no" } ?? ""),
      row("signal", standing.variation.map(word) ?? ""),
      row("latest", "\(kpi.text(of: value)) in \(latest.period.text)"),
      row("period", latest.period.code), row("status", disclosed.series[number].status.rawValue),
      row("row", latest.row.map { "\(path(of: $0.source)) row \($0.number)" } ?? ""),
    ]
  }

  /// What figures of a series were before they were published again.
  private func supersededRows(ofSeries number: Key<Series>) -> [StateRow] {
    let kpi = catalogue.kpis[disclosed.series[number].kpi]
    return (correctionsBySeries[number] ?? []).map { correction in
      let figure =
        correction.earlier.value.map(kpi.text) ?? correction.earlier.absence ?? "Not recorded"
      return StateRow(
        kind: "superseded", id: code(ofSeries: number), name: correction.period.code,
        text: "\(figure) on \(correction.earlierPublished.text)",
        note: "\(path(of: correction.earlierRow.source)) row \(correction.earlierRow.number)",
        known: disclosed.series[number].status.rawValue)
    }
  }

  /// "paid;csus/south;south;;finance": its KPI and whom it is about.
  private func code(ofSeries number: Key<Series>) -> String {
    let series = disclosed.series[number]
    return ([catalogue.kpis[series.kpi].entry.id.value] + parties(of: series)).joined(
      separator: ";")
  }

  /// Its subject as "csus/south", and the ids of its provider, customer and service; empty where not named.
  private func parties(of series: Series) -> [String] {
    [identity(.organisation(series.subject))]
      + [series.provider, series.customer].map { key in
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
