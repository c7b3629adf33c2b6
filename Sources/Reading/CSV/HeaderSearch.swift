import Diagnostics

/// What is wrong with a table whose first row has none of the names of columns: they are further
/// down, below a title, or nowhere. Nil if it has some.
///
/// - Parameters:
///   - names: of the first row.
///   - scanner: after that row.
///   - example: a row of names.
///   - isKnown: whether a column may have a name, in small letters.
func misplacedHeader(
  _ names: [Located<String>], before scanner: CSVScanner, example: String,
  isKnown: (String) -> Bool
) -> Diagnostic? {
  guard let first = names.first else { return nil }
  let found = names.count { isKnown(columnName($0.value)) }
  guard found < 2, found < names.count else { return nil }
  var scanner = scanner
  var row = 1
  while row < titleRows, scanner.next() {
    row += 1 + scanner.blankLines
    let known = scanner.fields.count { isKnown(columnName(scanner.text($0))) }
    guard known > 1 else { continue }
    return Diagnostic(
      .invalidCSV, "the names of the columns are in row \(row), not in the first", at: first.place,
      help: "delete the \(row == 2 ? "row" : "\(row - 1) rows") above")
  }
  guard found == 0 else { return nil }
  return Diagnostic(
    .invalidCSV, "the first row does not name the columns", at: first.place,
    help: "begin with a row of names, such as \(example)")
}

/// How far down the names of columns are looked for.
private let titleRows = 50

/// The name of a column, however it is capitalised and whatever spaces are around it.
func columnName(_ text: String) -> String { text.trimmed.lowercased() }

extension Located<String> {
  /// The name of a column that is written in a cell.
  var columnName: Located<String> { Located(Reading.columnName(value), at: place) }
}
