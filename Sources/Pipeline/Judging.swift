import Commissioning
import Diagnostics
import Reading
import Rendering

/// A diagnostic with how much it matters for this site.
package struct Judgement: Sendable {
  package var diagnostic: Diagnostic
  package var severity: Severity
  /// Whether a baseline may accept it: not what always is an error, nor what is off already.
  package var isAcceptable = false
}

/// What a site cannot be made without and is not there. What keeps it away is an error, whatever
/// `site.yaml` says.
struct Lack {
  var settings: Bool
  var theme: Bool
}

/// Gives each diagnostic its severity: the rule's own, unless the site sets another for the rule
/// or, more closely, for a path; warnings are errors where the site is strict; accepted findings
/// are left out. In the order of places.
func judge(
  _ diagnostics: [Diagnostic], by site: Site, _ inputs: Inputs, paths: [String], lacking lack: Lack
) -> [Judgement] {
  let isStrict = inputs.isStrict || site.isStrict
  var accepted = Baseline(
    inputs.isAccepting ? "" : inputs.acceptedFindings(named: site.baseline?.value) ?? "")
  func path(_ place: Place?) -> String? {
    place.flatMap { Int($0.source.number) < paths.count ? paths[Int($0.source.number)] : nil }
  }
  var judgements: [Judgement] = []
  for diagnostic in Set(diagnostics).sorted() {
    let path = path(diagnostic.place)
    let isOfTheme = diagnostic.place.map { Int($0.source.number) >= inputs.content.count } ?? false
    let isFixed =
      diagnostic.rule.isFixed
      || diagnostic.rule.severity == .error
        && (lack.theme && isOfTheme || lack.settings && path == "site.yaml")
    if isFixed {
      judgements.append(Judgement(diagnostic: diagnostic, severity: .error))
      continue
    }
    var severity = diagnostic.rule.severity
    if site.unmatchedLimit != nil, diagnostic.rule.concernsJoining { severity = .warning }
    let changes = site.severities.filter { $0.rule == diagnostic.rule }
    if let general = changes.last(where: { $0.path == nil }) {
      severity = general.severity.value
    }
    if let path,
      let local = changes.last(where: { change in
        change.path.map { SettingPath($0.value).covers(path) } ?? false
      })
    {
      severity = local.severity.value
    }
    if isStrict, severity == .warning { severity = .error }
    let isOff = severity == .off
    if isOff || accepted.takes(diagnostic, path: path) {
      guard diagnostic.rule.leavesOut else { continue }
      severity = .note
    }
    judgements.append(
      Judgement(diagnostic: diagnostic, severity: severity, isAcceptable: !isOff))
  }
  for line in accepted.untaken {
    judgements.append(
      Judgement(
        diagnostic: Diagnostic(
          .staleBaseline, "the baseline accepts a finding that is no longer there: \(line)",
          at: nil,
          help: "write the baseline anew with 'prospectus check --accept'"),
        severity: isStrict ? .error : .warning))
  }
  return judgements
}

/// The findings a site accepts for now: a line each of rule, path and message. Lines and columns
/// are left out, so that an edit further up does not bring a finding back.
package struct Baseline {
  /// What the file begins with.
  package static let heading = "# Findings that are accepted for now: rule, file, message.\n"

  private var counts: [String: Int] = [:]

  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      counts[String(line), default: 0] += 1
    }
  }

  mutating func takes(_ diagnostic: Diagnostic, path: String?) -> Bool {
    let line = Baseline.line(diagnostic, path: path)
    guard let count = counts[line] else { return false }
    counts[line] = count > 1 ? count - 1 : nil
    return true
  }

  var untaken: [String] { counts.keys.sorted() }

  package static func line(_ diagnostic: Diagnostic, path: String?) -> String {
    "\(diagnostic.rule.rawValue)\t\(path ?? "")\t\(diagnostic.message)"
  }
}

/// Findings that stay on record, with their places as people find them.
func remarks(on judgements: [Judgement], _ inputs: Inputs) -> Remarks {
  var places = PlaceFinder(inputs: inputs, prefix: "")
  let first = judgements.prefix(200).map { judgement in
    let excerpt = places.excerpt(judgement.diagnostic.place)
    return Remarks.Remark(
      rule: judgement.diagnostic.rule.rawValue,
      place: excerpt.map { "\($0.path), line \($0.line)" } ?? "The whole site",
      message: judgement.diagnostic.message)
  }
  return Remarks(total: judgements.count, first: first)
}
