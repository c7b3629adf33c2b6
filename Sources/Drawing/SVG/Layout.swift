/// The width that a chart is drawn for, in units that are about a pixel each where it is shown.
package struct Layout {
  var name: String
  var className: ClassName
  var width: Double
  var isWide: Bool
  /// Whether it takes the width of the page.
  package var isFullWidth = false
  /// Whether its marks are also in a wider drawing, which describes them in words.
  var isSecond = false

  /// For a picture that takes the width of the page.
  static let page = Layout(
    name: "page", className: "plot plot-page", width: 1056, isWide: true,
    isFullWidth: true)
  static let wide = Layout(name: "wide", className: "plot plot-wide", width: 560, isWide: true)
  /// For a phone.
  static let narrow = Layout(
    name: "narrow", className: "plot plot-narrow", width: 300, isWide: false, isSecond: true)

  /// For a small picture beside others, wherever it is shown.
  static let brief = Layout(name: "brief", className: "plot plot-brief", width: 300, isWide: false)

  /// The text size, in units, that space is reserved for.
  static let text = 14.0
  static let lineHeight = 17.0
}

/// The direction in which the marks of a drawing follow each other: the nearest one is read.
enum MarkDirection: String {
  case across = "x"
  case down = "y"
  case anywhere = "xy"
  /// Columns of cells: the cell under the pointer is read.
  case grid
}
