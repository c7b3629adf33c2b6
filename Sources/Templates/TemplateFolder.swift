import Diagnostics

/// The templates of a theme by name: `page`, `parts/header`.
public struct TemplateFolder: Sendable {
  struct File: Sendable {
    var source: SourceID
    var text: [UInt8]
  }

  private(set) var files: [String: File] = [:]

  package init(_ files: [(name: String, source: SourceID, text: [UInt8])]) {
    for file in files { self.files[file.name] = File(source: file.source, text: file.text) }
  }

  var names: [String] { files.keys.sorted() }
}
