import Commissioning
import Diagnostics

/// What a key of observations means: its series, by the number of its identity.
struct MatchedKey {
  var series: Int32
  var status: Status
  var citation: Key<Source>?
}

/// Why the rows of a key have no series, in words.
struct UnmatchedKey: Error {
  var reason: String
  /// Nil if the KPI is not known.
  var unpublished: UnpublishedKey?
  /// If the rows are about England: these are no series, but kept beside the sum of all.
  var national: NationalKey?
}

/// What rows about England are a figure of.
struct NationalKey {
  var kpi: Key<KPI>
  var status: Status
}

typealias KeyMatch = Result<MatchedKey, UnmatchedKey>

/// The keys of all tables, looked up.
struct MatchedKeys {
  /// In the order of the ledger's series.
  var identities: [SeriesIdentity]
  /// For each table, what each of its keys means.
  var tables: [[KeyMatch]]
}

/// Looks up the names of observations, once for each combination in a table.
struct KeyMatching {
  private var names: NameLookup
  private var numbers: [SeriesIdentity: Int32] = [:]
  /// By organisation.
  private let isCCG: [Bool]
  /// Numbers, below those of records and nobody, of names that no record has.
  private var unknownNames: [String: Int32] = [:]

  init(_ catalogue: Catalogue) {
    names = NameLookup(catalogue.directory)
    isCCG = catalogue.organisations.map { $0.entry.kind == .ccg }
  }

  var diagnostics: [Diagnostic] { names.diagnostics }

  /// The KPIs that rows name, whether or not they join.
  private(set) var namedKPIs: Set<Key<KPI>> = []

  mutating func match(_ tables: [ObservationTable]) -> MatchedKeys {
    var matches = tables.map { table in
      let rows = rowCounts(table)
      reportUnexplained(table)
      return table.keys.indices.map { match(table.keys[$0], rows: rows[$0]) }
    }
    // Numbers were given as identities were met; the ledger wants them in its own order.
    let identities = numbers.keys.sorted()
    var ordered = [Int32](repeating: 0, count: identities.count)
    for (position, identity) in identities.enumerated() {
      if let number = numbers[identity] { ordered[Int(number)] = Int32(position) }
    }
    for table in matches.indices {
      for key in matches[table].indices {
        guard case .success(var match) = matches[table][key] else { continue }
        match.series = ordered[Int(match.series)]
        matches[table][key] = .success(match)
      }
    }
    return MatchedKeys(identities: identities, tables: matches)
  }

  private func rowCounts(_ table: ObservationTable) -> [Int] {
    var counts = [Int](repeating: 0, count: table.keys.count)
    for key in table.keyNumbers { counts[Int(key)] += 1 }
    for case let key? in table.rejected.map(\.key) { counts[Int(key)] += 1 }
    return counts
  }

  /// Reports rows that are inferred without a source or a note.
  private mutating func reportUnexplained(_ table: ObservationTable) {
    let isInferred = table.keys.map {
      $0.status?.value == Status.inferred.rawValue && $0.citation == nil
    }
    guard isInferred.contains(true) else { return }
    var rows = [Int](repeating: 0, count: table.keys.count)
    for (row, key) in table.keyNumbers.enumerated()
    where isInferred[Int(key)] && table.notes[row] == nil {
      rows[Int(key)] += 1
    }
    for (key, rows) in zip(table.keys, rows) where rows > 0 {
      guard let status = key.status else { continue }
      names.report(
        Diagnostic(
          .missingSource, "this is inferred, but nothing says from what", at: status.place,
          help: "add a 'source' or a 'note'"), rows: rows)
    }
  }

