import Describing

/// A style, script or picture of the theme.
struct ThemeFilePage: SitePage {
  /// From the theme's folder.
  let name: String
  var path: String { "theme/\(name)" }

  static func all(in survey: Survey) -> [ThemeFilePage] {
    Theme.filePaths.map { ThemeFilePage(name: $0) }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += press.theme.files[name] ?? []
  }
}
