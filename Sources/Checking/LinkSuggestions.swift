import Commissioning
import Diagnostics

/// What was probably meant by links that lead nowhere: another site, a record whatever its file is
/// called, a picture or document, or the nearest path that there is.
struct LinkSuggestions {
  private let catalogue: Catalogue
  /// Of all records and files; made when it is first needed.
  private var similar: SimilarWords?
  /// The paths of files by their names in small letters.
  private var assets: [String: [String]]?

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// - Parameter base: the folder of the file that holds the link, from the content folder.
  mutating func help(for link: String, from base: [Substring]) -> String {
    if let scheme = missingScheme(link) { return "write \(scheme) before it" }
    if let path = path(for: link, from: base) {
      return "did you mean '\(relative(path, from: base))'?"
    }
    return "write the path from this file to the other, such as '../csus/south.md', "
      + "or to a file in assets/"
  }

  // MARK: Other sites

  private static let domains: Set<String> = [
    "org", "com", "net", "uk", "gov", "nhs", "eu", "info", "int", "io", "co", "ac", "edu", "scot",
    "wales", "ie",
  ]

  /// What an address of another site lacks.
  private func missingScheme(_ link: String) -> String? {
    let host = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if host.contains("@"), host.count == link.count { return "mailto:" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty), let last = labels.last,
      labels[0].lowercased() == "www" || LinkSuggestions.domains.contains(last.lowercased())
    else { return nil }
    return "https://"
  }

  // MARK: Paths

  /// The path from the content folder of what was meant.
  private mutating func path(for link: String, from base: [Substring]) -> String? {
    let written = link.prefix { $0 != "#" && $0 != "?" }
    let plain = percentDecoded(written) ?? String(written)
    let steps = plain.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    guard let name = steps.last else { return nil }
    let stem = name.prefix { $0 != "." }
    let folder = steps.count > 1 ? steps[steps.count - 2] : base.first ?? ""
    if let record = record(String(stem), in: folder) { return record }
    if let asset = asset(String(name)) { return asset }
    if let kind = kind(of: folder), isNamedAsRecord(name),
      let id = catalogue.directory.suggestedID(for: String(stem), of: kind)
    {
      return "\(kind.folder)/\(id).md"
    }
    return similarPath(to: plain, from: base)
  }

  private func isNamedAsRecord(_ name: Substring) -> Bool {
    !name.contains(".")
      || [".md", ".html", ".htm", ".markdown", ".txt"].contains { name.hasSuffix($0) }
  }

  /// The kind whose folder has that name, or nearly.
  private func kind(of folder: Substring) -> Kind? {
    Kind(folder: folder)
      ?? suggestion(for: String(folder), among: Kind.allCases.map(\.folder)).flatMap {
        Kind(folder: $0[...])
      }
  }

  /// The record with an id, of the kind of a folder or else of any.
  private func record(_ id: String, in folder: Substring) -> String? {
    let kinds = kind(of: folder).map { [[$0], Kind.allCases] } ?? [Kind.allCases]
    for kinds in kinds {
      for name in [id, id.lowercased()] {
        if case .found(let reference) = catalogue.directory.find(
          name, among: kinds, isSuggesting: false)
        {
          return path(of: reference)
        }
      }
    }
    return nil
  }

  private func path(of reference: Reference) -> String {
    let entry = catalogue.entry(of: reference)
    return "\(entry.kind.folder)/\(entry.id.value).md"
  }

  /// The one file of that name in `assets/`, whatever its capitals.
  private mutating func asset(_ name: String) -> String? {
    let known =
      assets
      ?? Dictionary(grouping: catalogue.assets) {
        $0.split(separator: "/").last?.lowercased() ?? ""
      }
    assets = known
    let paths = known[name.lowercased()] ?? []
    return paths.count == 1 ? paths[0] : nil
  }

  private mutating func similarPath(to link: String, from base: [Substring]) -> String? {
    let records = similar == nil ? catalogue.references.map { path(of: $0) } : []
    let words = similar ?? SimilarWords(records + catalogue.assets)
    similar = words
    let target = catalogue.path(of: link[...], from: base)?.joined(separator: "/") ?? link
    return words.suggestion(for: target)
  }

  /// A path from the content folder as a link from a folder has it.
  private func relative(_ path: String, from base: [Substring]) -> String {
    let steps = path.split(separator: "/")
    let shared = zip(steps.dropLast(), base).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: base.count - shared)
    let written = (up + steps.dropFirst(shared).map(String.init)).joined(separator: "/")
    return written.contains(" ") ? "<\(written)>" : written
  }
}
