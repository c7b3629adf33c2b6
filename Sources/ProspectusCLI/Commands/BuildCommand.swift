import ArgumentParser
import Diagnostics
import Pipeline
import Publishing
import Reading

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site, if the content has no errors.")

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: "The folder to publish into; if left out, Public in the site's folder.")
  var output: String?

  @Option(
    name: .shortAndLong, help: "Where the site will be published, for the sitemap and citations.")
  var baseURL: String?

  @Option(
    help:
      "The folder of the site that was published last, if not the one published into: what it shows is taken to be known where small numbers are suppressed."
  )
  var published: String?

  @Flag(help: "Also publish SHA256SUMS, to check the files with 'sha256sum -c SHA256SUMS'.")
  var checksums = false

  func run() throws {
    var stopwatch = Stopwatch(showsProgress: !site.quiet)
    let address = try baseURL.map { text in
      guard let address = siteAddress(text) else {
        throw Failure.usage(
          "'\(text)' is not the address of a site, such as https://example.org/x/")
      }
      return address
    }
    let target = output ?? site.folder + "/Public"
    var inputs = try site.inputs(baseURL: address)
    let last = published ?? target
    inputs.published = { try? Disk.read(last + "/" + $0, upTo: Inputs.baselineLimit) }
    let edition = try site.edition(inputs) { stopwatch.begin($0) }
    site.report(edition)
    guard edition.isSound, let planned = edition.site else {
      Output.error("Not built: \(edition.tally). The published site is as it was.\n")
      throw ExitCode(1)
    }
    stopwatch.begin("index")
    let files = SiteFiles(edition, planned)
    stopwatch.begin("render and publish")
    let publication: Publication
    do throws(PublishingFailure) {
      publication = try publish(
        files.files, to: target, protecting: [site.content, site.folder + "/templates"],
        withChecksums: checksums
      ) { (position, bytes) throws(PublishingFailure) in
        try files.render(position, into: &bytes)
      }
    } catch {
      switch error {
      case .usage(let message): throw Failure.usage(message)
      default: throw Failure.environment(error.message)
      }
    }
    finish(edition, publication, target, stopwatch)
  }

  private func finish(
    _ edition: Edition, _ publication: Publication, _ target: String, _ stopwatch: Stopwatch
  ) {
    if site.timings { Output.error(stopwatch.report()) }
    guard !site.quiet else { return }
    for path in publication.carriedOver where !path.hasPrefix(".") {
      Output.error("kept \(visibleText(path)), which was not made by prospectus\n")
    }
    let findings = edition.judgements.isEmpty ? "" : ", with \(edition.tally)"
    let line =
      "Built \(grouped(publication.files)) files (\(grouped(publication.changed)) changed) "
      + "from \(grouped(edition.inputs.content.count)) sources and \(grouped(edition.rows)) rows "
      + "in \(grouped(stopwatch.milliseconds)) ms\(findings) -> \(site.shown(target))\n"
    if site.format == .text { Output.result(line) } else { Output.error(line) }
  }
}

/// A whole number with commas over 999.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  var text = ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}
