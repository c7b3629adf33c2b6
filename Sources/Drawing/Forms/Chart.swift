/// A chart: one thing in forms that agree, because the drawing and the CSV are made of the table.
package struct Chart: Sendable {
  /// The finding, in a sentence: the title of the chart and its name for screen readers.
  package var sentence: String
  private let drawing: @Sendable () -> [UInt8]
  /// The drawings of small multiples, which have no one `svg`.
  package var panels: [Panel] = []
  package var table: ChartTable
  /// What must be known to read it: lines, marks, whose target it is, why it was rebased.
  package var notes: [String]

  /// - Parameter svg: made when it is asked for, since a sentence or a CSV needs no drawing.
  init(
    sentence: String, svg: @autoclosure @escaping @Sendable () -> [UInt8], panels: [Panel] = [],
    table: ChartTable, notes: [String]
  ) {
    self.sentence = sentence
    drawing = svg
    self.panels = panels
    self.table = table
    self.notes = notes
  }

  /// The drawing, once for wide and once for narrow places; empty where nothing can be drawn, and
  /// then the sentence says so.
  package var svg: [UInt8] { drawing() }

  /// One of several small drawings that share a scale.
  package struct Panel: Sendable {
    package var name: String
    package var address: String?
    /// The latest figure and its period.
    package var reading: String
    package var svg: [UInt8]
  }

  package var isDrawn: Bool { !svg.isEmpty || !panels.isEmpty }

  package var csv: [UInt8] { table.csv }
}
