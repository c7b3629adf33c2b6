import ArgumentParser
import Commissioning
import Differing
import Pipeline

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Print what is otherwise in a site than in an earlier one.",
    discussion:
      "OLD and NEW are each a site's folder, a built site, or a git revision of the site's content such as HEAD~1."
  )

  @Argument(help: "The earlier site.")
  var old: String

  @Argument(help: "The later site; if left out, the site's folder as it is.")
  var new: String?

  @Option(name: .customLong("in"), help: "The site's folder, of which revisions are compared.")
  var folder = "."

  @Option(name: .customLong("as-at"), help: "The day for which both are compared.")
  var asAt: String?

  @Option(help: "The format of the changes: text, markdown or json.")
  var format = ChangeFormat.text

  @Flag(help: "Exit with 1 if anything is different, as 'git diff' does.")
  var exitCode = false

  func run() throws {
    let before = try state(of: old)
    let after = try state(of: new ?? folder)
    let difference = Difference(from: before, to: after)
    switch format {
    case .text: Output.result(difference.text)
    case .markdown: Output.result(difference.markdown)
    case .json: Output.result(difference.json)
    }
    if exitCode, !difference.changes.isEmpty { throw ExitCode(1) }
  }

  private func state(of name: String) throws -> SiteState {
    if Disk.isFolder(name + "/content") {
      return try state(try place(name).inputs(), named: name)
    }
    if Disk.isFolder(name) {
      guard (try? Disk.read(name + "/prospectus-manifest.json", upTo: DiffCommand.limit)) != nil
      else {
        throw Failure.usage(
          "'\(name)' is neither a site's folder, with content/ in it, nor a built site")
      }
      return SiteState { try? Disk.read(name + "/" + $0, upTo: DiffCommand.limit) }
    }
    guard let content = try GitContent(name, in: folder) else {
      throw Failure.usage(
        "'\(name)' is neither a folder nor a git revision of the site in '\(folder)'")
    }
    var inputs = Inputs(content: try content.files())
    guard !inputs.content.isEmpty else {
      throw Failure.usage("the revision '\(name)' has no content/ in '\(folder)'")
    }
    inputs.content.removeAll { $0.path == Inputs.baselineName }
    inputs.day = try place(folder).day()
    return try state(inputs, named: name)
  }

  private func place(_ folder: String) throws -> SitePlace {
    var place = SitePlace()
    place.folder = folder
    place.asAt = asAt
    return place
  }

  private func state(_ inputs: Inputs, named name: String) throws -> SiteState {
    var inputs = inputs
    inputs.includesEditions = false
    let edition = prepare(inputs)
    try Disk.checkShortage()
    guard let state = edition.state else {
      throw Failure(
        message: "'\(name)' cannot be compared, since no site can be made of it: \(edition.tally)",
        code: 1)
    }
    if !edition.isSound { Output.error("'\(name)' has \(edition.tally)\n") }
    return state
  }

  /// Bytes of a file of a built site.
  private static let limit = 1 << 30
}

enum ChangeFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }
