import Diagnostics

/// Which columns of a table of records are which fields. A column `population.value` is the part
/// `value` of the field `population`.
struct RowFields {
  private enum Column {
    case field(String, Int)
    /// The columns of a field that has parts, and the names of those.
    case parts(String, [(name: String, column: Int)])
  }

  private var columns: [Column] = []
  private let places: [Place]

  /// - Parameter isKnown: whether there is a field of a name; other columns are left out.
  init(_ names: [Located<String>], isKnown: (Substring) -> Bool) {
    places = names.map(\.place)
    for (number, name) in names.enumerated() where isKnown(name.value.prefix { $0 != "." }) {
      let path = name.value.split(separator: ".")
      guard let field = path.first.map(String.init) else { continue }
      guard path.count > 1 else {
        columns.append(.field(field, number))
        continue
      }
      let part = (name: path.dropFirst().joined(separator: "."), column: number)
      let earlier = columns.firstIndex { if case .parts(field, _) = $0 { true } else { false } }
      if let earlier, case .parts(_, let parts) = columns[earlier] {
        columns[earlier] = .parts(field, parts + [part])
      } else {
        columns.append(.parts(field, [part]))
      }
    }
  }

  /// The cells of a row as fields; an empty cell is a field that is not there.
  func fields(of row: TableRow) -> YAMLDocument {
    var writing = YAMLWriting(bytes: Int(row.place.length))
    let mapping = writing.open(.mapping, at: row.place)
    func write(_ name: String, _ column: Int) {
      writing.add(name, .plain, at: places[column])
      writing.add(row.cells[column].value, .plain, at: row.cells[column].place)
    }
    for column in columns {
      switch column {
      case .field(let name, let number):
        if !row.cells[number].value.isEmpty { write(name, number) }
      case .parts(let name, let parts):
        let written = parts.filter { !row.cells[$0.column].value.isEmpty }
        guard let first = written.first?.column else { continue }
        writing.add(name, .plain, at: places[first])
        let group = writing.open(.mapping, at: row.cells[first].place)
        for part in written { write(part.name, part.column) }
        writing.close(group, at: row.cells[first].place)
      }
    }
    writing.close(mapping, at: row.place)
    return writing.document
  }
}
