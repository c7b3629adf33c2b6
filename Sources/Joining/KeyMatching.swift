import Commissioning
import Diagnostics

/// A key of observations with its names looked up, and the days on which it may be observed.
struct MatchedKey {
  var identity: SeriesIdentity
  var status: Status
  var citation: Key<Source>?
  /// The days on which every organisation it names existed.
  var life: ClosedRange<Int32>
  /// Where provider and customer are both given, the days their agreements were in force.
  var agreements: [ClosedRange<Int32>]?

  enum Fault: Error { case unmatched(reason: String) }
}

struct SeriesIdentity: Hashable, Comparable {
  var kpi: Key<KPI>
  var subject: Key<Organisation>
  var provider: Key<Organisation>?
  var customer: Key<Organisation>?
  var service: Key<Service>?

  static func < (left: SeriesIdentity, right: SeriesIdentity) -> Bool {
    func numbers(_ identity: SeriesIdentity) -> (Int32, Int32, Int32, Int32, Int32) {
      (
        identity.kpi.number, identity.subject.number, identity.provider?.number ?? -1,
        identity.customer?.number ?? -1, identity.service?.number ?? -1
      )
    }
    return numbers(left) < numbers(right)
  }
}

/// Looks up the names of observations, once for each combination.
struct KeyMatching {
  let catalogue: Catalogue
  private let agreementsByCustomer: [[Key<Agreement>]]
  var diagnostics: [Diagnostic] = []

  init(catalogue: Catalogue) {
    self.catalogue = catalogue
    var byCustomer = [[Key<Agreement>]](repeating: [], count: catalogue.organisations.count)
    for (position, agreement) in catalogue.agreements.enumerated() {
      if let customer = agreement.customer {
        byCustomer[Int(customer.number)].append(Key(position))
      }
    }
    agreementsByCustomer = byCustomer
  }

  /// The keys of tables, those of several parts of a file looked up once.
  mutating func match(_ tables: [ObservationTable]) -> [[Result<MatchedKey, MatchedKey.Fault>]] {
    struct Known: Hashable {
      var source: SourceID
      var names: [String?]
    }
    var counts: [Known: Int] = [:]
    let names = tables.map { table in
      table.keys.map { Known(source: table.source, names: $0.names) }
    }
    for (table, names) in zip(tables, names) {
      var rows = [Int](repeating: 0, count: names.count)
      for key in table.keyNumbers { rows[Int(key)] += 1 }
      for (key, name) in names.enumerated() { counts[name, default: 0] += rows[key] }
    }
    var known: [Known: Result<MatchedKey, MatchedKey.Fault>] = [:]
    return zip(tables, names).map { table, names in
      zip(table.keys, names).map { key, name in
        if let match = known[name] { return match }
        let match = match(key, rows: counts[name] ?? 1)
        known[name] = match
        return match
      }
    }
  }

  /// - Parameter rows: how many rows have the key, for the message.
  mutating func match(_ key: ObservationKey, rows: Int) -> Result<MatchedKey, MatchedKey.Fault> {
    let kpi: Key<KPI>? = find(key.kpi, among: [.kpi], .unknownKPI, "KPI", rows) {
      if case .kpi(let key) = $0 { key } else { nil }
    }
    let subject = organisation(key.subject, rows)
    let provider = organisation(key.provider, rows)
    let customer = organisation(key.customer, rows)
    let service: Key<Service>? = key.service.flatMap {
      find($0, among: [.service], .unknownReference, "service", rows) {
        if case .service(let key) = $0 { key } else { nil }
      }
    }
    let citation: Key<Source>? = key.citation.flatMap {
      find($0, among: [.source], .unknownReference, "source", rows) {
        if case .source(let key) = $0 { key } else { nil }
      }
    }
    let status = key.status.map { self.status($0, rows) } ?? Status.recorded
    guard let kpi else { return unmatched("no KPI '\(key.kpi.value)'") }
    for (name, found) in [
      (key.subject, subject), (key.provider, provider), (key.customer, customer),
    ] {
      if let name, found == nil { return unmatched("no organisation '\(name.value)'") }
    }
    if let name = key.service, service == nil { return unmatched("no service '\(name.value)'") }
    if let name = key.citation, citation == nil { return unmatched("no source '\(name.value)'") }
    guard let status else { return unmatched("no status '\(key.status?.value ?? "")'") }
    guard let about = subject ?? provider ?? customer else {
      diagnostics.append(
        Diagnostic(
          .missingField, "the row names no subject", at: key.kpi.place,
          help: "say whom it is about under 'subject', 'provider' or 'customer'"))
      return unmatched("no subject")
    }
    let identity = SeriesIdentity(
      kpi: kpi, subject: about, provider: provider, customer: customer, service: service)
    return .success(
      MatchedKey(
        identity: identity, status: status, citation: citation, life: life(of: identity),
        agreements: agreements(of: identity)))
  }

