import Diagnostics
import Templates

/// The compiled templates, one for each sort of page, and the files that go with them.
package struct Theme: Sendable {
  let home: Template
  let index: Template
  let record: Template
  /// The rows of a table of figures.
  let figureRows: Template
  /// A facet's values beside a list.
  let filter: Template
  /// A record in a list.
  let item: Template
  let summary: Template
  let methods: Template
  let compare: Template
  let shortlist: Template
  let moved: Template
  let accessibility: Template
  let notFound: Template
  let search: Template
  /// Styles, scripts and pictures, by their path from the theme's folder.
  let files: [String: [UInt8]]

  /// The paths of the files that go with the templates.
  static let filePaths = defaultTheme.map(\.path).filter { !$0.hasSuffix(".mustache") }

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
    let filter = template("filter", BrowsingView.Filter.shape)
    let item = template("item", IndexView.Item.shape)
    let summary = template("summary", RecordView.shape)
    let methods = template("methods", MethodsView.shape)
    let compare = template("compare", SideBySideView.shape)
    let shortlist = template("shortlist", SideBySideView.shape)
    let moved = template("moved", MovedView.shape)
    let accessibility = template("accessibility", PlainView.shape)
    let notFound = template("not-found", PlainView.shape)
    let search = template("search", SearchView.shape)
    guard let home, let index, let record, let figureRows, let filter, let item, let summary,
      let methods, let compare,
      let shortlist, let moved, let accessibility, let notFound, let search
    else {
      return Checked(nil, diagnostics)
    }
    var published = all.mapValues(\.bytes).filter { !$0.key.hasSuffix(ending) }
    for file in defaultTheme where file.path.hasSuffix(".js") {
      let bytes = Array(file.text.utf8)
      if published[file.path] == bytes { published[file.path] = withoutComments(bytes) }
    }
    return Checked(
      Theme(
        home: home, index: index, record: record, figureRows: figureRows, filter: filter,
        item: item, summary: summary,
        methods: methods, compare: compare, shortlist: shortlist, moved: moved,
        accessibility: accessibility, notFound: notFound, search: search,
        files: published),
      diagnostics)
  }
}
