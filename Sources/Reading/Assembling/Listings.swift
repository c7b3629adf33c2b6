import Commissioning

/// The names of the records of one type, in the order of the catalogue.
func listings<Record: Recorded>(
  of drafts: [Kind: [Draft]], as _: Record.Type
) -> [Directory.Listing] {
  Record.kinds.flatMap { drafts[$0] ?? [] }.enumerated().map { position, draft in
    listing(of: draft, Record.reference(Key(position)))
  }
}

private func listing(of draft: Draft, _ reference: Reference) -> Directory.Listing {
  let preview = draft.preview
  let codes = (preview.codes?.changes ?? []).compactMap { change in
    change.value.map { code in
      let span = TimeSpan(
        from: change.from ?? preview.established, until: change.until ?? preview.closed?.value)
      return Directory.Listing.Alias(code, days: span.possibleDays ?? span.firstDay...span.firstDay)
    }
  }
  let timeless = ((preview.formerIDs ?? []).map(\.value) + [preview.onsCode].compactMap(\.self))
    .map { Directory.Listing.Alias($0) }
  let names = (preview.names?.changes ?? []).compactMap(\.value)
  return Directory.Listing(
    reference: reference, kind: draft.kind, id: draft.id.value, aliases: timeless + codes,
    names: preview.name.map { names + [$0] } ?? names)
}
