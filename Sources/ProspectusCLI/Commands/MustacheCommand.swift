import ArgumentParser
import Diagnostics
import Reading
import Templates

struct MustacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mustache",
    abstract: "Render one template with JSON data, as Mustache's specification says.")

  @Argument(help: "The template.")
  var template: String

  @Argument(help: "The data, a JSON file.")
  var data: String

  @Option(help: "The folder of the partials, NAME.mustache each.")
  var partials: String?

  func run() throws {
    var paths = [template, data]
    var texts = [try Disk.readNamed(template), try Disk.readNamed(data)]
    var files = [(name: "\u{0}", source: SourceID(0), text: texts[0])]
    if let partials {
      guard Disk.isFolder(partials) else { throw Failure.usage("there is no folder '\(partials)'") }
      for file in try Disk.files(in: partials) where file.path.hasSuffix(".mustache") {
        let text = try file.bytes()
        files.append((String(file.path.dropLast(9)), SourceID(paths.count), text))
        paths.append(partials + "/" + file.path)
        texts.append(text)
      }
    }
    let values = DynamicValue.read(json: texts[1], source: SourceID(1))
    let compiled = compile("\u{0}", in: TemplateFolder(files), for: .dynamic)
    var diagnostics = values.diagnostics + compiled.diagnostics
    var output: [UInt8]?
    if diagnostics.isEmpty, let template = compiled.value, let data = values.value {
      let rendered = template.rendered(data)
      output = rendered.value
      diagnostics = rendered.diagnostics
    }
    let findings = diagnostics.sorted().map { diagnostic in
      Finding(
        diagnostic, severity: .error,
        excerpt: diagnostic.place.map {
          Excerpt($0, path: paths[Int($0.source.number)], bytes: texts[Int($0.source.number)])
        })
    }
    guard let output else {
      Output.error(textReport(findings, isColoured: Output.isColoured))
      throw ExitCode(1)
    }
    Output.result(output)
  }
}
