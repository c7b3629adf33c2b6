import Commissioning
import Diagnostics

/// The content of one file.
enum FileReading: Sendable {
  case site(SiteReading)
  /// - Parameter lost: what the file should have contained but does not.
  case drafts([Draft], lost: Loss?)
  case observations([ObservationTable], isComplete: Bool)
  case history([RecordedChange])
  case asset
  case nothing

  enum Loss: Sendable {
    /// - Parameter said: what its lines say, by the names of fields.
    case record(Kind, name: String, said: [String: [String]])
    case table(Kind)
  }
}

func readFile(
  _ file: InputFile, source: SourceID, _ fingerprint: inout Fingerprint
) -> Checked<FileReading> {
  let start = Place(source, offset: 0, length: 0)
  let content = ContentFile(path: file.path)
  var bytes: [UInt8] = []
  do {
    bytes = content.isRead ? try file.bytes(upTo: content.sizeLimit) : try file.probe()
  } catch let file as OversizedFile {
    return Checked(content.unread, [oversized(file, source)])
  } catch {
    return Checked(
      content.unread, [Diagnostic(.unreadableFile, "cannot be read: \(reason(error))", at: start)])
  }
  fingerprint.add(file.path.utf8)
  if !content.mayHoldWithheldNumbers { fingerprint.add(content.isRead ? bytes : []) }
  switch content {
  case .asset:
    return Checked(.asset, mismatch(of: file.path, beginningWith: bytes, at: start))
  case .unpublishable(let fault):
    return Checked(
      .nothing,
      [
        Diagnostic(
          .invalidFileName, "'\(file.path)' cannot be published: \(fault)", at: start,
          help: "rename it with letters, digits, hyphens, full stops and single spaces")
      ])
  case .misplaced(let isContent, let help):
    return Checked(
      .nothing,
      [
        Diagnostic(
          isContent ? .unreadContent : .misplacedFile, "'\(file.path)' is not read", at: start,
          help: help)
      ])
  default: break
  }
  let text = checkedText(bytes, source: source)
  guard let range = text.value else { return Checked(content.unread, text.diagnostics) }
  return readText(bytes, range, as: content, source: source)
    .preceded(by: text.diagnostics + wrongDecoding(in: bytes, range, source: source))
}

/// Why a file could not be read, in words.
package func reason(_ error: any Error) -> String {
  (error as? UnreadableFile)?.reason ?? (error as? OversizedFile).map { "it \($0.words)" }
    ?? "\(error)"
}

private func readText(
  _ bytes: [UInt8], _ text: Range<Int>, as content: ContentFile, source: SourceID
) -> Checked<FileReading> {
  switch content {
  case .site: return readSite(bytes, text: text, source: source).map { .site($0) }
  case .record(let kind, let name):
    func lost() -> FileReading.Loss {
      let said = bytes.withUnsafeBufferPointer {
        saidFields(UnsafeBufferPointer(rebasing: $0[text]))
      }
      return .record(kind, name: name, said: said)
    }
    return readMarkdownRecord(bytes, text: text, kind: kind, fileName: name, source: source)
      .map { draft in
        .drafts([draft].compactMap(\.self), lost: draft == nil ? lost() : nil)
      }
      .preceded(by: deceptiveCharacters(in: bytes, text, source: source))
  case .table(let kind):
    return readTableRecords(bytes, text: text, kind: kind, source: source)
      .map { .drafts($0.drafts, lost: $0.isComplete ? nil : .table(kind)) }
      .preceded(by: deceptiveCharacters(in: bytes, text, source: source))
  case .observations:
    return bytes.withUnsafeBufferPointer { readObservations($0, text: text, source: source) }
      .map { .observations($0, isComplete: !$0.isEmpty && $0.allSatisfy(\.hasKeysForAllRows)) }
  case .history:
    return readHistory(bytes, text: text, source: source).map { .history($0) }
      .preceded(by: deceptiveCharacters(in: bytes, text, source: source))
  case .asset, .unpublishable, .misplaced: return Checked(.nothing)
  }
}

/// The size limit of a Markdown, YAML or CSV file, in bytes.
package func sizeLimit(ofFileNamed name: String) -> Int {
  name.lowercased().hasSuffix(".csv") ? FileLimit.table : FileLimit.record
}

/// The size limits of files, in bytes.
private enum FileLimit {
  /// KPI data may be large: a million rows are about 50 MB.
  static let observations = 512 << 20
  static let table = 64 << 20
  static let record = 1 << 20
}

extension ContentFile {
  /// Whether its content is read, not only whether it can be.
  fileprivate var isRead: Bool {
    switch self {
    case .asset, .unpublishable, .misplaced: false
    default: true
    }
  }

  /// Whether its numbers may have to be withheld.
  fileprivate var mayHoldWithheldNumbers: Bool {
    switch self {
    case .observations, .history: true
    default: false
    }
  }

  /// The result where it cannot be read.
  fileprivate var unread: FileReading {
    switch self {
    case .record(let kind, let name): .drafts([], lost: .record(kind, name: name, said: [:]))
    case .table(let kind): .drafts([], lost: .table(kind))
    case .observations: .observations([], isComplete: false)
    case .asset: .asset
    case .history: .history([])
    case .site: .site(SiteReading())
    case .unpublishable, .misplaced: .nothing
    }
  }

  fileprivate var sizeLimit: Int {
    switch self {
    case .observations: FileLimit.observations
    case .table, .history: FileLimit.table
    default: FileLimit.record
    }
  }
}
