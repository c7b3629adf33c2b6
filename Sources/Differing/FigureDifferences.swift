import Commissioning

extension Comparison {
  // MARK: Figures

  private func key(_ old: SiteState.FigureKey) -> SiteState.FigureKey {
    if moved.isEmpty { return old }
    var key = old
    key.kpi = moved[SiteState.RecordKey(kind: .kpi, id: old.kpi)] ?? old.kpi
    key.parties = old.parties.enumerated().map { position, id in
      let kinds: [Kind] = position == 3 ? [.service] : [.csu, .ccg, .supplier]
      return kinds.lazy.compactMap { moved[SiteState.RecordKey(kind: $0, id: id)] }.first ?? id
    }
    return key
  }

  var figures: [Change] {
    let figures = observations.new
    var before: [SiteState.FigureKey: SiteState.Figure] = [:]
    for (figure, value) in observations.old { before[key(figure)] = value }
    var found: [Change] = []
    for (key, figure) in figures.sorted(by: { $0.key < $1.key }) {
      guard let old = before[key] else { continue }
      if old.code == figure.code {
        found += circumstances(key, old, figure)
        continue
      }
      func told(_ value: SiteState.Figure) -> String {
        old.text == figure.text && !value.parts.isEmpty
          ? "\(value.text) (\(value.parts))" : value.text
      }
      found.append(
        change(
          .revised, key, detail: words(key), before: told(old), after: told(figure),
          source: figure.row, status: figure.status, distinction: figure.published))
    }
    let added = figures.keys.filter { before[$0] == nil }
    let removed = before.keys.filter { figures[$0] == nil }
    return found + counted(.figuresAdded, added, of: figures)
      + counted(.figuresRemoved, removed, of: before)
  }

  /// That the note, the source or the status of a figure is otherwise.
  private func circumstances(
    _ key: SiteState.FigureKey, _ old: SiteState.Figure, _ new: SiteState.Figure
  ) -> [Change] {
    zip(old.circumstances, new.circumstances).filter { $0.text != $1.text }.map { old, new in
      change(
        .changed, key, detail: "\(words(key)), \(new.name)",
        before: old.text.nonEmpty ?? "none", after: new.text.nonEmpty ?? "none",
        source: observations.new[key]?.row ?? "",
        status: observations.new[key]?.status ?? "", distinction: "")
    }
  }

  private func change(
    _ event: Change.Event, _ key: SiteState.FigureKey, detail: String, before: String = "",
    after: String = "", source: String = "", status: String, distinction: String
  ) -> Change {
    let kpi = SiteState.RecordKey(kind: .kpi, id: key.kpi)
    let record = new.records[kpi] ?? old.records[kpi]
    return Change(
      event: event, kind: .kpi, id: key.kpi, name: record?.name ?? key.kpi,
      page: record?.page ?? "", detail: detail, before: before, after: after, source: source,
      organisations: key.organisations, services: key.services, period: key.period, status: status,
      distinction: distinction, mayBeWithheld: withholding.contains(key.kpi))
  }

  /// "2013-04, south, luton".
  private func words(_ key: SiteState.FigureKey) -> String {
    var parties: [String] = []
    for party in key.parties where !party.isEmpty && !parties.contains(party) {
      parties.append(party)
    }
    return ([key.period] + parties).joined(separator: ", ")
  }

  /// How many figures came or went, by KPI.
  private func counted(
    _ event: Change.Event, _ keys: [SiteState.FigureKey],
    of figures: [SiteState.FigureKey: SiteState.Figure]
  ) -> [Change] {
    Dictionary(grouping: keys, by: \.kpi).map { kpi, keys in
      let periods = keys.map(\.period).sorted()
      let span =
        periods[0] == periods[periods.count - 1]
        ? periods[0] : "\(periods[0]) to \(periods[periods.count - 1])"
      let count = "\(keys.count) \(keys.count == 1 ? "figure" : "figures")"
      let statuses = Set(keys.compactMap { figures[$0]?.status })
      if keys.count == 1, let figure = figures[keys[0]] {
        return change(
          event, keys[0], detail: words(keys[0]),
          before: event == .figuresRemoved ? figure.text : "",
          after: event == .figuresAdded ? figure.text : "", source: figure.row,
          status: figure.status, distinction: "")
      }
      return change(
        event, SiteState.FigureKey(kpi: kpi, parties: [], period: ""), detail: span,
        before: event == .figuresRemoved ? count : "", after: event == .figuresAdded ? count : "",
        status: statuses.count == 1 ? statuses.first ?? "" : "", distinction: "")
    }
  }

  // MARK: Targets and signals

  var targets: [Change] {
    let before = Dictionary(
      old.series.map { (key($0), $1) }, uniquingKeysWith: { first, _ in first })
    return new.series.sorted { $0.key < $1.key }.flatMap { key, series -> [Change] in
      // A figure that is withheld now leaves an older one as the latest: nothing happened.
      guard let before = before[key], series.period >= before.period else { return [] }
      func change(_ event: Change.Event, _ before: String, _ after: String) -> Change {
        Change(
          event: event, kind: .kpi, id: key.kpi, name: series.title, page: series.page,
          before: before, after: after, source: series.row, organisations: key.organisations,
          services: key.services, period: series.period, status: series.status,
          mayBeWithheld: withholding.contains(key.kpi))
      }
      var found: [Change] = []
      let earlier =
        before.target == series.target
        ? before.latest : "\(before.latest), target \(before.target)"
      if before.meetsTarget == "yes", series.meetsTarget == "no" {
        found.append(change(.missedTarget, earlier, "\(series.latest), target \(series.target)"))
      } else if before.meetsTarget == "no", series.meetsTarget == "yes" {
        found.append(change(.metTarget, earlier, "\(series.latest), target \(series.target)"))
      }
      if !series.signal.isEmpty, series.signal != before.signal {
        found.append(
          change(
            .signalled, before.signal.isEmpty ? "no signal" : before.signal,
            "\(series.signal), \(series.latest)"))
      }
      return found
    }
  }
}