  private mutating func match(_ key: ObservationKey, rows: Int) -> KeyMatch {
    if rows == 0 { return unmatched("no row") }
    // Every name is looked up before one is missed, so that all are reported.
    let kpi = names.kpi(key.kpi, rows: rows)
    if let kpi { namedKPIs.insert(kpi) }
    if let kpi, names.isAboutEngland(key), let status = status(key.status, rows: rows) {
      return .failure(
        UnmatchedKey(reason: "", national: NationalKey(kpi: kpi, status: status)))
    }
    let subject = names.organisation(key.subject, rows: rows)
    let provider =
      key.provider?.value == key.subject?.value
      ? subject : names.organisation(key.provider, rows: rows)
    let customer =
      key.customer?.value == key.subject?.value
      ? subject
      : key.customer?.value == key.provider?.value
        ? provider : names.organisation(key.customer, rows: rows)
    let service = names.service(key.service, rows: rows)
    let citation = names.citation(key.citation, rows: rows)
    let status = status(key.status, rows: rows)
    guard let kpi else { return unmatched("no KPI '\(key.kpi.value)'") }
    let unpublished = UnpublishedKey(
      kpi: kpi,
      parties: parties(
        key, subject: subject, provider: provider, customer: customer, service: service))
    for (name, found) in [
      (key.subject, subject), (key.provider, provider), (key.customer, customer),
    ] {
      if let name, found == nil { return unmatched("no organisation '\(name.value)'", unpublished) }
    }
    if let name = key.service, service == nil {
      return unmatched("no service '\(name.value)'", unpublished)
    }
    if let name = key.citation, citation == nil {
      return unmatched("no source '\(name.value)'", unpublished)
    }
    if let customer, provider != nil, !isCCG[Int(customer.number)], let name = key.customer {
      names.report(
        Diagnostic(
          .unknownOrganisation, "no CCG '\(name.value)': a customer is a CCG", at: name.place,
          help: "name the CCG that the service was provided to"), rows: rows)
      return unmatched("no CCG '\(name.value)'", unpublished)
    }
    guard let status else {
      return unmatched("no status '\(key.status?.value ?? "")'", unpublished)
    }
    guard let about = subject ?? provider ?? customer else {
      names.report(
        Diagnostic(
          .missingField, "the row does not name a subject", at: key.kpi.place,
          help: "say who it is about under 'subject', 'provider' or 'customer'"), rows: rows)
      return unmatched("no subject")
    }
    let identity = SeriesIdentity(
      kpi: kpi, about: about, isCCG: isCCG[Int(about.number)], provider: provider,
      customer: customer, service: service)
    let number = numbers[identity] ?? Int32(numbers.count)
    numbers[identity] = number
    return .success(MatchedKey(series: number, status: status, citation: citation))
  }

  private func unmatched(_ reason: String, _ unpublished: UnpublishedKey? = nil) -> KeyMatch {
    .failure(UnmatchedKey(reason: reason, unpublished: unpublished))
  }

  /// Whom a row names, including those whose names no record has. One named only as the subject is
  /// taken to be a customer, as most are.
  private mutating func parties(
    _ key: ObservationKey, subject: Key<Organisation>?, provider: Key<Organisation>?,
    customer: Key<Organisation>?, service: Key<Service>?
  ) -> Parties {
    func number(_ found: Int32?, _ name: Located<String>?) -> Int32 {
      if let found { return found }
      guard let name else { return -1 }
      let number = unknownNames[name.value] ?? -2 - Int32(unknownNames.count)
      unknownNames[name.value] = number
      return number
    }
    var parties = Parties(
      provider: number(provider?.number, key.provider),
      customer: number(customer?.number, key.customer),
      service: number(service?.number, key.service))
    if let subject, !isCCG[Int(subject.number)] {
      if parties.provider == -1 { parties.provider = subject.number }
    } else if parties.customer == -1, subject != nil || parties.provider == -1 {
      parties.customer = number(subject?.number, key.subject)
    }
    return parties
  }

  private mutating func status(_ text: Located<String>?, rows: Int) -> Status? {
    guard let text else { return .recorded }
    if let status = Status(rawValue: text.value) { return status }
    names.report(
      Diagnostic(
        .unknownChoice, "'\(text.value)' is not a status", at: text.place,
        help: didYouMean(text.value, among: Status.allCases.map(\.rawValue))
          ?? "choose 'recorded', 'inferred' or 'illustrative'"), rows: rows)
    return nil
  }
}
