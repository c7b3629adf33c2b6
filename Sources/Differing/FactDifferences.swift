import Commissioning

extension Comparison {
  /// What facts say otherwise.
  ///
  /// - Parameter found: what is told of the record already.
  func facts(
    _ old: SiteState.Record, _ new: SiteState.Record, besides found: [Change]
  ) -> [Change] {
    let told = Told(found, of: new)
    var differences = differences(old, new).filter { !told.covers($0.name, in: new.kind) }
    if let end = differences.first(where: { $0.name == "until" }),
      [.extended, .shortened].contains(event(of: end, in: new.kind))
    {
      // What became of an extension that was agreed is told by the new end.
      let ends = (end.old + end.new).map { "Agreed until \($0.text)" }
      for position in differences.indices where differences[position].name == "extensions" {
        differences[position].removeAll {
          ends.contains($0.text) || $0.text.hasSuffix(" until \(end.new.first?.text ?? "")")
        }
      }
    }
    if new.standing == .ended {
      // That its party ended is told of that.
      for position in differences.indices
      where ["provider", "customer"].contains(differences[position].name) {
        differences[position].removeEndOfParty()
      }
    }
    let changes = differences.filter(\.isTold).flatMap(\.parts).map { change(by: $0, of: new) }
    let moved = mainCSU(old, new).map { [$0] } ?? []
    return changes.filter { moved.isEmpty || !$0.detail.hasPrefix(moved[0].detail) } + moved
  }

  private func differences(_ old: SiteState.Record, _ new: SiteState.Record) -> [FactDifference] {
    let isKnownAlike = old.status == new.status
    func compared(_ values: [SiteState.Value]?) -> [SiteState.Value] {
      guard let values, !isKnownAlike else { return values ?? [] }
      // How a value is known is said where its record is known otherwise, and that has changed.
      return values.map { value in
        var value = value
        value.known = value.known.split(separator: " ").filter { $0.hasPrefix("sources/") }
          .joined(separator: " ")
        return value
      }
    }
    let names = new.facts.map(\.name)
    let gone = old.facts.map(\.name).filter { !names.contains($0) }
    return (names + gone).compactMap { name in
      let (before, after) = (old.fact(name), new.fact(name))
      return FactDifference(
        name, after?.label ?? before?.label ?? name, translated(compared(before?.values)),
        compared(after?.values))
    }
  }

  private func translated(_ values: [SiteState.Value]) -> [SiteState.Value] {
    values.map { value in
      var value = value
      value.code = translated(value.code)
      value.noteCode = translated(value.noteCode)
      value.known = translated(value.known).split(separator: " ").sorted().joined(separator: " ")
      return value
    }
  }

  private func change(by difference: FactDifference, of record: SiteState.Record) -> Change {
    if difference.concernsCircumstances, !difference.concernsTheDay {
      return circumstances(difference, of: record)
    }
    let texts = difference.texts
    return change(
      event(by: difference, of: record), record,
      difference.label, before: texts.before, after: texts.after,
      concerning: difference.name == "became" ? difference.recordCodes : [],
      distinction: difference.distinction)
  }

  private func event(
    by difference: FactDifference, of record: SiteState.Record
  ) -> Change.Event {
    if difference.concernsTheDay { return event(of: difference, in: record.kind) }
    guard difference.concernsWhatIsToCome else { return .changed }
    let event = event(of: difference, in: record.kind)
    return event == .changed && difference.isAnnouncement ? .announced : event
  }

