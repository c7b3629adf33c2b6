import Checking
import Commissioning
import Describing
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
  /// The day the site describes, if not the one that `site.yaml` names.
  package var day: Day?
  /// Where the site will be published, if not what `site.yaml` names.
  package var baseURL: String?
  /// Whether warnings fail the build, whatever `site.yaml` says.
  package var isStrict: Bool
  /// Findings that are accepted, one a line.
  package var baseline: String?
  /// Whether the sites of earlier days are prepared too.
  package var includesEditions = true
  /// Whether to accept the current findings, instead of those accepted before.
  package var isAccepting = false
  /// The files of the edition that was published last, by their paths; nil if there are none.
  package var published: (@Sendable (String) -> [UInt8]?)?

  /// Bytes. Files of a theme are text, pictures and fonts.
  static let themeFileLimit = 64 << 20

  /// Bytes of the file of accepted findings.
  package static let baselineLimit = 64 << 20

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
  /// Nil if the content or the theme cannot be used at all.
  package var site: PlannedSite?
  /// The sites of the earlier days that `site.yaml` lists, in order.
  package var earlier: [PlannedSite] = []
  package var judgements: [Judgement]
  /// How many findings are accepted.
  package var accepted: Int
  package var rows: Int
  /// The file of accepted findings, from the content folder.
  package var baselineName: String

  /// Whether it may be published.
  package var isSound: Bool { site != nil && !judgements.contains { $0.severity == .error } }
}

/// The story of a build up to its pages, each stage's values made from the last one's.
///
/// - Parameter stage: gets the name of each stage as it begins.
package func prepare(_ inputs: Inputs, stage: (String) -> Void = { _ in }) -> Edition {
  stage("read")
  let files = ReadFiles(inputs.content)
  let content = content(of: files, asAt: inputs.day, baseURL: inputs.baseURL)
  let theme = readTheme(inputs)
  let paths = inputs.content.map(\.path) + inputs.theme.map { "templates/" + $0.path }
  let catalogue = content.value.catalogue
  stage("check")
  var diagnostics = content.diagnostics + theme.diagnostics
  diagnostics += settingsFindings(catalogue.site, inputs, paths: paths)
  let relations = Relations(catalogue)
  diagnostics += check(catalogue, relations, folders: inputs.content.map { folder(of: $0.path) })
  stage("join")
  let ledger = join(content.value.observations, with: catalogue)
  diagnostics += ledger.diagnostics
  stage("disclose")
  let disclosed = disclose(
    ledger.value, by: catalogue, after: lastEdition(of: catalogue, inputs.published))
  stage("plan")
  let latest = DaySite(content.value, relations, disclosed, inputs)
  diagnostics += latest.report.variabilityFindings + latest.plan.collisions
  let days = EditionDays(catalogue.site)
  let hasEditions = inputs.includesEditions && content.value.hasSettings
  if hasEditions, !days.earlier.isEmpty { stage("editions") }
  let earlier = hasEditions ? earlierSites(files, before: latest, inputs) : []
  let known = Set(latest.plan.collisions)
  diagnostics += earlier.flatMap(\.plan.collisions).filter { !known.contains($0) }
  stage("judge")
  let judging = judge(
    diagnostics, by: catalogue.site, inputs, paths: paths,
    missing: MissingParts(settings: !content.value.hasSettings, theme: theme.value == nil))
  var edition = Edition(
    inputs: inputs, site: nil, judgements: judging.judgements, accepted: judging.accepted,
    rows: ledger.value.reconciliation.files.reduce(0) { $0 + $1.rows },
    baselineName: catalogue.site.baseline?.value ?? Inputs.baselineName)
  guard content.value.hasSettings, let theme = theme.value else { return edition }
  let remarks = edition.isErroneous ? Remarks() : remarks(on: judging.judgements, inputs)
  let counterparts = Counterparts(days, ([latest] + earlier).map { ($0.report, $0.plan) })
  func planned(_ day: DaySite) -> PlannedSite {
    PlannedSite(
      survey: day.survey, plan: day.plan, theme: theme, remarks: remarks,
      counterparts: counterparts)
  }
  edition.site = planned(latest)
  edition.earlier = earlier.map(planned)
  return edition
}

extension Edition {
  fileprivate var isErroneous: Bool { judgements.contains { $0.severity == .error } }
}

/// Whether a file of a theme is read as text by browsers.
private func isText(_ path: String) -> Bool {
  [".mustache", ".css", ".js", ".svg"].contains { path.hasSuffix($0) }
}

/// Reads and compiles the theme. The source numbers of its files come after those of the content.
private func readTheme(_ inputs: Inputs) -> Checked<Theme?> {
  var files: [ThemeFile] = []
  var diagnostics: [Diagnostic] = []
  for (position, file) in inputs.theme.enumerated() {
    let source = SourceID(inputs.content.count + position)
    do {
      let bytes = try file.bytes(upTo: Inputs.themeFileLimit)
      if isText(file.path) {
        let text = checkedText(bytes, source: source)
        diagnostics += text.diagnostics
        if text.value == nil { continue }
      }
      files.append((file.path, source, bytes))
    } catch let file as OversizedFile {
      diagnostics.append(oversized(file, source))
    } catch {
      diagnostics.append(
        Diagnostic(
          .unreadableFile, "cannot be read: \(reason(error))",
          at: Place(source, offset: 0, length: 0)))
    }
  }
  return Theme.compile(files).preceded(by: diagnostics + misplacedThemeFiles(files))
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
