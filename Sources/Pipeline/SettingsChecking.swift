import Commissioning
import Diagnostics

/// What is wrong with settings of `site.yaml` that speak of the site's files and rules.
///
/// - Parameter paths: of all sources, those of the theme below `templates/`.
func settingsFindings(_ site: Site, _ inputs: Inputs, paths: [String]) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for change in site.severities {
    if change.rule.isFixed, change.severity.value != .error {
      found.append(
        Diagnostic(
          .unknownChoice, "'\(change.rule.rawValue)' is always an error", at: change.severity.place,
          help: "no whole site can be made where it is found: take this setting out"))
    }
    if let path = change.path, !paths.contains(where: { SettingPath(path.value).covers($0) }) {
      found.append(unknown(path, among: paths))
    }
  }
  if let baseline = site.baseline, !inputs.isAccepting,
    inputs.acceptedFindings(named: baseline.value) == nil
  {
    found.append(unknown(baseline, among: paths))
  }
  return found
}

private func unknown(_ path: Located<String>, among paths: [String]) -> Diagnostic {
  let folders = paths.flatMap { path in
    path.indices.filter { path[$0] == "/" }.map { String(path[...$0]) }
  }
  return Diagnostic(
    .unknownPath, "there is no file or folder '\(path.value)'", at: path.place,
    help: didYouMean(path.value, among: Set(folders).sorted() + paths)
      ?? "write its path from the content folder, such as ccgs/ or ccgs/luton.md")
}

/// A file or folder as a setting names it: from the content folder, however the way there and the
/// end of it are written.
struct SettingPath {
  private let path: String

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
  /// The text of the file of accepted findings; nil where there is no such file.
  func acceptedFindings(named name: String?) -> String? {
    guard let name, name != Inputs.baselineName else { return baseline }
    return content.first { $0.path == name }
      .flatMap { try? $0.bytes() }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file of accepted findings where `site.yaml` names no other.
  package static let baselineName = "baseline.txt"
}
