import Commissioning
import Diagnostics

/// The contents of the content folder.
package struct Content: Sendable {
  package var catalogue: Catalogue
  package var observations: [ObservationTable]
  /// Whether `site.yaml` says what a site must; if not, the rest was read with a stand-in for it,
  /// and no site can be made.
  package var hasSettings: Bool
  /// Of every file that was read, KPI data by its path alone: the name of a build must not depend
  /// on what is withheld of it.
  package var fingerprint: Fingerprint
}

/// The files of the content folder as they were read, whatever the day: what is worked out from them
/// for several days is read once.
package struct ReadFiles: Sendable {
  let paths: [String]
  let readings: [Checked<FileReading>]
  let fingerprint: Fingerprint

  /// - Parameter files: in the order of their ``SourceID``s.
  package init(_ files: [InputFile]) {
    paths = files.map(\.path)
    let fingerprinted = concurrentMap(files.count, chunk: 16) { number in
      var fingerprint = Fingerprint()
      let reading = readFile(files[number], source: SourceID(number), &fingerprint)
      return (reading: reading, fingerprint: fingerprint)
    }
    var fingerprint = Fingerprint()
    for file in fingerprinted { fingerprint.add(file.fingerprint) }
    self.fingerprint = fingerprint
    readings = fingerprinted.map(\.reading)
  }
}

/// Reads every file of the content folder, in the order of their ``SourceID``s, as at a day.
package func read(
  _ files: [InputFile], asAt day: Day? = nil, baseURL: String? = nil
) -> Checked<Content> { content(of: ReadFiles(files), asAt: day, baseURL: baseURL) }

/// Puts the files of a content folder together as at a day.
///
/// - Parameters:
///   - day: the day the site describes, if not the one `site.yaml` names.
///   - baseURL: where the site will be published, if not what `site.yaml` names.
package func content(
  of files: ReadFiles, asAt day: Day? = nil, baseURL: String? = nil
) -> Checked<Content> {
  let (readings, paths) = (files.readings, files.paths)
  var diagnostics = readings.flatMap(\.diagnostics)
  var settings = SiteReading()
  var drafts: [Draft] = []
  var tables: [ObservationTable] = []
  var assets: Set<String> = []
  var history: [RecordedChange] = []
  var unread = Unread()
  for (number, reading) in readings.enumerated() {
    switch reading.value {
    case .site(let read): settings = read
    case .drafts(let read, let lost):
      drafts += read
      switch lost {
      case .record(let kind, let name, let said):
        unread.add(
          Unread.Record(source: SourceID(number), said: said), named: name, of: kind)
      case .table(let kind): unread.addTable(SourceID(number), of: kind)
      case nil: break
      }
    case .observations(let read, let isComplete):
      tables += read
      if !isComplete { unread.observations = unread.observations ?? SourceID(number) }
    case .history(let read): history = read
    case .asset: assets.insert(paths[number])
    case .nothing: break
    }
  }
  if !paths.contains("site.yaml") {
    diagnostics.append(
      Diagnostic(
        .unreadableFile, "there is no site.yaml in the content folder", at: nil,
        help: "create one with 'title: …' and 'date: 2014-03-31', or start with 'prospectus init'"))
  }
  var site = settings.site
  site.statedDay = site.day
  site.day = day ?? site.day
  site.baseURL = baseURL ?? site.baseURL
  if let baseline = site.baseline?.value,
    let number = paths.firstIndex(of: baseline)
  {
    diagnostics.removeAll {
      $0.rule == .misplacedFile && $0.place?.source == SourceID(number)
    }
  }
  return assemble(
    drafts, site: site, settings: settings.fields, assets: assets, history: history,
    unread: unread, misplaced: misplacedRecords(paths)
  ).map { catalogue in
    Content(
      catalogue: catalogue, observations: tables, hasSettings: settings.isComplete,
      fingerprint: files.fingerprint)
  }.preceded(by: diagnostics)
}

/// Files that would be records if their names ended in `.md`, by folder and id.
private func misplacedRecords(_ paths: [String]) -> [String: String] {
  var found: [String: String] = [:]
  for path in paths {
    guard case .misplaced = ContentFile(path: path), let folder = path.firstIndex(of: "/"),
      Kind(folder: path[..<folder]) != nil
    else { continue }
    let name = path[path.lastIndex(of: "/")!...].dropFirst().prefix { $0 != "." }
    found["\(path[..<folder])/\(name)"] = path
  }
  return found
}
