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

/// The parts a site cannot be made without that are missing. What they are missing for is an error,
/// whatever `site.yaml` says.
struct MissingParts {
  var settings: Bool
  var theme: Bool
}

/// Gives each diagnostic its severity; those that are accepted are left out. In the order of
/// places, of one rule in one file at most as many as are listed one by one.
func judge(
  _ diagnostics: [Diagnostic], by site: Site, _ inputs: Inputs, paths: [String],
  missing: MissingParts
) -> [Judgement] {
  var severities = Severities(site, inputs, paths: paths, missing: missing)
  var accepted = Baseline(
    inputs.isAccepting ? "" : inputs.acceptedFindings(named: site.baseline?.value) ?? "")
  var judgements: [Judgement] = []
  for diagnostic in distinct(diagnostics).diagnostics {
    let (severity, isFixed) = severities.severity(of: diagnostic)
    if isFixed || severity == .off {
      if isFixed {
        judgements.append(Judgement(diagnostic: diagnostic, severity: .error))
      } else if diagnostic.rule.leavesOut {
        judgements.append(Judgement(diagnostic: diagnostic, severity: .note))
      }
      continue
    }
    let taken = accepted.take(diagnostic, path: severities.path(of: diagnostic.place))
    if taken > 0, diagnostic.rule.leavesOut {
      judgements.append(
        Judgement(
          diagnostic: diagnostic.counting(taken), severity: .note, isAcceptable: true))
    }
    if taken < diagnostic.count {
      judgements.append(
        Judgement(
          diagnostic: diagnostic.counting(diagnostic.count - taken), severity: severity,
          isAcceptable: true))
    }
  }
  let stale = DiagnosticLog(
    accepted.untaken.map { line in
      Diagnostic(
        .staleBaseline, "the baseline accepts a finding that is no longer there: \(line)",
        at: nil,
        help: "update the baseline with 'prospectus check --accept'")
    })
  return judgements
    + stale.diagnostics.map {
      Judgement(diagnostic: $0, severity: severities.isStrict ? .error : .warning)
    }
}

/// Each finding once, though it may have been found in two ways.
private func distinct(_ diagnostics: [Diagnostic]) -> DiagnosticLog {
  var log = DiagnosticLog(Array(Set(diagnostics.filter { $0.unlisted == nil })))
  log.add(diagnostics.filter { $0.unlisted != nil })
  return log
}

/// Findings that stay on record, with their places as people find them.
func remarks(on judgements: [Judgement], _ inputs: Inputs) -> Remarks {
  let places = PlaceFinder(inputs: inputs, prefix: "")
  let first = places.findings(judgements.prefix(200)).map { finding in
    Remarks.Remark(
      rule: finding.diagnostic.rule.rawValue,
      place: finding.excerpt.map { "\($0.path), line \($0.line)" } ?? "The whole site",
      message: finding.diagnostic.message)
  }
  return Remarks(total: judgements.reduce(0) { $0 + $1.diagnostic.count }, first: first)
}
