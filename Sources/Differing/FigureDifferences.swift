import Commissioning

extension Comparison {
  // MARK: Figures

  func key(_ old: SiteState.FigureKey) -> SiteState.FigureKey {
    if moved.isEmpty { return old }
    var key = old
    key.kpi = moved[SiteState.RecordKey(kind: .kpi, id: old.kpi)] ?? old.kpi
    key.parties = old.parties.enumerated().map { position, party in
      let kinds: [Kind] =
        switch position {
        case 3: [.service]
        case 2: [.ccg, .csu, .supplier]
        default: [.csu, .ccg, .supplier]
        }
      if party.contains("/") { return unambiguous(translated(party)) }
      return kinds.lazy.compactMap { moved[SiteState.RecordKey(kind: $0, id: party)] }.first
        ?? party
    }
    return key
  }

  var figures: [Change] {
    let figures = observations.new
    let before = Dictionary(
      observations.old.map { (key($0), $1) }, uniquingKeysWith: { $1 })
    let common = figures.keys.filter { before[$0] != nil }.sorted()
    let found = common.flatMap { key -> [Change] in
      guard let old = before[key], let figure = figures[key] else { return [] }
      return old.code == figure.code ? notes(key, old, figure) : [revision(key, old, figure)]
    }
    let added = figures.keys.filter { before[$0] == nil }
    let removed = before.keys.filter { figures[$0] == nil }
    return found + circumstances(common, before) + counted(.figuresAdded, added, of: figures)
      + counted(.figuresRemoved, removed, of: before) + superseded(before)
  }

  private func revision(
    _ key: SiteState.FigureKey, _ old: SiteState.Figure, _ new: SiteState.Figure
  ) -> Change {
    if old.isSuppressed != new.isSuppressed {
      func told(_ figure: SiteState.Figure) -> String {
        figure.isSuppressed ? "withheld" : figure.isNumber ? "shown" : figure.text
      }
      return change(
        .changed, key, before: told(old), after: told(new), source: new.row, status: new.status,
        distinction: "")
    }
    func told(_ value: SiteState.Figure) -> String {
      old.text == new.text && !value.parts.isEmpty ? "\(value.text) (\(value.parts))" : value.text
    }
    // Days of publication are written so that they are in order as texts.
    let isSilent = !(old.published + new.published).isEmpty && new.published <= old.published
    return change(
      .revised, key, of: isSilent ? RecordedChange.noLaterPublication : nil, before: told(old),
      after: told(new), source: new.row,
      status: new.status, distinction: new.published)
  }

  /// That the note of a figure or when it was published is otherwise.
  private func notes(
    _ key: SiteState.FigureKey, _ old: SiteState.Figure, _ new: SiteState.Figure
  ) -> [Change] {
    func day(_ code: String) -> String { Day(code)?.text ?? code }
    return [
      ("note", old.note, new.note), ("published", day(old.published), day(new.published)),
    ].filter { $1 != $2 }.map { name, before, after in
      change(
        .changed, key, of: name, before: before.nonEmpty ?? "none",
        after: after.nonEmpty ?? "none", source: new.row, status: new.status, distinction: "")
    }
  }

  /// That the source or the status of figures is otherwise: they are those of a whole series.
  private func circumstances(
    _ keys: [SiteState.FigureKey], _ before: [SiteState.FigureKey: SiteState.Figure]
  ) -> [Change] {
    var told: Set<SiteState.FigureKey> = []
    return keys.flatMap { key -> [Change] in
      var series = key
      series.period = ""
      guard let old = before[key], let new = observations.new[key], told.insert(series).inserted
      else {
        return []
      }
      let sources = translated(sources: old.source)
      let others = new.source.split(separator: "; ").sorted().joined(separator: "; ")
      return [("status", old.status, new.status), ("source", sources, others)]
        .filter { $1 != $2 }.map { name, before, after in
          change(
            .changed, series, of: name, before: before.nonEmpty ?? "none",
            after: after.nonEmpty ?? "none", source: String(new.row.prefix { $0 != " " }),
            status: new.status, distinction: "")
        }
    }
  }

  /// The ids of sources as the later site has them.
  private func translated(sources: String) -> String {
    sources.split(separator: "; ").map { id in
      moved[SiteState.RecordKey(kind: .source, id: String(id))] ?? String(id)
    }.sorted().joined(separator: "; ")
  }

  /// - Parameter aspect: what of the figure changed, if not its value.
  func change(
    _ event: Change.Event, _ key: SiteState.FigureKey, of aspect: String? = nil,
    before: String = "",
    after: String = "", source: String = "", status: String, distinction: String
  ) -> Change {
    let kpi = SiteState.RecordKey(kind: .kpi, id: key.kpi)
    let record = new.records[kpi] ?? old.records[kpi]
    func joined(_ text: String) -> String { aspect.map { "\(text), \($0)" } ?? text }
    return Change(
      event: event, kind: .kpi, id: key.kpi, name: record?.name ?? key.kpi,
      page: new.records[kpi]?.page ?? "", detail: joined(words(key)), before: before,
      after: after, source: source,
      organisations: key.organisations.map(unambiguous), services: key.services, period: key.period,
      status: status, identity: joined(codes(key)),
      distinction: distinction, mayBeWithheld: withholding.contains(key.kpi))
  }

