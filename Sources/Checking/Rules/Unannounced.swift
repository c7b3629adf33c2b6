import Chronology
import Commissioning
import Diagnostics

/// Records and values that are to come and not known to be.
func unannounced(_ catalogue: Catalogue) -> [Diagnostic] {
  let landscape = Landscape(catalogue)
  return unannouncedRecords(catalogue, landscape) + unannouncedValues(catalogue, landscape)
}

/// A record that is not shown, since it begins later and nothing says when it was made known. What is
/// illustrative need not have been, and sources are known from when they were published.
private func unannouncedRecords(
  _ catalogue: Catalogue, _ landscape: Landscape
) -> [Diagnostic] {
  catalogue.references.compactMap { reference in
    let entry = catalogue.entry(of: reference)
    guard entry.evidence.announced == nil, entry.evidence.sources.isEmpty,
      entry.evidence.status != .illustrative, entry.kind != .source,
      !landscape.isShown(reference),
      !wasEnteredLate(reference, catalogue)
    else { return nil }
    return Diagnostic(
      .unannounced,
      "this \(entry.kind.noun) begins after \(catalogue.site.day.text), and nothing says that it was "
        + "known by then: it is not shown", at: entry.id.place,
      help: "say when it was made known with 'announced', or name a source")
  }
}

/// Values of which the same is true, of records that are shown.
private func unannouncedValues(
  _ catalogue: Catalogue, _ landscape: Landscape
) -> [Diagnostic] {
  func unannounced<Value>(_ timeline: Timeline<Value>, _ noun: String) -> [Diagnostic] {
    timeline.changes.filter { value in
      value.evidence.announced == nil && value.evidence.sources.isEmpty
        && value.evidence.status != .illustrative && !landscape.isShown(value)
    }.map { value in
      Diagnostic(
        .unannounced,
        "this \(noun) holds \(value.from?.start ?? "later"), after \(catalogue.site.day.text), and "
          + "nothing says that it was known by then: it is not shown", at: value.place,
        help: "say when it was made known with 'announced', or name a source")
    }
  }
  let agreements: [Diagnostic] = catalogue.agreements.keys.filter {
    landscape.isShown(.agreement($0))
  }
  .flatMap { unannounced(catalogue.agreements[$0].prices, "price") }
  // A body that is to come is shown as it will be.
  let organisations: [Diagnostic] = catalogue.organisations.keys.filter {
    landscape.lives[$0] != .notYet
  }.flatMap { key -> [Diagnostic] in
    let organisation = catalogue.organisations[key]
    let names = unannounced(organisation.names, "name") + unannouncedEnd(of: key, landscape)
    switch organisation.particulars {
    case .csu(let csu):
      return names + unannounced(csu.hosts, "host") + unannounced(csu.forms, "form")
        + unannounced(csu.headOffice, "head office")
    case .ccg(let ccg):
      return names + unannounced(ccg.csus, "CSU") + unannounced(ccg.population, "population")
        + unannounced(ccg.runningCostAllowance, "running cost allowance")
    case .supplier: return names
    }
  }
  return agreements + organisations
}

/// That a body is to close, and nothing says that this was known.
private func unannouncedEnd(of key: Key<Organisation>, _ landscape: Landscape) -> [Diagnostic] {
  let catalogue = landscape.catalogue
  let organisation = catalogue.organisations[key]
  guard let closed = organisation.closed, organisation.entry.evidence.status != .illustrative,
    !closed.value.mayHaveHappened(by: catalogue.site.day), !landscape.isEndShown(of: key),
    // An event that has evidence of its own is known from a later day.
    organisation.successions.allSatisfy({
      $0.evidence.announced == nil && $0.evidence.sources.isEmpty
    })
  else { return [] }
  return [
    Diagnostic(
      .unannounced,
      "this body closes \(closed.value.phrase), after \(catalogue.site.day.text), and nothing says that "
        + "it was known by then: it is not shown", at: closed.place,
      help: "say in 'became' what becomes of it, and when it was made known with 'announced'")
  ]
}

/// Whether an agreement itself says that it was entered after the day.
private func wasEnteredLate(_ reference: Reference, _ catalogue: Catalogue) -> Bool {
  if case .agreement(let key) = reference {
    catalogue.agreements[key].recorded != nil
  } else {
    false
  }
}

extension When {
  /// "from 1 April 2014", "by December 2014".
  fileprivate var start: String {
    relation == .on ? "from \(text)" : text
  }
}
