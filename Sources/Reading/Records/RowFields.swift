import Diagnostics

/// Which columns of a table of records are which fields. A column `population.value` is the part
/// `value` of the field `population`, and `population.2.value` that of its second entry.
struct RowFields {
  /// A part of a field.
  private typealias Part = (name: String, column: Int)

  private enum Column {
    case field(String, Int)
    /// The columns of a field that has parts, by entry.
    case entries(String, [Int: [Part]])
  }

  private var columns: [Column] = []
  private let places: [Place]
  /// The columns that are not Markdown, where spaces matter.
  private let plain: [Int]

  /// - Parameter isKnown: whether there is a field of a name; other columns are left out.
  init(_ names: [Located<String>], isKnown: (Substring) -> Bool) {
    places = names.map(\.place)
    plain = names.indices.filter { names[$0].value != "body" }
    for (number, name) in names.enumerated() where isKnown(name.value.prefix { $0 != "." }) {
      let path = name.value.split(separator: ".")
      guard let field = path.first.map(String.init) else { continue }
      guard path.count > 1 else {
        columns.append(.field(field, number))
        continue
      }
      let entry = path.count > 2 ? Int(path[1]) : nil
      let part = (
        name: path.dropFirst(entry == nil ? 1 : 2).joined(separator: "."), column: number
      )
      let earlier = columns.firstIndex { if case .entries(field, _) = $0 { true } else { false } }
      if let earlier, case .entries(_, var entries) = columns[earlier] {
        entries[entry ?? 1, default: []].append(part)
        columns[earlier] = .entries(field, entries)
      } else {
        columns.append(.entries(field, [entry ?? 1: [part]]))
      }
    }
  }

  /// The cells of a row as fields, without the spaces around what they say; an empty cell is a field
  /// that is not there.
  func fields(of row: TableRow) -> YAMLDocument {
    var row = row
    for column in plain { row.cells[column] = row.cells[column].trimmed }
    var writing = YAMLWriting(bytes: Int(row.place.length))
    let mapping = writing.open(.mapping, at: row.place)
    for column in columns {
      switch column {
      case .field(let name, let number):
        if !row.cells[number].value.isEmpty { write(name, number, of: row, to: &writing) }
      case .entries(let name, let entries):
        let written = entries.sorted { $0.key < $1.key }
          .map { $0.value.filter { !row.cells[$0.column].value.isEmpty } }
          .filter { !$0.isEmpty }
        guard let first = written.first?.first?.column else { continue }
        writing.add(name, .plain, at: places[first])
        let list = written.count > 1 ? writing.open(.sequence, at: row.cells[first].place) : nil
        for parts in written {
          let group = writing.open(.mapping, at: row.cells[parts[0].column].place)
          for part in parts { write(part.name, part.column, of: row, to: &writing) }
          writing.close(group, at: row.cells[parts[0].column].place)
        }
        if let list { writing.close(list, at: row.cells[first].place) }
      }
    }
    writing.close(mapping, at: row.place)
    return writing.document
  }

  private func write(
    _ name: String, _ column: Int, of row: TableRow, to writing: inout YAMLWriting
  ) {
    writing.add(name, .plain, at: places[column])
    writing.add(row.cells[column].value, .plain, at: row.cells[column].place)
  }
}

extension Located<String> {
  /// The text of a cell without the spaces at either end.
  fileprivate var trimmed: Located<String> {
    guard value.utf8.first == 0x20 || value.utf8.last == 0x20 else { return self }
    let text = value.trimmed
    let start = value.utf8.prefix { $0 == 0x20 }.count
    return Located(
      text, at: CellText(value, at: place).place(of: start..<start + text.utf8.count))
  }
}
