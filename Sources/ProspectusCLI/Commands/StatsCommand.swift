import ArgumentParser
import Diagnostics
import Reading

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Compute the statistics of a CSV table, as CSV, to check them against others.")

  @Argument(
    help: ArgumentHelp(
      "What to compute: \(StatsMethod.allCases.map(\.rawValue).joined(separator: ", "))."))
  var method: StatsMethod

  @Argument(help: "The CSV file. Columns that are computed are not read.")
  var file: String

  @Option(help: "For spc: a CSV file with a row for each series: direction, target, rebase dates.")
  var series: String?

  @Flag(help: "For spc: print a row for each series.")
  var summary = false

  @Flag(help: "For funnels: print the curves.")
  var limits = false

  func validate() throws {
    if series != nil || summary, method != .spc {
      throw ValidationError("--series and --summary only work with spc")
    }
    if limits, !method.isFunnel {
      throw ValidationError(
        "--limits only works with funnel-proportion, funnel-rate and funnel-ratio")
    }
  }

  func run() throws {
    let paths = [file, series].compactMap(\.self)
    let files = try paths.map { try Disk.readNamed($0, upTo: 1 << 30) }
    let lines = files.map { LineStarts($0) }
    let request = StatsRequest(method, isSummary: summary, isLimits: limits)
    let result = statistics(request, of: files[0], series: files.count > 1 ? files[1] : nil)
    let findings = result.diagnostics.prefix(StatsCommand.shownFindings).map { diagnostic in
      Finding(
        diagnostic, severity: .error,
        excerpt: diagnostic.place.map { place in
          let number = Int(place.source.number)
          return Excerpt(place, path: paths[number], bytes: files[number], lines: lines[number])
        })
    }
    if !findings.isEmpty {
      Output.error(textReport(findings, isColoured: Output.isColoured))
      let rest = result.diagnostics.dropFirst(findings.count).reduce(0) { $0 + $1.count }
      if rest > 0 { Output.error("and \(rest) more\n") }
    }
    guard let text = result.value else { throw ExitCode(1) }
    Output.result(text)
  }

  private static let shownFindings = 100
}
