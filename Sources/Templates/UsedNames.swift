import Diagnostics

extension TemplateFolder {
  /// The names of the partials and parents that its templates use.
  package var usedNames: Set<String> {
    var names: Set<String> = []
    func collect(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .text, .variable: break
        case .section(_, _, let content, _): collect(content)
        case .partial(let name, _): names.insert(name.value)
        case .parent(let name, let blocks, _):
          names.insert(name.value)
          for block in blocks { collect(block.content) }
        case .block(let block, _): collect(block.content)
        }
      }
    }
    for file in files.values { collect(parse(file.text, source: file.source).value) }
    return names
  }
}
