import Commissioning
import Diagnostics

/// Puts the drafts of records together into the catalogue: drops those that are not published and
/// duplicates, orders each kind by id, and reads what they say with all ids known.
///
/// - Parameters:
///   - settings: the fields of `site.yaml`.
///   - assets: paths of the pictures and documents.
func assemble(
  _ drafts: [Draft], site: Site, settings: YAMLNode?, assets: Set<String>, unread: Unread
) -> Checked<Catalogue> {
  var diagnostics: [Diagnostic] = []
  var unpublished: [Draft] = []
  var kinds: [Kind: [Draft]] = [:]
  for draft in drafts {
    if draft.preview.isDraft == true {
      unpublished.append(draft)
    } else {
      kinds[draft.kind, default: []].append(draft)
    }
  }
  var duplicates: [Draft] = []
  for kind in kinds.keys {
    kinds[kind] = kinds[kind].map {
      unique($0, besides: &duplicates, diagnostics: &diagnostics)
    }
  }
  let directory = Directory(
    Catalogue.recordTypes.flatMap { listings(of: kinds, as: $0) }, unread: unread)
  let lookup = Lookup(
    directory: directory, site: site, draftIDs: Set(unpublished.map(\.id.value)))

  func records<Record: Readable>(called parties: Parties? = nil) -> [Record] {
    let read = readAll(Record.kinds.flatMap { kinds[$0] ?? [] }, as: Record.self, lookup)
    diagnostics += read.diagnostics
    var records = read.value
    for position in records.indices where records[position].entry.name.isEmpty {
      records[position].entry.name = records[position].givenName(among: parties ?? Parties())
    }
    return records
  }

  let parties = Parties(organisations: records(), services: records())
  var site = site
  if let settings {
    let read = SiteReading.read(settings, lookup)
    site.runningCostAllowance = read.value.site.runningCostAllowance
    diagnostics += read.diagnostics
  }
  let catalogue = Catalogue(
    site: site, organisations: parties.organisations, services: parties.services,
    offers: records(called: parties), agreements: records(called: parties), kpis: records(),
    programmes: records(), partnerships: records(), systems: records(), groups: records(),
    pages: records(), terms: records(), sources: records(), directory: directory, assets: assets)
  diagnostics += unpublished.flatMap { $0.kind.readable.findings(in: $0, nil) }
  diagnostics += duplicates.flatMap { $0.kind.readable.findings(in: $0, lookup) }
  return Checked(catalogue, diagnostics)
}

/// Reads the records of drafts, on every core.
private func readAll<Record: Readable>(
  _ drafts: [Draft], as _: Record.Type, _ lookup: Lookup
) -> Checked<[Record]> {
  // Each position is written once, by whichever core reads its record.
  nonisolated(unsafe) let found = UnsafeMutableBufferPointer<[Diagnostic]>.allocate(
    capacity: drafts.count)
  found.initialize(repeating: [])
  defer {
    found.deinitialize()
    found.deallocate()
  }
  let records = concurrentMap(drafts.count) { position in
    let read = Record.read(drafts[position], lookup)
    if !read.diagnostics.isEmpty { found[position] = read.diagnostics }
    return read.value
  }
  return Checked(records, found.flatMap(\.self))
}

/// The drafts in the order of their ids, the first written of each; the others are duplicates.
private func unique(
  _ drafts: [Draft], besides duplicates: inout [Draft], diagnostics: inout [Diagnostic]
) -> [Draft] {
  let ordered = drafts.sorted { ($0.id.value, $0.id.place) < ($1.id.value, $1.id.place) }
  var kept: [Draft] = []
  kept.reserveCapacity(ordered.count)
  for draft in ordered {
    if let first = kept.last, first.id.value == draft.id.value {
      diagnostics.append(
        Diagnostic(
          .duplicateIdentifier, "another \(draft.kind.noun) has the id '\(draft.id.value)'",
          at: draft.id.place, notes: [Diagnostic.Note("the first is here", at: first.id.place)]))
      duplicates.append(draft)
    } else {
      kept.append(draft)
    }
  }
  return kept
}
