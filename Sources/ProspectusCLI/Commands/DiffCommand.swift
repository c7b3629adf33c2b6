import ArgumentParser
import Commissioning
import Diagnostics
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

  @Option(
    help: ArgumentHelp(
      "Only changes of records of a kind, such as csu; may be given several times. Figures are of the kind kpi.",
      valueName: "kind"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what happened in one way, such as transferred; may be given several times.",
      valueName: "event"))
  var event: [String] = []

  @Flag(
    help:
      "Add the changes to content/history.csv of the later site; those that it has are left out.")
  var record = false

  @Option(
    help: ArgumentHelp(
      "The day from which recorded changes are shown; if left out, that of the later revision or today.",
      valueName: "day"))
  var day: String?

  @Flag(help: "Exit with 1 if anything is different, as 'git diff' does.")
  var exitCode = false

  func run() throws {
    let recording = record ? try Recording(self) : nil
    let difference = try difference()
    switch format {
    case .text: Output.result(difference.text)
    case .markdown: Output.result(difference.markdown)
    case .json: Output.result(difference.json)
    }
    try recording?.add(difference)
    if exitCode, !difference.isEmpty { throw ExitCode(1) }
  }

  /// What is asked for of what is different.
  func difference() throws -> Difference {
    let kinds = try only.map(kind)
    let events = try event.map(DiffCommand.event)
    let names = [old, new ?? folder]
    let states = try concurrentMap(2, chunk: 1) { number in
      Result { try state(of: names[number]) }
    }.map { try $0.get() }
    for (name, state) in zip(names, states) where !state.errors.isEmpty {
      SitePlace.report(state.errors)
      Output.error("'\(name)' has \(DiffCommand.tally(state.errors))\n")
    }
    if record, states.contains(where: { !$0.errors.isEmpty }) {
      throw Failure(
        message: "nothing was recorded: what the errors leave out would be told as removed", code: 1
      )
    }
    var difference = Difference(from: states[0].site, to: states[1].site)
    if !kinds.isEmpty { difference.changes.removeAll { !kinds.contains($0.kind) } }
    if !events.isEmpty { difference.changes.removeAll { !events.contains($0.event) } }
    if !kinds.isEmpty || !events.isEmpty {
      difference.settings = []
      difference.isSelection = true
    }
    return difference
  }

  private func kind(_ name: String) throws -> Kind {
    if let kind = Kind(rawValue: name) ?? Kind(folder: name) { return kind }
    let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("'\(name)' is not a kind of record: choose among \(kinds)")
  }

  private static func event(_ name: String) throws -> ChangeEvent {
    if let event = ChangeEvent(rawValue: name) { return event }
    let events = ChangeEvent.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw Failure.usage("'\(name)' is not what can happen: choose among \(events)")
  }

  /// What a site says, and the errors in it.
  private typealias State = (site: SiteState, errors: [Finding])

  private func state(of name: String) throws -> State {
    if Disk.isFolder(name + "/content") {
      let place = try place(name)
      return try state(try place.inputs(), named: name, contentName: place.shown(place.content))
    }
    if Disk.isFolder(name) {
      // Sites of earlier days have the table, and the publication around them the manifest.
      let marks = ["prospectus-manifest.json", SiteState.path]
      guard marks.contains(where: { Disk.isFile(name + "/" + $0) }) else {
        throw Failure.usage(
          "'\(name)' is neither a site's folder, with content/ in it, nor a built site")
      }
      if let asAt {
        throw Failure.usage(
          "'\(name)' is built already, for a day of its own: leave out '--as-at \(asAt)', or name the folder that it is made from"
        )
      }
      return (SiteState { try? Disk.read(name + "/" + $0, upTo: DiffCommand.limit) }, [])
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
    return try state(inputs, named: name, contentName: "\(name):content")
  }

  private func place(_ folder: String) throws -> SitePlace {
    var place = SitePlace()
    place.folder = folder
    place.asAt = asAt
    return place
  }

  private func state(
    _ inputs: Inputs, named name: String, contentName: String
  ) throws -> State {
    var inputs = inputs
    inputs.includesEditions = false
    let edition = prepare(inputs)
    try Disk.checkShortage()
    let errors = PlaceFinder(
      inputs: edition.inputs, prefix: contentName + "/", themePrefix: "templates/"
    ).findings(edition.judgements.filter { $0.severity == .error })
    guard let state = edition.state else {
      SitePlace.report(errors)
      throw Failure(
        message: "'\(name)' cannot be compared, since no site can be made of it: \(edition.tally)",
        code: 1)
    }
    var site = state
    if !errors.isEmpty {
      site.gaps.append(
        "it has \(DiffCommand.tally(errors)); what is left out because of that is told as removed or changed"
      )
    }
    return (site, errors)
  }

  private static func tally(_ errors: [Finding]) -> String {
    Diagnostics.tally(errors.map { ($0.severity, $0.diagnostic.count) })
  }

  /// Bytes of a file of a built site.
  private static let limit = 1 << 30
}

enum ChangeFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }
