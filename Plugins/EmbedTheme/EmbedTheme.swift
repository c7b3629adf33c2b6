import Foundation
import PackagePlugin

/// Has the files of `templates/` written as Swift source, whenever one is edited, added or deleted.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "templates")
    let source = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme.swift")
    let paths = try files(in: theme)
    return [
      .buildCommand(
        displayName: "Embedding the theme",
        executable: try context.tool(named: "ThemeEmbedder").url,
        // The paths are arguments so that the command is another when there are others.
        arguments: [theme.path(percentEncoded: false), source.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { theme.appending(path: $0) }, outputFiles: [source])
    ]
  }

  /// The paths of a folder's files, hidden ones and an editor's copies left out.
  private func files(in folder: URL) throws -> [String] {
    let files = FileManager.default
    return try files.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
      path in
      var isFolder: ObjCBool = false
      let full = folder.appending(path: path).path(percentEncoded: false)
      return !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
        && files.fileExists(atPath: full, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
