import Commissioning
import Diagnostics

/// Reads a Markdown file with front matter as a record of a kind.
func readMarkdownRecord(
  _ bytes: [UInt8], text: Range<Int>, kind: Kind, fileName: String, source: SourceID
) -> Checked<Draft?> {
  bytes.withUnsafeBufferPointer { whole in
    let content = UnsafeBufferPointer(rebasing: whole[text])
    let place = Place(source, offset: text.lowerBound, length: 3)
    let parts: FrontMatter
    let fences = FenceFaults(text: content, source: source, base: text.lowerBound)
    switch splitFrontMatter(content) {
    case .split(let found): parts = found
    case .unclosed: return Checked(nil, [fences.unclosed])
    case .empty: return Checked(nil, [fences.empty])
    case .absent: return Checked(nil, [fences.absent])
    }
    let yaml = readYAML(
      UnsafeBufferPointer(rebasing: content[parts.yaml]), source: source,
      at: text.lowerBound + parts.yaml.lowerBound)
    let prose = readProse(
      UnsafeBufferPointer(rebasing: content[parts.body]), source: source,
      at: text.lowerBound + parts.body.lowerBound)
    if yaml.value == nil, let wrong = fences.wrongClosing(before: parts.yaml.upperBound) {
      return Checked(nil, [wrong])
    }
    var diagnostics = yaml.diagnostics + prose.diagnostics
    guard let fields = yaml.value else { return Checked(nil, diagnostics) }
    guard fields.value.form == .mapping else {
      diagnostics.append(
        Diagnostic(
          .invalidYAML, "the front matter is not a list of fields", at: fields.place,
          help: "write each field as 'name: value' on a line of its own"))
      return Checked(nil, diagnostics)
    }
    return draft(
      kind.readable, kind, fields, prose: prose.value, fileName: fileName, at: place
    ).preceded(by: diagnostics)
  }
}

private func draft<Record: Readable>(
  _: Record.Type, _ kind: Kind, _ fields: YAMLNode, prose: Prose, fileName: String,
  at place: Place
) -> Checked<Draft?> {
  let preview = Record.schema(of: kind).table.preview(fields, isTable: false)
  let draft = Draft(
    kind: kind, id: preview.id ?? Located(fileName, at: place), fields: fields, isTable: false,
    preview: preview, prose: prose, place: place)
  var diagnostics: [Diagnostic] = []
  if let body = preview.bodyName {
    diagnostics.append(
      Diagnostic(
        .unknownField, "'body' is for tables only", at: body,
        help: "write the text below the front matter"))
  }
  if preview.id == nil, let fault = faultOfIdentifier(fileName) {
    diagnostics += Record.findings(in: draft, nil)
    diagnostics.append(
      Diagnostic(
        .invalidIdentifier, "the file's name '\(fileName)' cannot be an id: \(fault)", at: place,
        help: "rename the file using \(Form<String>.identifier.words), or give an 'id'"))
    return Checked(nil, diagnostics)
  }
  return Checked(draft, diagnostics)
}
