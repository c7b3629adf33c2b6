import Commissioning

/// A record that has another id in a later site.
struct Move {
  var before: SiteState.RecordKey
  var after: SiteState.RecordKey
}

/// The records that have another id: those that name their former one, and those that read as one did that
/// is gone, where only one did and only one does.
func moves(from old: SiteState, to new: SiteState) -> [Move] {
  let gone = old.records.filter { new.records[$0.key] == nil }
  let come = new.records.filter { old.records[$0.key] == nil }
  let stated = come.compactMap { key, record -> Move? in
    let former = record.formerIDs.map { SiteState.RecordKey(kind: key.kind, id: $0) }
    return former.last { gone[$0] != nil }.map { Move(before: $0, after: key) }
  }
  let (left, right) = (Set(stated.map(\.before)), Set(stated.map(\.after)))
  let before = Dictionary(grouping: gone.filter { !left.contains($0.key) }, by: \.value.likeness)
  let after = Dictionary(grouping: come.filter { !right.contains($0.key) }, by: \.value.likeness)
  let alike = before.compactMap { likeness, records -> Move? in
    guard let others = after[likeness], records.count == 1, others.count == 1 else { return nil }
    return Move(before: records[0].key, after: others[0].key)
  }
  return stated + alike
}

extension SiteState.Record {
  /// What a record and the same of another id have in common.
  fileprivate var likeness: [String] {
    [kind.rawValue, name] + ["from", "established"].map { fact($0)?.text ?? "" }
  }

  /// Whether who follows an address of a former id finds this record.
  func keeps(_ former: String) -> Bool { formerIDs.contains(former) }
}
