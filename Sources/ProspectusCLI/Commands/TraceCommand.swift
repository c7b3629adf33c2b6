import ArgumentParser
import Diagnostics
import Pipeline

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print where a figure on a page comes from: its file and row, its parts, its status.",
    discussion:
      "PAGE#FIGURE is where the link on a figure leads, such as csus/south/figures.html#kpi-paid-p-2013-04."
  )

  @Argument(help: "A page's path from the site's folder, and a figure's id after '#'.")
  var figure: String

  @OptionGroup var site: SitePlace

  func run() throws {
    let edition = try site.edition(try site.inputs())
    guard let latest = edition.site else {
      site.report(edition)
      throw ExitCode(1)
    }
    let planned = edition.earlier.first { figure.hasPrefix($0.folder) } ?? latest
    let address = String(figure.dropFirst(planned.folder.count))
    switch planned.trace(address, content: site.shown(site.content) + "/") {
    case .success(let trace):
      let width = trace.lines.map(\.name.count).max() ?? 0
      for (name, text) in trace.lines {
        let margin = String(repeating: " ", count: width - name.count + 2)
        Output.result(name + margin + visibleText(text) + "\n")
      }
    case .failure(.noPage):
      throw Failure.usage(
        "'\(figure)' is not a page with figures of its own: follow the link on a figure to the page of figures or workings, and give its path and the part after '#'"
      )
    case .failure(.noFigure(let ids)):
      let asked = figure.split(separator: "#", maxSplits: 1).dropFirst().joined()
      let help = didYouMean(asked, among: ids) ?? "its figures are \(ids.joined(separator: ", "))"
      throw Failure.usage("the page has no figure '\(asked)': \(help)")
    }
  }
}
