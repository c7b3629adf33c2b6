import ArgumentParser
import Diagnostics
import Foundation
import Testing

@testable import ProspectusCLI

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private func text(_ path: String) throws -> String {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// A command as it describes itself.
private struct Description: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var names: [Name]?
  }

  var commandName: String
  var arguments: [Argument]?
  var subcommands: [Description]?

  /// Its options as they are written, such as `--strict`, but for those of every command.
  var options: Set<String> {
    let names = (arguments ?? []).flatMap { $0.names ?? [] }
    return Set(names.filter { $0.kind == "long" }.map { "--\($0.name)" })
      .subtracting(["--help", "--version"])
  }
}

@Suite struct Readme {
  private func commands() throws -> [Description] {
    struct Tool: Decodable { var command: Description }
    let tool = try JSONDecoder().decode(Tool.self, from: Data(Prospectus._dumpHelp().utf8))
    return (tool.command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  @Test func namesEveryCommand() throws {
    let readme = try text("README.md")
    let commands = try commands()
    #expect(commands.count == Prospectus.configuration.subcommands.count)
    for command in commands {
      #expect(readme.contains("| `prospectus \(command.commandName)"), "\(command.commandName)")
    }
  }

  /// The options of `stats` are told where its methods are.
  @Test func namesEveryOptionAndNoOther() throws {
    let commands = try commands()
    func options(_ text: String) -> Set<String> {
      Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
    }
    let statistics = commands.filter { $0.commandName == "stats" }
    let others = commands.filter { $0.commandName != "stats" }
    #expect(
      options(try text("README.md")) == others.reduce(into: []) { $0.formUnion($1.options) })
    #expect(
      options(try text("docs/stats.md"))
        == statistics.reduce(into: []) { $0.formUnion($1.options) })
  }

  @Test func namesEveryFormatOfFindings() throws {
    let formats = FindingFormat.allCases.map(\.rawValue).joined(separator: "|")
    #expect(try text("README.md").contains("`--format \(formats)`"))
  }

  @Test func namesTheRulesThatAreAlwaysErrors() throws {
    let fixed = Rule.allCases.filter(\.isFixed).map { "`\($0.rawValue)`" }
    let named = try text("README.md").components(separatedBy: "always errors:").dropFirst()
      .first?.components(separatedBy: ". ").first
    #expect(
      Set((named ?? "").matches(of: /`[a-z-]+`/).map { String($0.output) }) == Set(fixed))
  }
}

@Suite struct Statistics {
  @Test func eachMethodIsDocumented() throws {
    let text = try text("docs/stats.md")
    for method in StatsMethod.allCases {
      #expect(text.contains("| `\(method.rawValue)` |"), "\(method.rawValue)")
    }
  }
}
