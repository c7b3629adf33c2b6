import Commissioning
import Publishing
import Reading
import Rendering
import Searching

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
      PlannedFile(path: page.path, inputs: page.sources(in: site.report))
    }
    let planned = Set(plan.assets)
    assets = edition.inputs.content.filter { planned.contains($0.path) }
    files += assets.map { PlannedFile(path: $0.path, inputs: [$0.path]) }
    search = SearchFiles(site.report, pages: plan.searchablePages(in: site.report))
    files += search.paths.map { PlannedFile(path: $0, inputs: []) }
  }

  /// Appends the bytes of the file at a position.
  package func render(
    _ position: Int, into output: inout [UInt8]
  ) throws(PublishingFailure) {
    let pages = plan.pages
    if position < pages.count {
      press.render(pages[position], into: &output)
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
