import Commissioning
import Diagnostics

/// What is wrong with settings of `site.yaml` that refer to the site's files and rules.
///
/// - Parameter paths: of all sources, those of the theme below `templates/`.
func settingsFindings(_ site: Site, _ inputs: Inputs, paths: [String]) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var known = KnownPaths(paths)
  for change in site.severities {
    if change.rule.isFixed, change.severity.value != .error {
      found.append(
        Diagnostic(
          .unknownChoice, "'\(change.rule.rawValue)' is always an error", at: change.severity.place,
          help: "no complete site can be built where it is found: remove this setting"))
    }
    if let path = change.path, !known.contains(SettingPath(path.value)) {
      found.append(known.unknown(path))
    }
  }
  if let baseline = site.baseline, !inputs.isAccepting,
    inputs.acceptedFindings(named: baseline.value) == nil
  {
    found.append(known.unknown(baseline))
  }
  return found
}

/// The files and folders of a site.
private struct KnownPaths {
  private let files: [String]
  /// Without the slash at their ends.
  private let folders: Set<String>
  private let all: Set<String>
  private var similar: SimilarWords?

  init(_ files: [String]) {
    self.files = files
    var folders: Set<String> = []
    for file in files {
      var rest = file[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        if !folders.insert(String(rest)).inserted { break }
      }
    }
    self.folders = folders
    all = folders.union(files)
  }

  func contains(_ setting: SettingPath) -> Bool {
    setting.path.isEmpty ? !files.isEmpty : all.contains(setting.path)
  }

  mutating func unknown(_ path: Located<String>) -> Diagnostic {
    let words = similar ?? SimilarWords(folders.map { $0 + "/" } + files)
    similar = words
    return Diagnostic(
      .unknownPath, "there is no file or folder '\(path.value)'", at: path.place,
      help: words.didYouMean(path.value)
        ?? "write its path from the content folder, such as ccgs/ or ccgs/luton.md")
  }
}

/// A file or folder as a setting names it: from the content folder, in any spelling of the path.
struct SettingPath {
  let path: String

  init(_ text: String) {
    var path = text[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.hasPrefix("content/") { path = path.dropFirst("content/".count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    self.path = path == "." || path == "content" ? "" : String(path)
  }

  func covers(_ other: String) -> Bool {
    path.isEmpty || other == path || other.hasPrefix(path + "/")
  }
}

extension Inputs {
  /// The text of the file of accepted findings; nil if there is no such file.
  func acceptedFindings(named name: String?) -> String? {
    guard let name, name != Inputs.baselineName else { return baseline }
    return content.first { $0.path == name }
      .flatMap { try? $0.bytes(upTo: Inputs.baselineLimit) }.map {
        String(decoding: $0, as: UTF8.self)
      }
  }

  /// The file of accepted findings where `site.yaml` names no other.
  package static let baselineName = "baseline.txt"
}
