import ArgumentParser
import Diagnostics
import Reading
import Templates

struct MustacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mustache",
    abstract: "Renders one template with JSON data, as Mustache's specification says.")

  @Argument(help: "The template.")
  var template: String

  @Argument(help: "The data, a JSON file.")
  var data: String

  @Option(help: "The folder of the partials, NAME.mustache each.")
  var partials: String?

  func run() throws {
    var paths = [template, data]
    var texts = [try bytes(of: template), try bytes(of: data)]
    var files = [(name: "\u{0}", source: SourceID(0), text: texts[0])]
    if let partials {
      guard Disk.isFolder(partials) else { throw Failure.usage("there is no folder '\(partials)'") }
      for file in try Disk.files(in: partials) where file.path.hasSuffix(".mustache") {
        files.append((String(file.path.dropLast(9)), SourceID(paths.count), try file.bytes()))
        paths.append(partials + "/" + file.path)
        texts.append(try file.bytes())
      }
    }
    let values = DynamicValue.read(json: texts[1], source: SourceID(1))
    let compiled = compile("\u{0}", in: TemplateFolder(files), for: .dynamic)
    let findings = (values.diagnostics + compiled.diagnostics).sorted().map { diagnostic in
      Finding(
        diagnostic, severity: .error,
        excerpt: diagnostic.place.map {
          Excerpt($0, path: paths[Int($0.source.number)], bytes: texts[Int($0.source.number)])
        })
    }
    guard findings.isEmpty, let program = compiled.value, let value = values.value else {
      Output.error(textReport(findings, isColoured: Output.isColoured))
      throw ExitCode(1)
    }
    var output: [UInt8] = []
    program.render(.dynamic(value), into: &output)
    Output.result(output)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    do {
      return try Disk.read(path)
    } catch let failure as UnreadableFile {
      throw Failure.environment("cannot read \(path): \(failure.reason)")
    }
  }
}
