import Diagnostics

/// A CSV table as text: its column names and its rows, each with as many cells.
package struct Table: Sendable {
  package var columns: [Located<String>]
  package var rows: [TableRow]

  package init(columns: [Located<String>], rows: [TableRow]) {
    self.columns = columns
    self.rows = rows
  }
}
