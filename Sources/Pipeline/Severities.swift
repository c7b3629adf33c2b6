import Commissioning
import Diagnostics

/// How much the findings of a site matter: the rule's own severity, unless the site sets another for
/// the rule or, more closely, for a path; warnings are errors where the site is strict.
struct Severities {
  let isStrict: Bool
  private let site: Site
  private let missing: MissingParts
  /// Of all sources, those of the content first.
  private let paths: [String]
  private let contentCount: Int
  private let changes: [Rule: [(path: SettingPath?, severity: Severity)]]
  private var known: [Subject: (severity: Severity, isFixed: Bool)] = [:]

  private struct Subject: Hashable {
    var rule: Rule
    var source: SourceID?
  }

  init(_ site: Site, _ inputs: Inputs, paths: [String], missing: MissingParts) {
    isStrict = inputs.isStrict || site.isStrict
    self.site = site
    self.missing = missing
    self.paths = paths
    contentCount = inputs.content.count
    changes = Dictionary(grouping: site.severities, by: \.rule).mapValues { changes in
      changes.map { (path: $0.path.map { SettingPath($0.value) }, severity: $0.severity.value) }
    }
  }

  func path(of place: Place?) -> String? {
    place.flatMap { Int($0.source.number) < paths.count ? paths[Int($0.source.number)] : nil }
  }

  /// The severity of all findings of the rule in the file, and whether it stays whatever `site.yaml`
  /// or a baseline says.
  mutating func severity(of diagnostic: Diagnostic) -> (severity: Severity, isFixed: Bool) {
    let subject = Subject(rule: diagnostic.rule, source: diagnostic.place?.source)
    if let severity = known[subject] { return severity }
    let isFixed = isFixed(diagnostic)
    let severity = isFixed ? .error : changed(diagnostic)
    known[subject] = (severity, isFixed)
    return (severity, isFixed)
  }

  private func isFixed(_ diagnostic: Diagnostic) -> Bool {
    if diagnostic.rule.isFixed { return true }
    guard diagnostic.rule.severity == .error else { return false }
    let isOfTheme = diagnostic.place.map { Int($0.source.number) >= contentCount } ?? false
    return missing.theme && isOfTheme
      || missing.settings && path(of: diagnostic.place) == "site.yaml"
  }

  private func changed(_ diagnostic: Diagnostic) -> Severity {
    var severity = diagnostic.rule.severity
    if site.unmatchedLimit != nil, diagnostic.rule.concernsJoining { severity = .warning }
    let changes = changes[diagnostic.rule] ?? []
    if let general = changes.last(where: { $0.path == nil }) { severity = general.severity }
    if let path = path(of: diagnostic.place),
      let local = changes.last(where: { $0.path?.covers(path) ?? false })
    {
      severity = local.severity
    }
    return isStrict && severity == .warning ? .error : severity
  }
}
