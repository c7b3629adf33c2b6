import Diagnostics

/// The finding about a table whose columns are parted by semicolons, as spreadsheets of some countries
/// write it.
func partedBySemicolons(_ columns: [Located<String>]) -> Diagnostic? {
  guard columns.count == 1, columns[0].value.contains(";") else { return nil }
  return Diagnostic(
    .invalidCSV, "the columns are parted by semicolons", at: columns[0].place,
    help: "save the table with commas between its columns")
}
