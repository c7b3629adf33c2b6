import Commissioning
import Publishing
import Reading
import Rendering

/// The files of a site as they are planned, and the way to the bytes of each.
package struct SiteFiles: Sendable {
  package var files: [PlannedFile]
  private let plan: Plan
  private let press: Press
  private let assets: [InputFile]
  private let search: SearchFiles

  package init(_ edition: Edition, _ site: PlannedSite) {
    plan = site.plan
    press = Press(site)
    files = plan.pages.map { page in
      PlannedFile(path: page.path, inputs: inputs(of: page.key, in: site.report))
    }
    let planned = Set(plan.assets)
    assets = edition.inputs.content.filter { planned.contains($0.path) }
    files += assets.map { PlannedFile(path: $0.path, inputs: [$0.path]) }
    search = SearchFiles(site)
    files += search.paths.map { PlannedFile(path: $0, inputs: []) }
  }

  /// Appends the bytes of the file at a position.
  package func render(
    _ position: Int, into output: inout [UInt8]
  ) throws(PublishingFailure) {
    let pages = plan.pages
    if position < pages.count {
      press.render(pages[position].key, at: pages[position].path, into: &output)
      return
    }
    guard position < pages.count + assets.count else {
      search.render(position - pages.count - assets.count, into: &output)
      return
    }
    let asset = assets[position - pages.count]
    do {
      output += try asset.bytes()
    } catch {
      throw .environment("cannot read \(asset.path): \(reason(error))")
    }
  }
}

/// The sources that a page is chiefly made from.
private func inputs(of key: PageKey, in report: Report) -> [String] {
  switch key {
  case .record(let reference), .moved(let reference, _):
    return [report.paths[Int(report.catalogue.entry(of: reference).place.source.number)]]
  case .series(let number):
    let rows = report.disclosed.series[number].rows
    return Set(rows.map { report.disclosed.rows[$0].source }).sorted().map {
      report.paths[Int($0.number)]
    }
  default: return []
  }
}
