import Diagnostics

/// The finding about a table as some spreadsheets write it: with semicolons or tabs between its
/// columns, or with a first row that says which sign is between them.
func unsupportedDialect(_ columns: [Located<String>]) -> Diagnostic? {
  guard let first = columns.first else { return nil }
  func finding(_ message: String, help: String) -> Diagnostic {
    Diagnostic(.invalidCSV, message, at: first.place, help: help)
  }
  if first.value.hasPrefix("sep=") {
    return finding(
      "the first row is for spreadsheets and does not name columns",
      help: "delete the row, and separate the columns with commas")
  }
  guard columns.count == 1 else { return nil }
  for (sign, name) in [(";", "semicolons"), ("\t", "tabs")] where first.value.contains(sign) {
    return finding(
      "the columns are separated by \(name)", help: "save the table with commas between the columns"
    )
  }
  return nil
}
