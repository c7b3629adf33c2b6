import ArgumentParser
import Commissioning
import Diagnostics
import Pipeline
import Reading

/// Which site, and on which day.
struct SitePlace: ParsableArguments {
  @Argument(help: "The folder that contains content/ and optionally templates/.")
  var folder = "."

  @Option(name: .customLong("as-at"), help: "The day the site answers for, such as 2014-03-31.")
  var asAt: String?

  var content: String { folder + "/content" }

  func inputs(baseURL: String? = nil, isStrict: Bool = false) throws -> Inputs {
    guard Disk.isFolder(content) else {
      throw Failure.usage(
        "there is no folder '\(shown(content))': start with 'prospectus init', or name the site's folder"
      )
    }
    let day = try day()
    var files = try Disk.files(in: content)
    var baseline: String?
    if let path = files.firstIndex(where: { $0.path == Inputs.baselineName }) {
      baseline = String(decoding: try files[path].bytes(upTo: Inputs.baselineLimit), as: UTF8.self)
      files.remove(at: path)
    }
    let theme =
      Disk.isFolder(folder + "/templates") ? try Disk.files(in: folder + "/templates") : []
    return Inputs(
      content: files, theme: theme, day: day, baseURL: baseURL, isStrict: isStrict,
      baseline: baseline)
  }

  /// The day asked for.
  func day() throws -> Day? {
    guard let asAt else { return nil }
    guard let day = Day(asAt) else {
      throw Failure.usage("'\(asAt)' is not a day such as 2014-03-31")
    }
    return day
  }

  func edition(_ inputs: Inputs, stage: (String) -> Void = { _ in }) throws -> Edition {
    let edition = prepare(inputs, stage: stage)
    try Disk.checkShortage()
    return edition
  }

  /// A path as the user would write it.
  func shown(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  /// Writes the findings: to standard error in words, to standard output for machines.
  func report(_ edition: Edition, format: FindingFormat = .text) {
    let places = PlaceFinder(
      inputs: edition.inputs, prefix: shown(content) + "/",
      themePrefix: shown(folder + "/templates") + "/")
    let findings = places.findings(edition.judgements)
    switch format {
    case .text: SitePlace.report(findings)
    case .json: Output.result(jsonReport(findings))
    case .github: Output.result(gitHubReport(findings))
    case .sarif: Output.result(sarifReport(findings, version: version))
    }
  }

  /// Writes findings in words, to standard error.
  static func report(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let text = textReport(findings, isColoured: Output.isColoured, lineLimit: reportLimit)
    Output.error(text + "\n")
  }

  /// Lines of a report in words, unless more are needed to name every file.
  static let reportLimit = 190
}

/// What `build` and `check` have in common: which site, which day, how strict, in which format.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: SitePlace

  @Flag(help: "Make warnings fail the build too.")
  var strict = false

  @Option(help: "The format of findings: text, json, github or sarif.")
  var format = FindingFormat.text

  @Flag(name: .shortAndLong, help: "Print only what is wrong.")
  var quiet = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  var folder: String { place.folder }
  var content: String { place.content }

  func inputs(baseURL: String? = nil) throws -> Inputs {
    try place.inputs(baseURL: baseURL, isStrict: strict)
  }

  func edition(_ inputs: Inputs, stage: (String) -> Void) throws -> Edition {
    try place.edition(inputs, stage: stage)
  }

  func shown(_ path: String) -> String { place.shown(path) }

  func report(_ edition: Edition) { place.report(edition, format: format) }
}

enum FindingFormat: String, ExpressibleByArgument, CaseIterable { case text, json, github, sarif }

extension Edition {
  /// "2 errors and 1 warning, and 3 accepted".
  var tally: String {
    let counts = judgements.filter { $0.exemption != .accepted }
      .map { ($0.severity, $0.diagnostic.count) }
    return Diagnostics.tally(counts) + (accepted == 0 ? "" : ", besides \(accepted) accepted")
  }
}
