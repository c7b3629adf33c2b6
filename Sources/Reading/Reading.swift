import Commissioning
import Diagnostics

/// What the content folder holds.
package struct Content: Sendable {
  package var catalogue: Catalogue
  package var observations: [ObservationTable]
}

/// Reads every file of the content folder. The value is nil where there is no usable `site.yaml`.
///
/// - Parameters:
///   - files: in the order of their ``SourceID``s.
///   - day: the day the site answers for, where not the one `site.yaml` names.
package func read(_ files: [InputFile], asAt day: Day? = nil) -> Checked<Content?> {
  let readings = concurrentMap(files.count, chunk: 16) { number in
    readFile(files[number], source: SourceID(number))
  }
  var diagnostics = readings.flatMap(\.diagnostics)
  var site: Site?
  var drafts: [Draft] = []
  var tables: [ObservationTable] = []
  var assets: Set<String> = []
  for (number, reading) in readings.enumerated() {
    switch reading.value {
    case .site(let read): site = read
    case .drafts(let read): drafts += read
    case .observations(let read): tables += read
    case .asset: assets.insert(files[number].path)
    case .nothing: break
    }
  }
  if !files.contains(where: { $0.path == "site.yaml" }) {
    diagnostics.append(
      Diagnostic(
        .unreadableFile, "there is no site.yaml in the content folder", at: nil,
        help: "write one with 'title: …' and 'date: 2014-03-31', or begin with 'prospectus init'"))
  }
  guard var site else { return Checked(nil, diagnostics) }
  site.day = day ?? site.day
  return assemble(drafts, site: site).map { catalogue in
    var catalogue = catalogue
    catalogue.assets = assets
    return Content(catalogue: catalogue, observations: tables)
  }.preceded(by: diagnostics)
}

/// What one file holds.
private enum Reading: Sendable {
  case site(Site?)
  case drafts([Draft])
  case observations([ObservationTable])
  case asset
  case nothing
}

private func readFile(_ file: InputFile, source: SourceID) -> Checked<Reading> {
  let start = Place(source, offset: 0, length: 0)
  let content = ContentFile(path: file.path)
  switch content {
  case .asset: return Checked(.asset)
  case .misplaced(let help):
    return Checked(
      .nothing,
      [Diagnostic(.misplacedFile, "'\(file.path)' is not read", at: start, help: help)])
  default: break
  }
  let bytes: [UInt8]
  do {
    bytes = try file.bytes()
  } catch let failure as UnreadableFile {
    return Checked(
      .nothing, [Diagnostic(.unreadableFile, "cannot be read: \(failure.reason)", at: start)])
  } catch {
    return Checked(.nothing, [Diagnostic(.unreadableFile, "cannot be read: \(error)", at: start)])
  }
  let text = checkedText(bytes, source: source, limit: content.sizeLimit)
  guard let range = text.value else { return Checked(.nothing, text.diagnostics) }
  return readText(bytes, range, as: content, source: source).preceded(by: text.diagnostics)
}

private func readText(
  _ bytes: [UInt8], _ text: Range<Int>, as content: ContentFile, source: SourceID
) -> Checked<Reading> {
  switch content {
  case .site: return readSite(bytes, text: text, source: source).map { .site($0) }
  case .record(let kind, let name):
    return readMarkdownRecord(bytes, text: text, kind: kind, fileName: name, source: source)
      .map { .drafts([$0].compactMap(\.self)) }
      .preceded(by: deceptiveCharacters(in: bytes, text, source: source))
  case .table(let kind):
    return readTableRecords(bytes, text: text, kind: kind, source: source)
      .map { .drafts($0) }
      .preceded(by: deceptiveCharacters(in: bytes, text, source: source))
  case .observations:
    return bytes.withUnsafeBufferPointer { readObservations($0, text: text, source: source) }
      .map { .observations($0) }
  case .asset, .misplaced: return Checked(.nothing)
  }
}

extension ContentFile {
  /// Bytes. KPI data may be large: a million rows are about 50 MB.
  fileprivate var sizeLimit: Int {
    switch self {
    case .observations: 512 << 20
    case .table: 64 << 20
    default: 1 << 20
    }
  }
}
