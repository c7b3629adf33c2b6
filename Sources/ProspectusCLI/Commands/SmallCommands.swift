import ArgumentParser
import Commissioning
import Diagnostics
import Reading

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Print the version.")

  func run() { Output.result("prospectus \(version)\n") }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain what a rule means and how to fix its findings.")

  @Argument(help: "The rule, such as unknown-reference; if left out, all of them.")
  var rule: String?

  func run() throws {
    guard let name = rule else {
      Output.result(Rule.allCases.map { "\($0.rawValue): \($0.explanation)\n" }.joined())
      return
    }
    guard let rule = Rule(rawValue: name) else {
      let meant = didYouMean(name, among: Rule.allCases.map(\.rawValue)).map { "; \($0)" } ?? ""
      throw Failure.usage("there is no rule '\(name)'\(meant)")
    }
    Output.result("\(rule.rawValue) (\(rule.severity.rawValue))\n\n\(rule.explanation)\n")
  }
}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the fields of every kind of record, as Markdown.")

  func run() { Output.result(fieldReference()) }
}