  private func unmatched(_ reason: String) -> Result<MatchedKey, MatchedKey.Fault> {
    .failure(.unmatched(reason: reason))
  }

  private mutating func organisation(_ name: Located<String>?, _ rows: Int) -> Key<Organisation>? {
    name.flatMap {
      find($0, among: [.csu, .ccg, .supplier], .unknownOrganisation, "organisation", rows) {
        if case .organisation(let key) = $0 { key } else { nil }
      }
    }
  }

  private mutating func status(_ text: Located<String>, _ rows: Int) -> Status? {
    if let status = Status(rawValue: text.value) { return status }
    diagnostics.append(
      Diagnostic(
        .unknownChoice, "'\(text.value)' is not a status" + more(rows), at: text.place,
        help: didYouMean(text.value, among: Status.allCases.map(\.rawValue))
          ?? "choose 'recorded', 'inferred' or 'illustrative'"))
    return nil
  }

  private mutating func find<Found>(
    _ name: Located<String>, among kinds: [Kind], _ rule: Rule, _ noun: String, _ rows: Int,
    _ convert: (Reference) -> Found?
  ) -> Found? {
    switch catalogue.directory.find(name.value, among: kinds) {
    case .found(let reference): return convert(reference)
    case .ambiguous:
      diagnostics.append(
        Diagnostic(
          .ambiguousReference, "'\(name.value)' may be several organisations" + more(rows),
          at: name.place, help: "write the folder before it, such as 'csus/\(name.value)'"))
    case .unknown(let suggestion):
      diagnostics.append(
        Diagnostic(
          rule, "no \(noun) '\(name.value)'" + more(rows), at: name.place,
          help: suggestion.map { "did you mean '\($0)'?" }))
    }
    return nil
  }

  private func more(_ rows: Int) -> String { rows > 1 ? ", here and in \(rows - 1) more rows" : "" }

  private func life(of identity: SeriesIdentity) -> ClosedRange<Int32> {
    var first = Int32.min
    var last = Int32.max
    for key in [identity.subject, identity.provider, identity.customer].compactMap(\.self) {
      let organisation = catalogue.organisations[key]
      if let established = organisation.established {
        first = max(first, established.earliest.number)
      }
      if let closed = organisation.closed { last = min(last, closed.value.latest.number) }
    }
    return min(first, last)...last
  }

  private func agreements(of identity: SeriesIdentity) -> [ClosedRange<Int32>]? {
    guard let provider = identity.provider, let customer = identity.customer else { return nil }
    return agreementsByCustomer[Int(customer.number)].compactMap { key in
      let agreement = catalogue.agreements[key]
      guard agreement.provider == provider else { return nil }
      if let service = identity.service, !agreement.services.contains(service) { return nil }
      let first = agreement.from?.value.earliest.number ?? .min
      let last = (agreement.until?.value.latest.number ?? .max)
      return first <= last ? first...last : nil
    }
  }
}
