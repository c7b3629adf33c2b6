import ArgumentParser
import Diagnostics
import POSIX
import Reading

/// The version, which `version` prints.
let version = "0.1.0"

@main
struct Prospectus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prospectus",
    abstract: "Make a browsable catalogue from Markdown, YAML and CSV.",
    version: "prospectus \(version)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, InitCommand.self, InspectCommand.self, DiffCommand.self,
      MustacheCommand.self, StatsCommand.self, TraceCommand.self, ExplainCommand.self,
      SchemaCommand.self,
      VersionCommand.self,
    ])

  /// Runs the command that the arguments name. Exit codes: 0 done, 1 content, 2 usage, 3 machine.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    #if os(Linux)
      do {
        try Worker.run { _ in Prospectus.runCommand() }
      } catch {
        Output.error("prospectus: \(error.message)\n")
        leave(error.code)
      }
    #else
      runCommand()
    #endif
  }

  private static func runCommand() -> Never {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try checkVerb(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
      try Output.flush()
      leave(0)
    } catch let failure as Failure {
      Output.error("prospectus: \(visibleText(failure.message))\n")
      leave(failure.code)
    } catch let file as UnreadableFile {
      Output.error("prospectus: cannot read \(visibleText(file.path)): \(file.reason)\n")
      leave(3)
    } catch let code as ExitCode {
      if (try? Output.flush()) == nil { leave(3) }
      leave(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let message = fullMessage(for: error)
      if isHelp {
        Output.result(message + "\n")
        leave((try? Output.flush()) == nil ? 3 : 0)
      }
      Output.error(message + "\n")
      leave(2)
    }
  }
}

extension Prospectus {
  /// Suggests what was meant by a command that does not exist.
  private static func checkVerb(_ verb: String?) throws {
    let verbs = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let verb, !verb.hasPrefix("-"), !verbs.contains(verb) else { return }
    let help =
      didYouMean(verb, among: verbs) ?? "the commands are \(verbs.joined(separator: ", "))"
    throw Failure.usage("there is no command '\(verb)'; \(help)")
  }
}

/// What ends a command early.
struct Failure: Error {
  var message: String
  var code: Int32

  static func usage(_ message: String) -> Failure { Failure(message: message, code: 2) }
  static func environment(_ message: String) -> Failure { Failure(message: message, code: 3) }
}

private func leave(_ code: Int32) -> Never { exit(code) }
