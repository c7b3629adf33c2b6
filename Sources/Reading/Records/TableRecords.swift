import Commissioning
import Diagnostics

/// The records of a table, and whether each of its rows is one.
struct TableDrafts: Sendable {
  var drafts: [Draft]
  var isWhole: Bool
}

/// Reads the rows of a CSV table as records of a kind.
///
/// A column `population.value` is the part `value` of the field `population`; an empty cell is a
/// field that is not there.
func readTableRecords(
  _ bytes: [UInt8], text: Range<Int>, kind: Kind, source: SourceID
) -> Checked<TableDrafts> {
  bytes.withUnsafeBufferPointer { whole in
    let table = readTable(
      UnsafeBufferPointer(rebasing: whole[text]), source: source, at: text.lowerBound)
    guard let rows = table.value?.rows, let columns = table.value?.columns else {
      return Checked(TableDrafts(drafts: [], isWhole: false), table.diagnostics)
    }
    let schema = Schema.of(kind)
    let isKnown = columns.map { column in
      schema.fields.contains { $0.name == column.value.prefix { $0 != "." } }
    }
    var checking = FieldChecking(isTable: true)
    checking.diagnostics = table.diagnostics
    for (column, isKnown) in zip(columns, isKnown) where !isKnown {
      checking.diagnostics.append(
        Diagnostic(
          .unknownColumn, "a \(kind.noun) has no field '\(column.value)'", at: column.place,
          help: didYouMean(column.value, among: schema.fields.map(\.name))
            ?? "its fields are " + schema.fields.map(\.name).joined(separator: ", ")))
    }
    let paths = zip(columns, isKnown).map { column, isKnown in
      isKnown ? column.value.split(separator: ".").map(String.init) : []
    }
    var log = DiagnosticLog(checking.diagnostics)
    checking.diagnostics = []
    var drafts: [Draft] = []
    for row in rows {
      defer {
        log.add(checking.diagnostics)
        checking.diagnostics = []
      }
      let entries = entries(of: row, paths: paths, columns: columns)
      let fields = checking.values(
        of: entries, fields: schema.fields, place: row.place, owner: "this \(kind.noun)")
      for cell in row.cells where cell.value.utf8.count != cell.place.length {
        let quotes = DoubledQuotes(whole, cell.place)
        for position in checking.diagnostics.indices {
          checking.diagnostics[position].movePlaces(quotes)
        }
      }
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
        prose = written(prose, in: body, DoubledQuotes(whole, body.place))
      }
      checking.diagnostics += prose.diagnostics
      drafts.append(
        Draft(kind: kind, id: id, fields: fields, prose: prose.value, place: row.place))
    }
    let isWhole = drafts.count == rows.count && table.diagnostics.isEmpty
    return Checked(TableDrafts(drafts: drafts, isWhole: isWhole), log.diagnostics)
  }
}

/// Prose of a cell with its places where the file has them.
private func written(
  _ prose: Checked<Prose>, in cell: Located<String>, _ quotes: DoubledQuotes
) -> Checked<Prose> {
  guard cell.value.utf8.count != cell.place.length else { return prose }
  var prose = prose
  for index in prose.diagnostics.indices { prose.diagnostics[index].movePlaces(quotes) }
  for index in prose.value.links.indices {
    prose.value.links[index].place = quotes.written(prose.value.links[index].place)
  }
  for index in prose.value.headings.indices {
    prose.value.headings[index].place = quotes.written(prose.value.headings[index].place)
  }
  return prose
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
      case .mapping(var parts) = entries[index].value.content
    {
      // The parts are taken out and put back, so that they are not copied.
      entries[index].value.content = .sequence([])
      parts.append(part)
      entries[index].value.content = .mapping(parts)
    } else {
      entries.append(
        YAMLEntry(
          key: Located(field, at: columns[position].place),
          value: YAMLNode(place: cell.place, content: .mapping([part]))))
    }
  }
  return entries
}
