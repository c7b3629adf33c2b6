import Diagnostics
import Templates

/// A file of the theme folder, by its path from there.
package typealias ThemeFile = (path: String, source: SourceID, bytes: [UInt8])

/// Files of a theme folder that have no use: no file of the default theme has their name, and no
/// template uses them.
package func misplacedThemeFiles(_ files: [ThemeFile]) -> [Diagnostic] {
  let known = defaultTheme.map(\.path)
  let extra = files.filter { !known.contains($0.path) }
  guard !extra.isEmpty else { return [] }
  let ending = ".mustache"
  let used = TemplateFolder(
    files.filter { $0.path.hasSuffix(ending) }.map {
      (String($0.path.dropLast(ending.count)), $0.source, $0.bytes)
    }
  ).usedNames
  return extra.compactMap { file in
    let isTemplate = file.path.hasSuffix(ending)
    if isTemplate, used.contains(String(file.path.dropLast(ending.count))) { return nil }
    return Diagnostic(
      .misplacedFile,
      isTemplate ? "no template uses '\(file.path)'" : "'\(file.path)' is not a theme file",
      at: Place(file.source, offset: 0, length: 0),
      help: didYouMean(file.path, among: known)
        ?? "a file of the theme has the name of the one it replaces, such as parts/footer.mustache")
  }
}
