import Chronology
import Commissioning
import Disclosing

/// What changed by a day, the latest first; on one day by what happened, to which kind of record, and its name.
package struct History: Sendable {
  /// A change with what it is about in the catalogue as it is.
  package struct Entry: Sendable {
    package let change: RecordedChange
    /// Nil if the record is no longer there.
    package let reference: Reference?
    /// The series of its figure, if there is one.
    package let series: Key<Series>?
    /// Whether what it says before and after is not to be shown, since it is about figures of a KPI that
    /// withholds some, or that is there no longer to say so. An earlier figure, beside today's totals,
    /// could give away one that is withheld.
    package let isWithheld: Bool

    package var before: String { isWithheld ? "" : told.before }
    package var after: String { isWithheld ? "" : told.after }

    private var told: (before: String, after: String) {
      change.event.tellsNumbers
        ? shortened(change.before, change.after) : (change.before, change.after)
    }
  }

  package let entries: [Entry]
  private var byOrganisation: [Key<Organisation>: [Int]] = [:]
  private var byService: [Key<Service>: [Int]] = [:]

  init(_ landscape: Landscape, _ disclosed: Disclosed, withholding: Set<Key<KPI>>) {
    let catalogue = landscape.catalogue
    let day = catalogue.site.day
    let known = catalogue.history.filter { $0.recorded.hasCome(by: day) }
    guard !known.isEmpty else {
      entries = []
      return
    }
    let records = RecordsByID(catalogue)
    let series = SeriesByParties(catalogue, disclosed)
    entries = known.enumerated().compactMap { number, change -> (Int, Entry)? in
      let reference = records.find(change.kind, change.record)
      if let reference, !landscape.isShown(reference) { return nil }
      if let period = change.period, !period.hasEnded(by: day) { return nil }
      var isWithheld = change.event.namesFigures(change.before, change.after)
      var found: Key<Series>?
      if change.kind == .agreement, !change.detail.isEmpty {
        // What an agreement's figures meet is told with the name of their KPI.
        let kpis = catalogue.kpis.keys.filter { catalogue.kpis[$0].entry.name == change.detail }
        if !kpis.isEmpty { isWithheld = isWithheld && kpis.contains(where: withholding.contains) }
      }
      if case .kpi(let kpi)? = reference {
        isWithheld = isWithheld && withholding.contains(kpi)
        found = change.period == nil ? nil : series.find(kpi, change)
      }
      return (
        number,
        Entry(change: change, reference: reference, series: found, isWithheld: isWithheld)
      )
    }.sorted { left, right in
      let (one, two) = (left.1.change, right.1.change)
      if one.recorded != two.recorded { return one.recorded > two.recorded }
      return (one.event, one.kind, one.name, left.0) < (two.event, two.kind, two.name, right.0)
    }.map(\.1)
    for (number, entry) in entries.enumerated() {
      for key in records.organisations(entry.change) {
        byOrganisation[key, default: []].append(number)
      }
      for case .service(let key)? in entry.change.services.map({ records.find(.service, $0) }) {
        byService[key, default: []].append(number)
      }
    }
  }

  package func entries(of key: Key<Organisation>) -> [Entry] {
    (byOrganisation[key] ?? []).map { entries[$0] }
  }

  package func entries(of key: Key<Service>) -> [Entry] {
    (byService[key] ?? []).map { entries[$0] }
  }
}

/// Records by their kinds and ids, present or former.
private struct RecordsByID {
  private var references: [Kind: [String: Reference]] = [:]

  init(_ catalogue: Catalogue) {
    for reference in catalogue.references {
      let entry = catalogue.entry(of: reference)
      for id in entry.formerIDs where references[entry.kind]?[id.value] == nil {
        references[entry.kind, default: [:]][id.value] = reference
      }
      references[entry.kind, default: [:]][entry.id.value] = reference
    }
  }

  func find(_ kind: Kind, _ id: String) -> Reference? { references[kind]?[id] }

  /// Those that a change concerns, each once, in order.
  func organisations(_ change: RecordedChange) -> [Key<Organisation>] {
    let kinds = Kind.allCases.filter(\.isOrganisation)
    let keys = change.organisations.flatMap { party in
      let path = party.split(separator: "/").map(String.init)
      let id = path.last ?? party
      return kinds.compactMap { kind -> Key<Organisation>? in
        if path.count == 2, path[0] != kind.folder { return nil }
        // Bodies of two kinds may have one id: what a record of one kind says is not about the other.
        if change.kind.isOrganisation, change.record == id, change.kind != kind { return nil }
        guard case .organisation(let key)? = find(kind, id) else { return nil }
        return key
      }
    }
    return Set(keys).sorted()
  }
}

/// Series by whom they are about.
private struct SeriesByParties {
  private var series: [[String]: Key<Series>] = [:]

  init(_ catalogue: Catalogue, _ disclosed: Disclosed) {
    for number in disclosed.series.keys {
      let one = disclosed.series[number]
      let parties = [one.subject, one.provider, one.customer].compactMap { key in
        key.map { catalogue.organisations[$0].entry.id.value }
      }
      let service = one.service.map { catalogue.services[$0].entry.id.value } ?? ""
      let name = [String(one.kpi.number), service] + Set(parties).sorted()
      if series[name] == nil { series[name] = number }
    }
  }

  func find(_ kpi: Key<KPI>, _ change: RecordedChange) -> Key<Series>? {
    series[
      [String(kpi.number), change.services.first ?? ""]
        + change.organisations.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.sorted()
    ]
  }
}

extension History.Entry {
  /// "Price: £2 per head, then £3 per head".
  package var words: String {
    let told =
      switch (before.isEmpty, after.isEmpty) {
      case (false, false) where before == after: after
      // A term that got an end: what it has said before is not said again.
      case (false, false)
      where change.event == .ended && change.detail.isEmpty
        && (after.hasPrefix(before + " ") || after.hasPrefix(before + ", ")):
        String(after.dropFirst(before.count).drop { $0 == "," || $0 == " " })
      case (false, false):
        "\(before.hasSuffix(".") ? String(before.dropLast()) : before), then \(after)"
      case (false, true): before == change.name ? "" : "\(before) before"
      case (true, false): after
      case (true, true): isWithheld ? "not shown, since figures of this KPI may be withheld" : ""
      }
    let parts = [change.detail, told == change.name ? "" : told].filter { !$0.isEmpty }
    return parts.isEmpty ? change.event.heading : parts.joined(separator: ": ")
  }

  /// "Finance from North (offer)".
  package var subject: String {
    change.name.hasSuffix(" " + change.kind.noun)
      ? change.name : "\(change.name) (\(change.kind.noun))"
  }
}

extension Report {
  /// How what changed is known: by what the history says, or else by the record.
  package func tag(of entry: History.Entry) -> Tag? {
    if let status = entry.change.status { return Tag(status) }
    if let series = entry.series { return Tag(disclosed.series[series].status) }
    return entry.reference.flatMap { Tag(catalogue.entry(of: $0).evidence) }
  }
}
