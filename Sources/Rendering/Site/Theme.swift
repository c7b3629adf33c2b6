import Diagnostics
import Templates

/// The compiled templates, one for each sort of page, and the files that go with them.
package struct Theme: Sendable {
  /// By the type of what each is given.
  private let templates: [ObjectIdentifier: Template]
  /// Styles, scripts and pictures, by their path from the theme's folder.
  let files: [String: [UInt8]]

  /// The paths of the files that go with the templates.
  static let filePaths = defaultTheme.map(\.path).filter { !$0.hasSuffix(".mustache") }

  /// What templates are compiled for.
  static let views: [any PageView.Type] = {
    var views: [any PageView.Type] = [FigureRows.self]
    for view in Plan.types.flatMap({ $0.views })
    where !views.contains(where: { ObjectIdentifier($0) == ObjectIdentifier(view) }) {
      views.append(view)
    }
    return views
  }()

  func template<View: PageView>(for view: View.Type) -> Template {
    guard let template = templates[ObjectIdentifier(view)] else {
      preconditionFailure("no page names '\(View.template)' among its views")
    }
    return template
  }

  /// Compiles a theme: its own files, and the default theme's for those it does not have.
  ///
  /// - Parameter files: paths from the theme's folder, such as `parts/header.mustache`.
  package static func compile(_ files: [ThemeFile]) -> Checked<Theme?> {
    var all: [String: (source: SourceID, bytes: [UInt8])] = [:]
    for file in defaultTheme {
      all[file.path] = (SourceID(Int(UInt32.max)), Array(file.text.utf8))
    }
    for file in files { all[file.path] = (file.source, file.bytes) }
    let ending = ".mustache"
    let folder = TemplateFolder(
      all.filter { $0.key.hasSuffix(ending) }.map {
        (String($0.key.dropLast(ending.count)), $0.value.source, $0.value.bytes)
      })
    var diagnostics: [Diagnostic] = []
    var templates: [ObjectIdentifier: Template] = [:]
    let results = concurrentMap(views.count, chunk: 1) {
      Templates.compile(views[$0].template, in: folder, for: views[$0].shape)
    }
    for (view, compiled) in zip(views, results) {
      for diagnostic in compiled.diagnostics where !diagnostics.contains(diagnostic) {
        diagnostics.append(diagnostic)
      }
      templates[ObjectIdentifier(view)] = compiled.value
    }
    guard templates.count == views.count else { return Checked(nil, diagnostics) }
    var published = all.mapValues(\.bytes).filter { !$0.key.hasSuffix(ending) }
    for file in defaultTheme where file.path.hasSuffix(".js") {
      let bytes = Array(file.text.utf8)
      if published[file.path] == bytes { published[file.path] = publishedScript(bytes) }
    }
    return Checked(Theme(templates: templates, files: published), diagnostics)
  }
}
