import Commissioning
import Diagnostics

/// Puts the drafts of records together into the catalogue: drops those that are not published and
/// duplicates, orders each kind by id, and reads what they say with all ids known.
///
/// - Parameters:
///   - settings: the fields of `site.yaml`.
///   - assets: paths of the pictures and documents.
///   - misplaced: paths of files that are not read, by the folder and id of the records that they would
///     be.
func assemble(
  _ drafts: [Draft], site: Site, settings: YAMLNode?, assets: Set<String>,
  history: [RecordedChange], unread: Unread, misplaced: [String: String]
) -> Checked<Catalogue> {
  var log = DiagnosticLog()
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
      unique($0, besides: &duplicates, &log)
    }
  }
  let directory = Directory(
    Catalogue.recordTypes.flatMap { listings(of: kinds, as: $0) }, unread: unread)
  let lookup = Lookup(
    directory: directory, site: site, draftIDs: Set(unpublished.map(\.id.value)),
    misplaced: misplaced)

  func records<Record: Readable>(called parts: NameParts? = nil) -> [Record] {
    let records: [Record] = readAll(Record.kinds.flatMap { kinds[$0] ?? [] }, lookup, &log)
    for position in records.indices where records[position].entry.name.isEmpty {
      records[position].entry.name = records[position].givenName(from: parts ?? NameParts())
      records[position].entry.isNamedAfterOthers = true
    }
    return records
  }

  let parts = NameParts(organisations: records(), services: records())
  var site = site
  if let settings {
    let read = SiteReading.read(settings, lookup)
    site.runningCostAllowance = read.value.site.runningCostAllowance
    site.statedCSUs = read.value.site.statedCSUs
    let day = site.day
    site.editions = read.value.site.editions.filter { $0.value.precedes(day) }
    log.add(read.diagnostics)
  }
  let catalogue = Catalogue(
    site: site, organisations: parts.organisations, services: parts.services,
    offers: records(called: parts), agreements: records(called: parts), kpis: records(),
    programmes: records(), partnerships: records(), systems: records(), groups: records(),
    pages: records(), terms: records(), sources: records(), directory: directory, assets: assets,
    history: history)
  for draft in unpublished { log.add(draft.kind.readable.findings(in: draft, nil)) }
  for draft in duplicates { log.add(draft.kind.readable.findings(in: draft, lookup)) }
  return Checked(catalogue, log.diagnostics)
}

/// Reads the records of drafts on every core, in batches so that their findings take little memory.
private func readAll<Record: Readable>(
  _ drafts: [Draft], _ lookup: Lookup, _ log: inout DiagnosticLog
) -> [Record] {
  let together = 16_384
  var records: [Record] = []
  records.reserveCapacity(drafts.count)
  for start in stride(from: 0, to: drafts.count, by: together) {
    let part = read(drafts[start..<min(start + together, drafts.count)], as: Record.self, lookup)
    records += part.value
    log.add(part.diagnostics)
  }
  return records
}

private func read<Record: Readable>(
  _ drafts: ArraySlice<Draft>, as _: Record.Type, _ lookup: Lookup
) -> Checked<[Record]> {
  // Each position is written once, by the core that reads its record.
  nonisolated(unsafe) let found = UnsafeMutableBufferPointer<[Diagnostic]>.allocate(
    capacity: drafts.count)
  found.initialize(repeating: [])
  defer {
    found.deinitialize()
    found.deallocate()
  }
  let records = concurrentMap(drafts.count) { position in
    let read = Record.read(drafts[drafts.startIndex + position], lookup)
    if !read.diagnostics.isEmpty { found[position] = read.diagnostics }
    return read.value
  }
  return Checked(records, found.flatMap(\.self))
}

/// The drafts in the order of their ids, the first written of each; the others are duplicates.
private func unique(
  _ drafts: [Draft], besides duplicates: inout [Draft], _ log: inout DiagnosticLog
) -> [Draft] {
  let ordered = drafts.sorted { ($0.id.value, $0.id.place) < ($1.id.value, $1.id.place) }
  var kept: [Draft] = []
  kept.reserveCapacity(ordered.count)
  for draft in ordered {
    if let first = kept.last, first.id.value == draft.id.value {
      log.add(
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
