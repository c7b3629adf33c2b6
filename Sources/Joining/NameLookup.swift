import Commissioning
import Diagnostics

/// How many unknown names get a suggestion.
private let suggestionLimit = 500

/// Looks up the names that rows give to records, each name once, and reports each name that a file
/// gives to no record once, with how many of the file's rows use it.
struct NameLookup {
  /// What a column names: which kinds to look in, and what to call them.
  enum Role: UInt8 {
    case kpi, organisation, service, citation

    var kinds: [Kind] {
      switch self {
      case .kpi: [.kpi]
      case .organisation: [.csu, .ccg, .supplier]
      case .service: [.service]
      case .citation: [.source]
      }
    }

    var noun: String {
      switch self {
      case .kpi: "KPI"
      case .organisation: "organisation"
      case .service: "service"
      case .citation: "source"
      }
    }

    var rule: Rule {
      switch self {
      case .kpi: .unknownKPI
      case .organisation: .unknownOrganisation
      case .service, .citation: .unknownReference
      }
    }
  }

  private struct Name: Hashable {
    var role: Role
    var text: String
  }

  private let directory: Directory
  private var answers: [Name: Directory.Answer] = [:]
  private var findings = RowFindings()
  /// How many unknown names were met.
  private var suggestions = 0

  init(_ directory: Directory) { self.directory = directory }

  var diagnostics: [Diagnostic] { findings.diagnostics }

  /// - Parameter rows: how many rows use the name here.
  mutating func kpi(_ text: Located<String>, rows: Int) -> Key<KPI>? {
    guard !text.value.isEmpty else {
      report(
        Diagnostic(
          .missingField, "the cell 'kpi' is empty", at: text.place,
          help: "name the KPI that the figure is for"), rows: rows)
      return nil
    }
    return if case .kpi(let key) = find(text, as: .kpi, rows) { key } else { nil }
  }

  mutating func organisation(_ text: Located<String>?, rows: Int) -> Key<Organisation>? {
    if case .organisation(let key) = find(text, as: .organisation, rows) { key } else { nil }
  }

  mutating func service(_ text: Located<String>?, rows: Int) -> Key<Service>? {
    if case .service(let key) = find(text, as: .service, rows) { key } else { nil }
  }

  mutating func citation(_ text: Located<String>?, rows: Int) -> Key<Source>? {
    if case .source(let key) = find(text, as: .citation, rows) { key } else { nil }
  }

  mutating func report(_ diagnostic: Diagnostic, rows: Int) { findings.add(diagnostic, rows: rows) }

  /// What rows about the whole of England name, the code of the Office for National Statistics among
  /// them.
  private static let england: Set<String> = ["e92000001", "england"]

  /// What such rows are called elsewhere.
  private static let nation: Set<String> = ["eng", "national", "nation", "england total", "total"]

  /// Whether rows are about the whole of England and nothing else.
  func isAboutEngland(_ key: ObservationKey) -> Bool {
    guard let subject = key.subject?.value, key.provider == nil, key.customer == nil,
      key.service == nil
    else { return false }
    return NameLookup.england.contains(subject.lowercased())
  }

  private mutating func reportNation(_ text: Located<String>, _ rows: Int) {
    report(
      Diagnostic(
        .unknownOrganisation,
        "'\(text.value)' is not an organisation, and does not stand alone as 'England'",
        at: text.place,
        help:
          "write England as the subject, without a provider, customer or service, for the figure that is published for all of it"
      ),
      rows: rows)
  }

  private mutating func find(_ text: Located<String>?, as role: Role, _ rows: Int) -> Reference? {
    guard let text else { return nil }
    let name = Name(role: role, text: text.value)
    let answer =
      answers[name]
      ?? directory.find(text.value, among: role.kinds, isSuggesting: suggestions < suggestionLimit)
    answers[name] = answer
    switch answer {
    case .found(let reference): return reference
    case .unread:
      let unchecked = directory.unread.unchecked(
        text.value, among: role.kinds, role.noun, at: text.place)
      if let unchecked { report(unchecked, rows: rows) }
    case .ambiguous(let holders):
      report(
        Diagnostic(
          .ambiguousReference, "'\(text.value)' could be several \(role.noun)s", at: text.place,
          help: "write " + qualifiedNames(of: holders)), rows: rows)
    case .unknown(let help):
      suggestions += 1
      if role == .organisation,
        NameLookup.nation.union(NameLookup.england).contains(text.value.lowercased())
      {
        reportNation(text, rows)
        return nil
      }
      let spreadsheet = role == .organisation ? SpreadsheetText(text.value) : nil
      report(
        Diagnostic(
          role.rule,
          "no \(role.noun) '\(text.value)'" + (spreadsheet.map { ": that is \($0.words)" } ?? ""),
          at: text.place, help: spreadsheet?.help ?? help), rows: rows)
    }
    return nil
  }
}
