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
  /// Why it is told as a note, where the site is without something because of it.
  package var exemption: Exemption?

  package enum Exemption: Sendable {
    case accepted, switchedOff
  }
}

extension Judgement.Exemption {
  var words: String {
    switch self {
    case .accepted: "accepted in the baseline: the site is without what is wrong here"
    case .switchedOff: "switched off in site.yaml: the site is without what is wrong here"
    }
  }
}

/// The parts a site cannot be made without that are missing. What they are missing for is an error,
/// whatever `site.yaml` says.
struct MissingParts {
  var settings: Bool
  var theme: Bool
}

/// What was found, and how much of it is accepted.
struct Judging {
  var judgements: [Judgement] = []
  var accepted = 0
}

/// Gives each diagnostic its severity; those that are accepted are left out, unless the site is without
/// something because of them. Causes come before what may follow from them, then all are in the order
/// of places; of one rule in one file there are at most as many as are listed one by one.
func judge(
  _ diagnostics: [Diagnostic], by site: Site, _ inputs: Inputs, paths: [String],
  missing: MissingParts
) -> Judging {
  var severities = Severities(site, inputs, paths: paths, missing: missing)
  var accepted = Baseline(
    inputs.isAccepting ? "" : inputs.acceptedFindings(named: site.baseline?.value) ?? "")
  var judging = Judging()
  for diagnostic in DiagnosticLog(diagnostics).diagnostics.causesFirst {
    let (severity, isFixed) = severities.severity(of: diagnostic)
    if isFixed || severity == .off {
      if isFixed {
        judging.judgements.append(Judgement(diagnostic: diagnostic, severity: .error))
      } else if diagnostic.rule.leavesOut {
        judging.judgements.append(
          Judgement(diagnostic: diagnostic, severity: .note, exemption: .switchedOff))
      }
      continue
    }
    let taken = accepted.take(diagnostic, path: severities.path(of: diagnostic.place))
    judging.accepted += taken
    if taken > 0, diagnostic.rule.loses {
      judging.judgements.append(
        Judgement(
          diagnostic: diagnostic.counting(taken), severity: .note, isAcceptable: true,
          exemption: .accepted))
    }
    if taken < diagnostic.count {
      judging.judgements.append(
        Judgement(
          diagnostic: diagnostic.counting(diagnostic.count - taken), severity: severity,
          isAcceptable: true))
    }
  }
  judging.judgements += staleFindings(accepted, isStrict: severities.isStrict)
  return judging
}

/// What the baseline accepts and is no longer there.
private func staleFindings(_ baseline: Baseline, isStrict: Bool) -> [Judgement] {
  let stale = DiagnosticLog(
    baseline.untaken.map { line in
      Diagnostic(
        .staleBaseline, "the baseline accepts a finding that is no longer there: \(line)",
        at: nil,
        help: "update the baseline with 'prospectus check --accept'")
    })
  return stale.diagnostics.map { Judgement(diagnostic: $0, severity: isStrict ? .error : .warning) }
}

extension [Diagnostic] {
  /// Those about files and what cannot be read at all, then the others, each in order.
  fileprivate var causesFirst: [Diagnostic] {
    filter(\.rule.isCause) + filter { !$0.rule.isCause }
  }
}

/// Findings that stay on record, with their places as people find them.
func remarks(on judgements: [Judgement], _ inputs: Inputs) -> Remarks {
  let places = PlaceFinder(inputs: inputs, prefix: "")
  let first = places.findings(judgements.prefix(200)).map { finding in
    Remarks.Remark(
      rule: finding.diagnostic.rule.rawValue,
      place: finding.excerpt.map { "\($0.path), line \($0.line)" } ?? "The whole site",
      message: finding.diagnostic.message + times(finding.diagnostic))
  }
  return Remarks(total: judgements.reduce(0) { $0 + $1.diagnostic.count }, first: first)
}

private func times(_ diagnostic: Diagnostic) -> String {
  diagnostic.count > 1 && !diagnostic.isUnlisted ? " (\(diagnostic.count) times)" : ""
}
