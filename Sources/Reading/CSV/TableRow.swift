import Diagnostics

/// A row of a CSV table.
package struct TableRow: Sendable {
  /// Text without its quotes; the places are those of the text.
  package var cells: [Located<String>]
  /// The whole row, without its line end.
  package var place: Place
  /// As spreadsheets number rows: the column names are row 1, and a blank line is a row.
  package var number: Int

  package init(cells: [Located<String>], place: Place, number: Int) {
    self.cells = cells
    self.place = place
    self.number = number
  }
}
