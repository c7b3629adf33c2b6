import Diagnostics
import Templates

/// The compiled templates, one for each sort of page, and the files that go with them.
package struct Theme: Sendable {
  let home: Template
  let index: Template
  let record: Template
  /// The rows of a table of figures.
  let figureRows: Template
  let summary: Template
  let methods: Template
  let moved: Template
  let accessibility: Template
  let notFound: Template
  let stylesheet: [UInt8]
  let icon: [UInt8]
  let chartStylesheet: [UInt8]
  let chartScript: [UInt8]
  let browseStylesheet: [UInt8]
  let browseScript: [UInt8]

  /// Compiles a theme: its own files, and the default theme's for those it does not have.
  ///
  /// - Parameter files: paths from the theme's folder, such as `parts/header.mustache`.
  package static func compile(
    _ files: [ThemeFile]
  ) -> Checked<Theme?> {
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
    func template(_ name: String, _ shape: Shape) -> Template? {
      let compiled = Templates.compile(name, in: folder, for: shape)
      for diagnostic in compiled.diagnostics where !diagnostics.contains(diagnostic) {
        diagnostics.append(diagnostic)
      }
      return compiled.value
    }
    let home = template("home", HomeView.shape)
    let index = template("index", IndexView.shape)
    let record = template("record", RecordView.shape)
    let figureRows = template("figure-rows", FigureRows.shape)
    let summary = template("summary", RecordView.shape)
    let methods = template("methods", MethodsView.shape)
    let moved = template("moved", MovedView.shape)
    let accessibility = template("accessibility", PlainView.shape)
    let notFound = template("not-found", PlainView.shape)
    guard let home, let index, let record, let figureRows, let summary, let methods, let moved,
      let accessibility,
      let notFound
    else {
      return Checked(nil, diagnostics)
    }
    return Checked(
      Theme(
        home: home, index: index, record: record, figureRows: figureRows, summary: summary,
        methods: methods,
        moved: moved,
        accessibility: accessibility,
        notFound: notFound, stylesheet: all["prospectus.css"]?.bytes ?? [],
        icon: all["favicon.svg"]?.bytes ?? [],
        chartStylesheet: all["charts.css"]?.bytes ?? [],
        chartScript: all["charts.js"]?.bytes ?? [],
        browseStylesheet: all["browse.css"]?.bytes ?? [],
        browseScript: all["browse.js"]?.bytes ?? []),
      diagnostics)
  }
}
