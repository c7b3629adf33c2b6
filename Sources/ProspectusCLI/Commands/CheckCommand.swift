import ArgumentParser
import POSIX
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the content without building.")

  @OptionGroup var site: SiteOptions

  @Flag(help: "Accept the current findings: write them to content/baseline.txt.")
  var accept = false

  func run() throws {
    var stopwatch = Stopwatch(showsProgress: !site.quiet)
    var inputs = try site.inputs()
    if accept { inputs.isAccepting = true }
    inputs.includesEditions = false
    let edition = try site.edition(inputs) { stopwatch.begin($0) }
    if accept {
      try write(edition)
      return
    }
    site.report(edition)
    if site.timings { Output.error(stopwatch.report()) }
    if !site.quiet {
      let line =
        "Checked \(grouped(inputs.content.count)) sources and \(grouped(edition.rows)) rows "
        + "in \(grouped(stopwatch.milliseconds)) ms: \(edition.tally)\n"
      if site.format == .text { Output.result(line) } else { Output.error(line) }
    }
    if !edition.isSound { throw ExitCode(1) }
  }

  private func write(_ edition: Edition) throws {
    let path = site.content + "/" + edition.baselineName
    let paths =
      edition.inputs.content.map(\.path) + edition.inputs.theme.map { "templates/" + $0.path }
    if let old = try? Disk.read(path, upTo: Inputs.baselineLimit), !old.isEmpty,
      !old.starts(with: Baseline.heading.utf8)
    {
      throw Failure.usage(
        "\(site.shown(path)) is not a list of accepted findings, so it was left as it is")
    }
    let acceptable = edition.judgements.filter(\.isAcceptable)
    let lines = acceptable.map { judgement in
      let place = judgement.diagnostic.place
      return Baseline.line(
        judgement.diagnostic, path: place.map { paths[Int($0.source.number)] }) + "\n"
    }
    let text = Baseline.heading + lines.joined()
    guard let file = fopen(path, "w") else {
      throw Failure.environment("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else {
      throw Failure.environment("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    func count(_ judgements: [Judgement]) -> Int {
      judgements.reduce(0) { $0 + $1.diagnostic.count }
    }
    Output.result("Accepted \(count(acceptable)) findings in \(site.shown(path))\n")
    let lost = count(acceptable.filter { $0.diagnostic.rule.loses })
    if lost > 0 {
      Output.result(
        "Because of \(lost) of them something is not in the site: every run says what\n")
    }
  }
}
