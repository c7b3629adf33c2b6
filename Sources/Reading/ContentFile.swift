import Commissioning
import Diagnostics

/// What a file of the content folder is, judging by its path alone.
enum ContentFile {
  case site
  case record(Kind, name: String)
  case table(Kind)
  case observations
  /// A picture or document that is published as it is.
  case asset
  /// A picture or document whose name does not work on every system, and why.
  case unpublishable(fault: String)
  case misplaced(help: String)

  init(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let last = parts.last else {
      self = .misplaced(help: "")
      return
    }
    let name = Substring(last.utf8.prefix { $0 != UInt8(ascii: ".") })
    let ending = last[name.endIndex...]
    if path == "site.yaml" {
      self = .site
    } else if parts.count == 1, ending == ".csv", let kind = Kind(folder: name) {
      self = .table(kind)
    } else if parts[0] == "data", ending == ".csv" {
      self = .observations
    } else if parts.count > 1, let kind = Kind(folder: parts[0]), ending == ".md" {
      self = .record(kind, name: String(name))
    } else if parts.count > 1, let kind = Kind(folder: parts[0]), ending == ".csv" {
      self = .table(kind)
    } else if parts[0] == "assets", ContentFile.isNamedAsAsset(last) {
      self = faultOfAssetPath(path).map { .unpublishable(fault: $0) } ?? .asset
    } else {
      self = .misplaced(help: ContentFile.help(for: path))
    }
  }

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

  private static func help(for path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    if path.hasSuffix(".svg") { return "SVG pictures can contain scripts: save it as a PNG" }
    let folders = Kind.allCases.map(\.folder) + ["data", "assets"]
    guard parts.count > 1 else {
      let tables = Kind.allCases.map { $0.folder + ".csv" }
      return didYouMean(path, among: tables + ["site.yaml"])
        ?? "records go in \(folders.joined(separator: "/, "))/"
    }
    guard folders.contains(parts[0]) else {
      return suggestion(for: parts[0], among: folders).map { "did you mean '\($0)/'?" }
        ?? "records go in \(folders.joined(separator: "/, "))/"
    }
    switch parts[0] {
    case "data": return "data/ takes tables: .csv"
    case "assets": return "assets/ takes \(assetEndings.sorted().joined(separator: ", "))"
    default:
      let name = parts[parts.count - 1]
      let stem = name.prefix { $0 != "." }
      let ending = name[stem.endIndex...].lowercased()
      if recordEndings.contains(ending) { return "rename it to '\(stem).md'" }
      return "\(parts[0])/ takes records, .md, and tables of them, .csv"
    }
  }
}