  /// "April 2013, NHS South CSU, NHS Luton CCG".
  private func words(_ key: SiteState.FigureKey) -> String {
    let parties = parties(of: key).map { party in
      guard let own = names[party], own.count == 1, let name = own.first else { return party }
      return partiesByName[name] == 1 ? name : "\(name) (\(party))"
    }
    return ([words(period: key.period)].filter { !$0.isEmpty } + parties).joined(separator: ", ")
  }

  private func words(period code: String) -> String { Period(code)?.text ?? code }

  /// "2013-04, south, luton".
  private func codes(_ key: SiteState.FigureKey) -> String {
    ([key.period].filter { !$0.isEmpty } + parties(of: key)).joined(separator: ", ")
  }

  /// The ids of those that a figure is about, each once.
  private func parties(of key: SiteState.FigureKey) -> [String] {
    var parties: [String] = []
    for party in key.parties.map(unambiguous)
    where !party.isEmpty && !parties.contains(party) {
      parties.append(party)
    }
    return parties
  }

  /// How many files are named that figures came from.
  private static let placeLimit = 4

  /// How many figures came or went, by KPI.
  private func counted(
    _ event: Change.Event, _ keys: [SiteState.FigureKey],
    of figures: [SiteState.FigureKey: SiteState.Figure]
  ) -> [Change] {
    Dictionary(grouping: keys.sorted(), by: \.kpi).map { kpi, keys in
      let periods = keys.map(\.period).sorted()
      let span =
        periods[0] == periods[periods.count - 1]
        ? words(period: periods[0])
        : "\(words(period: periods[0])) to \(words(period: periods[periods.count - 1]))"
      let codes = "\(periods[0]) to \(periods[periods.count - 1])"
      let rows = Set(keys.compactMap { figures[$0]?.row })
      // A row that is gone is another one now.
      let files = Set(rows.map { String($0.prefix { $0 != " " }) })
      let places = event == .figuresAdded && rows.count == 1 ? rows : files
      let statuses = Set(keys.compactMap { figures[$0]?.status })
      let count = "\(keys.count) \(keys.count == 1 ? "figure" : "figures")"
      let told =
        keys.count == 1 && !withholding.contains(kpi) ? figures[keys[0]]?.text ?? count : count
      var change = change(
        event, keys.count == 1 ? keys[0] : SiteState.FigureKey(kpi: kpi, parties: [], period: ""),
        before: event == .figuresRemoved ? told : "", after: event == .figuresAdded ? told : "",
        source: places.count <= Self.placeLimit ? places.sorted().joined(separator: "; ") : "",
        status: statuses.count == 1 ? statuses.first ?? "" : "",
        distinction: keys.map(self.codes).joined(separator: ";"))
      // Those of many bodies are news of the KPI, not of each.
      let areOfOne = Set(keys.map(\.parties)).count == 1
      if keys.count > 1 {
        var series = keys[0]
        series.period = ""
        let (parties, ids) = areOfOne ? (words(series), self.codes(series)) : ("", "")
        change.detail = [span, parties].filter { !$0.isEmpty }.joined(separator: ", ")
        change.identity = [codes, ids].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      if areOfOne {
        change.organisations = keys[0].organisations.map(unambiguous)
        change.services = keys[0].services
      }
      return change
    }
  }

  // MARK: Targets and signals

  /// What figures meet or miss now of the targets of an agreement.
  func judgements(_ old: SiteState.Record, _ new: SiteState.Record) -> [Change] {
    new.judgements.compactMap { judgement in
      guard let before = old.judgements.first(where: { translated($0.kpi) == judgement.kpi }),
        before.meetsTarget != judgement.meetsTarget,
        !(before.isOfSeries && judgement.isOfSeries)
      else { return nil }
      let id = judgement.kpi.split(separator: "/").last.map(String.init) ?? ""
      let name = self.new.records[SiteState.RecordKey(kind: .kpi, id: id)]?.name ?? id
      var change = change(
        judgement.meetsTarget ? .metTarget : .missedTarget, new, name, before: before.text,
        after: judgement.text, distinction: judgement.kpi)
      change.mayBeWithheld = withholding.contains(id)
      // It is known no better than the figures that it rests on.
      let statuses = [change.status, judgement.status].compactMap { Status(rawValue: $0) }
      change.status = statuses.max()?.rawValue ?? change.status
      return change
    }
  }

  var targets: [Change] {
    func known(_ key: SiteState.FigureKey) -> SiteState.FigureKey {
      var key = key
      key.parties = key.parties.enumerated().map { $0 == 0 ? unambiguous($1) : $1 }
      return key
    }
    let before = Dictionary(
      old.series.map { (key(known($0)), $1) }, uniquingKeysWith: { first, _ in first })
    let after = new.series.map { (known($0), $1) }.sorted { $0.0 < $1.0 }
    return after.flatMap { key, series -> [Change] in
      // A figure that is withheld now leaves an older one as the latest: nothing happened.
      guard let before = before[key], series.period >= before.period else { return [] }
      func change(_ event: Change.Event, _ before: String, _ after: String) -> Change {
        Change(
          event: event, kind: .kpi, id: key.kpi, name: series.title, page: series.page,
          before: before, after: after, source: series.row,
          organisations: key.organisations.map(unambiguous),
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
