import Commissioning
import Diagnostics

/// Reads the rows of a CSV table as records of a kind.
///
/// A column `population.value` is the part `value` of the field `population`; an empty cell is a
/// field that is not there.
func readTableRecords(
  _ bytes: [UInt8], text: Range<Int>, kind: Kind, source: SourceID
) -> Checked<[Draft]> {
  bytes.withUnsafeBufferPointer { whole in
    let table = readTable(
      UnsafeBufferPointer(rebasing: whole[text]), source: source, at: text.lowerBound)
    guard let rows = table.value?.rows, let columns = table.value?.columns else {
      return Checked([], table.diagnostics)
    }
    let schema = Schema.of(kind)
    let known = columns.filter { column in
      schema.fields.contains { $0.name == column.value.prefix { $0 != "." } }
    }
    var checking = FieldChecking(isTable: true)
    checking.diagnostics = table.diagnostics
    for column in columns where !known.contains(column) {
      checking.diagnostics.append(
        Diagnostic(
          .unknownColumn, "a \(kind.noun) has no field '\(column.value)'", at: column.place,
          help: didYouMean(column.value, among: schema.fields.map(\.name))
            ?? "its fields are " + schema.fields.map(\.name).joined(separator: ", ")))
    }
    let paths = columns.map { column in
      known.contains(column) ? column.value.split(separator: ".").map(String.init) : []
    }
    var drafts: [Draft] = []
    for row in rows {
      let entries = entries(of: row, paths: paths, columns: columns)
      let fields = checking.values(
        of: entries, fields: schema.fields, place: row.place, owner: "this \(kind.noun)")
      guard let id = fields.located("id") else {
        if !entries.contains(where: { $0.key.value == "id" }) {
          checking.diagnostics.append(
            Diagnostic(
              .missingField, "this row has no 'id'", at: row.place,
              help: "every row of a table needs one: \(Form.identifier.words)"))
        }
        continue
      }
      var prose = Checked(Prose())
      if let body = fields.located("body") {
        prose = Array(body.value.utf8).withUnsafeBufferPointer {
          readProse($0, source: source, at: Int(body.place.offset))
        }
      }
      checking.diagnostics += prose.diagnostics
      drafts.append(
        Draft(kind: kind, id: id, fields: fields, prose: prose.value, place: row.place))
    }
    return Checked(drafts, checking.diagnostics)
  }
}

/// A row's cells as fields, those of dotted columns grouped below their first part.
private func entries(
  of row: TableRow, paths: [[String]], columns: [Located<String>]
) -> [YAMLEntry] {
  var entries: [YAMLEntry] = []
  for (position, cell) in row.cells.enumerated() where !cell.value.isEmpty {
    guard let field = paths[position].first else { continue }
    let node = YAMLNode(place: cell.place, content: .scalar(cell.value, .plain))
    guard paths[position].count > 1 else {
      entries.append(YAMLEntry(key: Located(field, at: columns[position].place), value: node))
      continue
    }
    let part = YAMLEntry(
      key: Located(paths[position].dropFirst().joined(separator: "."), at: columns[position].place),
      value: node)
    if let index = entries.firstIndex(where: { $0.key.value == field }),
      case .mapping(let parts) = entries[index].value.content
    {
      entries[index].value.content = .mapping(parts + [part])
    } else {
      entries.append(
        YAMLEntry(
          key: Located(field, at: columns[position].place),
          value: YAMLNode(place: cell.place, content: .mapping([part]))))
    }
  }
  return entries
}
