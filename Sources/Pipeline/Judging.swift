import Commissioning
import Diagnostics
import Reading
import Rendering

/// A diagnostic with how much it matters for this site.
package struct Judgement: Sendable {
  package var diagnostic: Diagnostic
  package var severity: Severity
}

/// Gives each diagnostic its severity: the rule's own, unless the site sets another for the rule
/// or, more closely, for a path; warnings are errors where the site is strict; accepted findings
/// are left out. In the order of places.
func judge(
  _ diagnostics: [Diagnostic], by site: Site?, _ inputs: Inputs, paths: [String]
) -> [Judgement] {
  let isStrict = inputs.isStrict || site?.isStrict == true
  var accepted = Baseline(inputs.baseline ?? "")
  func path(_ place: Place?) -> String? {
    place.flatMap { Int($0.source.number) < paths.count ? paths[Int($0.source.number)] : nil }
  }
  var judgements: [Judgement] = []
  for diagnostic in Set(diagnostics).sorted() {
    let path = path(diagnostic.place)
    var severity = diagnostic.rule.severity
    if site?.unmatchedLimit != nil, diagnostic.rule.concernsJoining { severity = .warning }
    let changes = (site?.severities ?? []).filter { $0.rule == diagnostic.rule }
    if let general = changes.last(where: { $0.path == nil }) { severity = general.severity }
    if let path, let local = changes.last(where: { $0.path.map { covers($0, path) } ?? false }) {
      severity = local.severity
    }
    if isStrict, severity == .warning { severity = .error }
    if severity == .off || accepted.takes(diagnostic, path: path) { continue }
    judgements.append(Judgement(diagnostic: diagnostic, severity: severity))
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

/// Whether a setting for a file, or for a folder with a slash at its end, holds for a path.
private func covers(_ setting: String, _ path: String) -> Bool {
  setting.hasSuffix("/") ? path.hasPrefix(setting) : path == setting
}

/// The findings a site accepts for now: a line each of rule, path and message. Lines and columns
/// are left out, so that an edit further up does not bring a finding back.
package struct Baseline {
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
func remarks(on judgements: [Judgement], _ inputs: Inputs, paths: [String]) -> [Report.Remark] {
  var places = PlaceFinder(inputs: inputs, prefix: "")
  return judgements.prefix(200).map { judgement in
    let excerpt = places.excerpt(judgement.diagnostic.place)
    return Report.Remark(
      rule: judgement.diagnostic.rule.rawValue,
      place: excerpt.map { "\($0.path), line \($0.line)" } ?? "The whole site",
      message: judgement.diagnostic.message)
  }
}
