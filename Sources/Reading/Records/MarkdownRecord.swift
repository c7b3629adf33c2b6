import Commissioning
import Diagnostics

/// Reads a Markdown file with front matter as a record of a kind.
func readMarkdownRecord(
  _ bytes: [UInt8], text: Range<Int>, kind: Kind, fileName: String, source: SourceID
) -> Checked<Draft?> {
  bytes.withUnsafeBufferPointer { whole in
    let content = UnsafeBufferPointer(rebasing: whole[text])
    let parts: FrontMatter
    switch splitFrontMatter(content) {
    case .split(let found): parts = found
    case .unclosed:
      return Checked(
        nil,
        [
          Diagnostic(
            .missingFrontMatter, "the front matter is not closed",
            at: Place(source, offset: text.lowerBound, length: 3),
            help: "end it with a line of three hyphens")
        ])
    case .absent:
      return Checked(
        nil,
        [
          Diagnostic(
            .missingFrontMatter, "the file does not begin with front matter",
            at: Place(source, offset: text.lowerBound, length: 0),
            help: "begin with a line of three hyphens, then 'name: …', then three hyphens again")
        ])
    }
    let yaml = readYAML(
      UnsafeBufferPointer(rebasing: content[parts.yaml]), source: source,
      at: text.lowerBound + parts.yaml.lowerBound)
    let prose = readProse(
      UnsafeBufferPointer(rebasing: content[parts.body]), source: source,
      at: text.lowerBound + parts.body.lowerBound)
    let place = Place(source, offset: text.lowerBound, length: 3)
    var checking = FieldChecking(isTable: false)
    checking.diagnostics = yaml.diagnostics + prose.diagnostics
    guard let root = yaml.value else { return Checked(nil, checking.diagnostics) }
    guard case .mapping(let entries) = root.content else {
      checking.diagnostics.append(
        Diagnostic(
          .invalidYAML, "the front matter is not a list of fields", at: root.place,
          help: "write each field as 'name: value' on a line of its own"))
      return Checked(nil, checking.diagnostics)
    }
    let schema = Schema.of(kind)
    let fields = checking.values(
      of: entries, fields: schema.fields, place: place, owner: "this \(kind.noun)")
    if let body = entries.first(where: { $0.key.value == "body" }) {
      checking.diagnostics.append(
        Diagnostic(
          .unknownField, "'body' is for tables only", at: body.key.place,
          help: "write the text below the front matter"))
    }
    let id = fields.located("id") ?? Located(fileName, at: place)
    if fields.located("id") == nil, let fault = faultOfIdentifier(fileName) {
      checking.diagnostics.append(
        Diagnostic(
          .invalidIdentifier, "the file's name '\(fileName)' cannot be an id: \(fault)", at: place,
          help: "rename the file, with \(Form.identifier.words), or give an 'id'"))
      return Checked(nil, checking.diagnostics)
    }
    return Checked(
      Draft(kind: kind, id: id, fields: fields, prose: prose.value, place: place),
      checking.diagnostics)
  }
}
