import Checking
import Commissioning
import Diagnostics
import Disclosing
import Joining
import Reading
import Rendering

/// Everything a build is worked out from. The same inputs make the same site.
package struct Inputs: Sendable {
  /// The content folder's files.
  package var content: [InputFile]
  /// The theme folder's files; where one is missing, the default theme's is taken.
  package var theme: [InputFile]
  /// The day the site answers for, where not the one that `site.yaml` names.
  package var day: Day?
  /// Where the site will be published, where not what `site.yaml` names.
  package var baseURL: String?
  /// Whether warnings fail the build, whatever `site.yaml` says.
  package var isStrict: Bool
  /// Findings that are accepted, one a line.
  package var baseline: String?

  package init(
    content: [InputFile], theme: [InputFile] = [], day: Day? = nil, baseURL: String? = nil,
    isStrict: Bool = false, baseline: String? = nil
  ) {
    self.content = content.sorted { $0.path < $1.path }
    self.theme = theme.sorted { $0.path < $1.path }
    self.day = day
    self.baseURL = baseURL
    self.isStrict = isStrict
    self.baseline = baseline
  }
}

/// A site that is ready to be rendered, and all that was found wrong on the way.
package struct Edition: Sendable {
  package var inputs: Inputs
  /// Nil where the content or the theme cannot be used at all.
  package var site: Press?
  package var judgements: [Judgement]
  package var rows: Int

  /// Whether it may be published.
  package var isSound: Bool { site != nil && !judgements.contains { $0.severity == .error } }
}

/// The story of a build up to its pages, each stage's values made from the last one's.
///
/// - Parameter stage: told the name of each stage as it begins.
package func prepare(_ inputs: Inputs, stage: (String) -> Void = { _ in }) -> Edition {
  stage("read")
  let content = read(inputs.content, asAt: inputs.day)
  let theme = Theme.compile(themeFiles(inputs))
  var diagnostics = content.diagnostics + theme.diagnostics
  var settings: Site?
  var ledger = Ledger()
  var catalogue: Catalogue?
  if var read = content.value {
    if let baseURL = inputs.baseURL { read.catalogue.site.baseURL = baseURL }
    stage("check")
    diagnostics += check(read.catalogue, folders: inputs.content.map { folder(of: $0.path) })
    stage("join")
    let joined = join(read.observations, with: read.catalogue)
    diagnostics += joined.diagnostics
    ledger = joined.value
    settings = read.catalogue.site
    catalogue = read.catalogue
  }
  stage("judge")
  let paths = inputs.content.map(\.path) + inputs.theme.map { "templates/" + $0.path }
  let judgements = judge(diagnostics, by: settings, inputs, paths: paths)
  var edition = Edition(
    inputs: inputs, site: nil, judgements: judgements,
    rows: ledger.reconciliation.files.reduce(0) { $0 + $1.rows })
  guard let catalogue, let theme = theme.value else { return edition }
  stage("disclose")
  let disclosed = disclose(ledger, by: catalogue)
  stage("plan")
  let remarks = edition.isErroneous ? [] : remarks(on: judgements, inputs, paths: paths)
  let report = Report(
    catalogue: catalogue, disclosed: disclosed, remarks: remarks, paths: inputs.content.map(\.path))
  edition.site = Press(report: report, plan: Plan(report), theme: theme)
  return edition
}

extension Edition {
  fileprivate var isErroneous: Bool { judgements.contains { $0.severity == .error } }
}

/// The theme's files. Their source numbers come after those of the content.
private func themeFiles(_ inputs: Inputs) -> [(path: String, source: SourceID, bytes: [UInt8])] {
  inputs.theme.enumerated().compactMap { position, file in
    (try? file.bytes()).map { (file.path, SourceID(inputs.content.count + position), $0) }
  }
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
