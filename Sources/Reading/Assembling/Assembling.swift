import Commissioning
import Diagnostics

/// Puts the drafts of records together into the catalogue: drops drafts and duplicates, orders each
/// kind by id and resolves what they mention.
///
/// - Parameters:
///   - settings: the fields of `site.yaml`.
///   - assets: paths of the pictures and documents.
func assemble(
  _ drafts: [Draft], site: Site, settings: FieldValues?, assets: Set<String>, unread: Unread
) -> Checked<Catalogue> {
  var diagnostics: [Diagnostic] = []
  let published = drafts.filter { !$0.fields.flag("draft") }
  let unpublished = Set(drafts.filter { $0.fields.flag("draft") }.map(\.id.value))
  var duplicates: [Draft] = []
  let kinds = Dictionary(grouping: published, by: \.kind).mapValues {
    unique($0, besides: &duplicates, diagnostics: &diagnostics)
  }
  let organisations = (kinds[.csu] ?? []) + (kinds[.ccg] ?? []) + (kinds[.supplier] ?? [])
  let directory = Directory(
    listings(organisations) { .organisation(Key($0)) }
      + listings(kinds[.service]) { .service(Key($0)) }
      + listings(kinds[.offer]) { .offer(Key($0)) }
      + listings(kinds[.agreement]) { .agreement(Key($0)) }
      + listings(kinds[.kpi]) { .kpi(Key($0)) }
      + listings(kinds[.programme]) { .programme(Key($0)) }
      + listings(kinds[.partnership]) { .partnership(Key($0)) }
      + listings(kinds[.system]) { .system(Key($0)) }
      + listings(kinds[.group]) { .group(Key($0)) }
      + listings(kinds[.page]) { .page(Key($0)) }
      + listings(kinds[.term]) { .term(Key($0)) }
      + listings(kinds[.source]) { .source(Key($0)) }, unread: unread)

  let resolving = Resolving(directory: directory, site: site, draftIDs: unpublished)
  func resolved<Record: Sendable>(
    _ drafts: [Draft]?, _ resolve: @Sendable (Draft, inout Resolving) -> Record
  ) -> [Record] {
    let drafts = drafts ?? []
    let results = concurrentMap(drafts.count) { position in
      var own = resolving
      let record = resolve(drafts[position], &own)
      return Checked(record, own.diagnostics)
    }
    diagnostics += results.flatMap(\.diagnostics)
    return results.map(\.value)
  }

  let parties = NamesOfParties(
    organisations: resolved(organisations) { $1.organisation($0) },
    services: resolved(kinds[.service]) { $1.service($0) })
  var site = site
  if let settings {
    var own = resolving
    site.runningCostAllowance = own.quantities(settings, "running_cost_allowance")
    diagnostics += own.diagnostics
  }
  let catalogue = Catalogue(
    site: site, organisations: parties.organisations, services: parties.services,
    offers: resolved(kinds[.offer]) { $1.offer($0, in: parties) },
    agreements: resolved(kinds[.agreement]) { $1.agreement($0, in: parties) },
    kpis: resolved(kinds[.kpi]) { $1.kpi($0) },
    programmes: resolved(kinds[.programme]) { $1.programme($0) },
    partnerships: resolved(kinds[.partnership]) { $1.partnership($0) },
    systems: resolved(kinds[.system]) { $1.system($0) },
    groups: resolved(kinds[.group]) { $1.group($0) },
    pages: resolved(kinds[.page]) { $1.page($0) },
    terms: resolved(kinds[.term]) { $1.term($0) },
    sources: resolved(kinds[.source]) { $1.source($0) },
    directory: directory, assets: assets)
  for duplicate in duplicates {
    var own = resolving
    own.check(duplicate, in: parties)
    diagnostics += own.diagnostics
  }
  return Checked(catalogue, diagnostics)
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

private func listings(
  _ drafts: [Draft]?, _ reference: (Int) -> Reference
) -> [Directory.Listing] {
  (drafts ?? []).enumerated().map { position, draft in
    let fields = draft.fields
    func texts(_ name: String) -> [(text: String, change: DatedFieldValue)] {
      fields.timeline(name).compactMap {
        if case .text(let text) = $0.value { (text.value, $0) } else { nil }
      }
    }
    let codes = texts("code").map { code, change in
      let first = (change.from ?? fields.when("established")?.value)?.earliest.number ?? .min
      let last = (change.until ?? fields.when("closed")?.value)?.latest.number ?? .max
      return Directory.Listing.Alias(code, days: first...max(first, last))
    }
    return Directory.Listing(
      reference: reference(position), kind: draft.kind, id: draft.id.value,
      aliases: fields.texts("former_ids").map { Directory.Listing.Alias($0) } + codes,
      names: texts("name").map(\.text) + [fields.text("name")].compactMap(\.self))
  }
}