  /// That values read as before, and only when they hold, their notes or how they are known are otherwise.
  private func circumstances(_ difference: FactDifference, of record: SiteState.Record) -> Change {
    let isOne = difference.new.count == 1
    let pairs = difference.pairs
    let concernsDates = pairs.allSatisfy {
      $0.old.noteCode == $0.new.noteCode && $0.old.known == $0.new.known
    }
    func text(_ side: KeyPath<(old: SiteState.Value, new: SiteState.Value), SiteState.Value>)
      -> String
    {
      pairs.map { pair in
        let value = pair[keyPath: side]
        let parts = [
          pair.old.when == pair.new.when ? "" : value.when,
          pair.old.noteCode == pair.new.noteCode ? "" : value.note,
          pair.old.known == pair.new.known ? "" : words(known: value.known),
        ].filter { !$0.isEmpty }
        let nothing = concernsDates ? "no dates" : "nothing more"
        let words = parts.isEmpty ? nothing : parts.joined(separator: "; ")
        let separator = concernsDates && !parts.isEmpty ? " " : ": "
        return isOne ? words : value.text + separator + words
      }.joined(separator: "; ")
    }
    let isRepriced = concernsDates && event(of: difference, in: record.kind) == .repriced
    return change(
      isRepriced ? .repriced : .changed, record,
      difference.label + (concernsDates ? ", when" : ", as known"),
      before: text(\.old), after: text(\.new), distinction: difference.distinction)
  }

  /// "inferred, source: Annual report".
  private func words(known: String) -> String {
    let parts = known.split(separator: " ").map(String.init)
    let sources = parts.filter { $0.hasPrefix("sources/") }.map { path in
      let key = SiteState.RecordKey(kind: .source, id: String(path.dropFirst(8)))
      return (new.records[key] ?? old.records[key])?.name ?? key.id
    }
    let named = sources.isEmpty ? [] : ["source: " + sources.joined(separator: ", ")]
    return (parts.filter { !$0.hasPrefix("sources/") } + named).joined(separator: ", ")
  }

  /// That a CCG mainly uses another CSU now; nil if not, or if it has ended.
  private func mainCSU(_ old: SiteState.Record, _ new: SiteState.Record) -> Change? {
    guard new.standing != .ended, translated(old.mainCSU?.code ?? "") != new.mainCSU?.code ?? ""
    else { return nil }
    let isMove = old.mainCSU != nil && new.mainCSU != nil
    let codes = [old.mainCSU, new.mainCSU].map { $0?.code ?? "" }
    return change(
      isMove ? .transferred : .changed, new,
      new.fact("csu")?.label ?? old.fact("csu")?.label ?? "Main CSU",
      before: old.mainCSU?.text ?? "", after: new.mainCSU?.text ?? "", concerning: codes,
      distinction: codes.joined(separator: " "))
  }

  private func event(of difference: FactDifference, in kind: Kind) -> Change.Event {
    switch (kind, difference.name) {
    case (.offer, "price"), (.offer, "setup"), (.agreement, "price"), (.agreement, "value"):
      return difference.old.isEmpty || difference.new.isEmpty ? .changed : .repriced
    case (.offer, "provider"), (.agreement, "provider"), (.agreement, "customer"):
      return difference.old.isEmpty || difference.new.isEmpty ? .changed : .transferred
    case (_, "closes"): return difference.old.isEmpty ? .announced : .changed
    case (_, "became"):
      let isPlanned = difference.come.contains { $0.code.hasPrefix(plannedSuccession) }
      return difference.gone.isEmpty && isPlanned ? .announced : .changed
    case (.offer, "until"), (.agreement, "until"):
      guard let before = difference.old.first?.code, let after = difference.new.first?.code else {
        return .changed
      }
      return turn(from: before, to: after)
    default: return .changed
    }
  }

  /// - Parameters: ends as records write them.
  private func turn(from before: String, to after: String) -> Change.Event {
    switch (When(before), When(after)) {
    case (let before?, let after?):
      return before.certainlyPrecedes(after)
        ? .extended : after.certainlyPrecedes(before) ? .shortened : .changed
    case (.some, nil) where after == TimeSpan.End.open.text: return .extended
    case (nil, .some) where before == TimeSpan.End.open.text: return .shortened
    default: return .changed
    }
  }
}
