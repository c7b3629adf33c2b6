import Commissioning
import Diagnostics

/// What a file of the content folder is, judging by its path alone.
enum ContentFile {
  case site
  case record(Kind, name: String)
  case table(Kind)
  case observations
  /// What changed, as `diff --record` writes it.
  case history
  /// A picture or document that is published as it is.
  case asset
  /// A picture or document whose name does not work on every system, and why.
  case unpublishable(fault: String)
  /// - Parameter isContent: whether it seems to hold records or data.
  case misplaced(isContent: Bool, help: String)

  init(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let last = parts.last else {
      self = .misplaced(isContent: false, help: "")
      return
    }
    let name = Substring(last.utf8.prefix { $0 != UInt8(ascii: ".") })
    let ending = last[name.endIndex...].lowercased()
    if path == "site.yaml" {
      self = .site
    } else if path == ContentFile.historyPath {
      self = .history
    } else if parts.count == 1, ending == ".csv", let kind = Kind(folder: name) {
      self = .table(kind)
    } else if parts.count > 1, parts[0] == "data", ending.hasSuffix(".csv") {
      self = .observations
    } else if parts.count > 1, let kind = Kind(folder: parts[0]), ending == ".md" {
      self = .record(kind, name: String(name))
    } else if parts.count > 1, let kind = Kind(folder: parts[0]), ending == ".csv" {
      self = .table(kind)
    } else if parts[0] == "assets", ContentFile.isNamedAsAsset(last) {
      self = faultOfAssetPath(path).map { .unpublishable(fault: $0) } ?? .asset
    } else {
      self = ContentFile.misplaced(path)
    }
  }

  static let historyPath = "history.csv"

  private static func isNamedAsAsset(_ name: Substring) -> Bool {
    // Endings that cannot be seen do not change what a file is.
    var name = name
    while name.last == "." || name.last == " " { name.removeLast() }
    return assetEndings.contains { name.hasSuffix($0) }
  }

  /// SVG is not among them: it can contain scripts.
  private static let assetEndings: Set<String> = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".csv",
  ]

  /// How the names of Markdown files end elsewhere.
  private static let recordEndings: Set<String> = [
    ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".txt", ".text", ".md.txt", "",
  ]

  /// Files of spreadsheets, and tables that are not CSV.
  private static let spreadsheetEndings = [
    ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".tsv", ".tab",
  ]

  private static func misplaced(_ path: String) -> ContentFile {
    let parts = path.split(separator: "/").map(String.init)
    let name = path.lowercased()
    func loose(_ help: String) -> ContentFile { .misplaced(isContent: false, help: help) }
    func content(_ help: String) -> ContentFile { .misplaced(isContent: true, help: help) }
    if name.hasSuffix(".svg") { return loose("SVG pictures can contain scripts: save it as a PNG") }
    if parts[0] == "assets" {
      return loose("assets/ takes \(assetEndings.sorted().joined(separator: ", "))")
    }
    if spreadsheetEndings.contains(where: { name.hasSuffix($0) }) {
      return content("save it as CSV UTF-8, each sheet as a file of its own")
    }
    if parts[0] == "data", !name.hasSuffix(".md") {
      return content("save it as a table, .csv, or move it out of data/")
    }
    let folders = Kind.allCases.map(\.folder) + ["data", "assets"]
    let places = "records go in \(folders.joined(separator: "/, "))/"
    let stray = name.hasSuffix(".csv") ? content(places) : loose(places)
    guard parts.count > 1 else {
      let tables = Kind.allCases.map { $0.folder + ".csv" }
      return didYouMean(path, among: tables + ["site.yaml", ContentFile.historyPath]).map(content)
        ?? stray
    }
    guard folders.contains(parts[0]) else {
      return suggestion(for: parts[0], among: folders).map { content("did you mean '\($0)/'?") }
        ?? stray
    }
    if parts[0] == "data" { return loose("data/ takes tables, .csv") }
    let last = parts[parts.count - 1]
    let stem = last.prefix { $0 != "." }
    if recordEndings.contains(last[stem.endIndex...].lowercased()) {
      return content("rename it to '\(stem).md'")
    }
    return loose("\(parts[0])/ takes records, .md, and tables of them, .csv")
  }
}
