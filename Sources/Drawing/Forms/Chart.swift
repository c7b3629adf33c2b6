/// A chart in forms that agree: the table is made first, and the drawing and the CSV are written
/// from its rows.
package protocol Chart {
  var table: ChartTable { get }
  /// What its figures are of, to go before its title where no heading says it: the name of a KPI.
  var topic: String? { get }
  /// What it shows, in a few words.
  var title: String { get }
  /// The finding; it does not repeat the topic or the title.
  var sentence: String { get }
  /// What must be known to read it: lines, marks, whose target it is, why it was rebased.
  var notes: [String] { get }

  /// The drawing, once for wide and once for narrow places; empty if nothing can be drawn, in which
  /// case the sentence says so.
  ///
  /// - Parameters:
  ///   - id: what the ids in it begin with; unique on its page.
  ///   - name: the chart's sentence.
  ///   - table: the chart's.
  func svg(id: String, name: String, of table: ChartTable) -> [UInt8]

  /// The drawings of small multiples, which have no single `svg`.
  func panels(id: String, of table: ChartTable) -> [ChartPanel]

  /// The parts in which narrow places show what is too wide for them.
  func parts(id: String, of table: ChartTable) -> [ChartPart]
}

/// A part of a drawing, for narrow places.
package struct ChartPart {
  /// What is in it.
  package var summary: String
  package var svg: [UInt8]
}

/// One of several small drawings that share a scale.
package struct ChartPanel {
  package var name: String
  package var address: String
  /// The latest figure and its period.
  package var reading: String
  package var svg: [UInt8]
}

extension Chart {
  package var topic: String? { nil }
  package var notes: [String] { [] }
  package func svg(id: String, name: String, of table: ChartTable) -> [UInt8] { [] }
  package func panels(id: String, of table: ChartTable) -> [ChartPanel] { [] }
  package func parts(id: String, of table: ChartTable) -> [ChartPart] { [] }
}

/// A chart with one drawing, which is made for each layout.
package protocol PlottedChart: Chart {
  /// Whether there is anything to draw.
  var isDrawn: Bool { get }
  /// What it is drawn for, the widest first.
  var layouts: [Layout] { get }

  func draw(for layout: Layout, in svg: inout SVGWriter)
}

extension PlottedChart {
  package var layouts: [Layout] { [.wide, .narrow] }

  /// The stylesheet shows the drawing that fits.
  package func svg(id: String, name: String, of table: ChartTable) -> [UInt8] {
    guard isDrawn else { return [] }
    var svg = SVGWriter(id: id, name: name, table, marks: 2 * table.count)
    for layout in layouts { draw(for: layout, in: &svg) }
    return svg.bytes
  }
}
