import Commissioning
import Publishing
import Reading
import Rendering
import Searching

/// The files of a publication as they are planned, and the way to the bytes of each.
package struct SiteFiles: Sendable {
  package private(set) var files: [PlannedFile] = []
  private var parts: [DayFiles] = []
  /// The position of each part's first file.
  private var starts: [Int] = []

  package init(_ edition: Edition, _ site: PlannedSite) {
    for site in [site] + edition.earlier {
      let part = DayFiles(edition.inputs, site)
      starts.append(files.count)
      files += part.files
      parts.append(part)
    }
  }

  /// Appends the bytes of the file at a position.
  package func render(
    _ position: Int, into output: inout [UInt8]
  ) throws(PublishingFailure) {
    let part = starts.partitioningIndex { $0 > position } - 1
    try parts[part].render(position - starts[part], into: &output)
  }
}

/// The files of the site of one day.
private struct DayFiles: Sendable {
  /// Their paths are from the root of the publication.
  let files: [PlannedFile]
  private let plan: Plan
  private let press: Press
  private let assets: [InputFile]
  private let search: SearchFiles

  init(_ inputs: Inputs, _ site: PlannedSite) {
    plan = site.plan
    press = Press(site)
    let planned = Set(plan.assets)
    assets = inputs.content.filter { planned.contains($0.path) }
    search = SearchFiles(site.report, pages: plan.searchablePages(in: site.report))
    let folder = site.folder
    let isAlone = site.counterparts.days.earlier.isEmpty
    func file(_ path: String, _ inputs: [String]) -> PlannedFile {
      PlannedFile(path: folder + path, inputs: inputs, sharedName: isAlone ? nil : path)
    }
    files =
      plan.pages.map { file($0.path, $0.sources(in: site.report)) }
      + assets.map { file($0.path, [$0.path]) } + search.paths.map { file($0, []) }
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
