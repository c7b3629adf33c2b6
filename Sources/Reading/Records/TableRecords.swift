import Commissioning
import Diagnostics

/// The records of a table, and whether each of its rows is one.
struct TableDrafts: Sendable {
  var drafts: [Draft] = []
  var isComplete = false
}

/// Reads the rows of a CSV table as records of a kind.
func readTableRecords(
  _ bytes: [UInt8], text: Range<Int>, kind: Kind, source: SourceID
) -> Checked<TableDrafts> {
  let table = bytes.withUnsafeBufferPointer { whole in
    readTable(
      UnsafeBufferPointer(rebasing: whole[text]), source: source, at: text.lowerBound,
      naming: kind.readable.columnNames(of: kind))
  }
  guard let value = table.value else { return Checked(TableDrafts(), table.diagnostics) }
  return drafts(kind.readable, kind, value, isSound: table.diagnostics.isEmpty)
    .preceded(by: table.diagnostics)
}

/// - Parameter isSound: whether nothing was wrong with the table itself.
private func drafts<Record: Readable>(
  _: Record.Type, _ kind: Kind, _ table: Table, isSound: Bool
) -> Checked<TableDrafts> {
  let schema = Record.schema(of: kind).table
  var result = TableDrafts()
  var log = DiagnosticLog()
  log.add(unknownColumns(of: table, besides: schema, kind.nounWithArticle))
  let rowFields = RowFields(table.columns) { schema.has($0) }
  result.drafts.reserveCapacity(table.rows.count)
  for row in table.rows {
    guard let fields = rowFields.fields(of: row).root else { continue }
    let preview = schema.preview(fields, isTable: true)
    let prose = preview.body.map(readBody) ?? Checked(Prose())
    let draft = Draft(
      kind: kind, id: preview.id ?? Located("", at: row.place), fields: fields, isTable: true,
      preview: preview, prose: prose.value, place: row.place)
    guard preview.id != nil else {
      log.add(Record.findings(in: draft, nil))
      if preview.idName == nil {
        log.add(
          Diagnostic(
            .missingField, "this row has no 'id'", at: row.place,
            help: "every row of a table needs one: \(Form<String>.identifier.words)"))
      }
      continue
    }
    log.add(prose.diagnostics)
    result.drafts.append(draft)
  }
  result.isComplete = isSound && result.drafts.count == table.rows.count
  return Checked(result, log.diagnostics)
}

/// - Parameter owner: what the fields are of, such as "an offer".
func unknownColumns<Record>(
  of table: Table, besides schema: FieldTable<Record>, _ owner: String
) -> [Diagnostic] {
  table.columns.filter { column in
    !column.value.isEmpty && !schema.has(column.value.prefix { $0 != "." })
  }.map { column in
    Diagnostic(
      .unknownColumn, "\(owner) has no field '\(column.value)'", at: column.place,
      help: didYouMean(column.value, among: schema.names)
        ?? "its fields are " + schema.names.joined(separator: ", "))
  }
}

extension Readable {
  fileprivate static func columnNames(of kind: Kind) -> ColumnNames {
    schema(of: kind).table.columnNames(besides: ["id"])
  }
}

extension FieldTable {
  /// - Parameter others: what every table has besides.
  func columnNames(besides others: [String] = []) -> ColumnNames {
    let required = outlines.filter(\.isRequired).map(\.name)
    return ColumnNames(example: (others + required).joined(separator: ",")) { name in
      self.has(name.prefix { $0 != "." })
    }
  }
}

/// The prose of a cell, its places where the file has them.
private func readBody(_ cell: Located<String>) -> Checked<Prose> {
  var text = cell.value
  var prose = text.withUTF8 {
    readProse($0, source: cell.place.source, at: Int(cell.place.offset))
  }
  let places = CellText(cell.value, at: cell.place)
  for index in prose.diagnostics.indices {
    prose.diagnostics[index].place = prose.diagnostics[index].place.map(places.place)
    for note in prose.diagnostics[index].notes.indices {
      let place = prose.diagnostics[index].notes[note].place
      prose.diagnostics[index].notes[note].place = places.place(of: place)
    }
  }
  for index in prose.value.links.indices {
    prose.value.links[index].place = places.place(of: prose.value.links[index].place)
  }
  for index in prose.value.headings.indices {
    prose.value.headings[index].place = places.place(of: prose.value.headings[index].place)
  }
  return prose
}
