import Commissioning

/// What a chart shows, as rows: the HTML table, the CSV and the numbers of the drawing are written
/// from it. Cells are not stored; each is computed when it is needed.
package struct ChartTable {
  package let caption: String
  /// The first names the rows.
  package let columns: [Column]
  /// How many rows there are.
  package let count: Int
  /// A row in words, for readers who point at its mark.
  let reading: (Int) -> String
  let isHighlighted: (Int) -> Bool
  /// How what a row says is known; nil if that is known of the chart as a whole only.
  let status: (Int) -> Status?
  /// Where the mark of a row leads; nil if nowhere.
  let markLink: (Int) -> String?

  init(
    caption: String, columns: [Column], count: Int,
    isHighlighted: @escaping (Int) -> Bool = { _ in false },
    status: @escaping (Int) -> Status? = { _ in nil },
    markLink: @escaping (Int) -> String? = { _ in nil }, reading: @escaping (Int) -> String
  ) {
    self.caption = caption
    self.columns = columns
    self.count = count
    self.reading = reading
    self.isHighlighted = isHighlighted
    self.status = status
    self.markLink = markLink
  }

  /// What a column says about a row, with the underlying number.
  package enum Cell {
    /// Finite, and not rounded.
    case number(Double)
    case absent(Absence)
    case period(Period)
    case words(String)

    init(_ shown: Shown<Double>) {
      if let number = shown.number {
        self = .number(number)
      } else {
        self = .absent(shown.reason ?? .notRecorded)
      }
    }

    /// A numerator or a denominator, or why it has none.
    init(part number: Double?, of shown: Shown<Double>) {
      if let number, number.isFinite {
        self = .number(number)
      } else {
        self = .absent(shown.reason ?? .notRecorded)
      }
    }

    /// A number, or none.
    init(_ number: Double?) {
      self = number.map { .number($0) } ?? .words("None")
    }
  }

  package struct Column {
    package let name: String
    package let isNumber: Bool
    /// The name of the attribute that carries its numbers in the drawing: `value` in `data-value`.
    let key: StaticString?
    let cell: (Int) -> Cell
    /// How a number of a row is written.
    private let format: (Int, Double) -> String
    private let link: ((Int) -> String?)?
    /// Whether pages show its links, as the CSV does: marks may lead there already.
    package let isLinkedInTable: Bool

    /// A column of words or periods.
    init(
      _ name: String, key: StaticString? = nil, link: ((Int) -> String?)? = nil,
      isLinkedInTable: Bool = true, words: @escaping (Int) -> Cell
    ) {
      self.name = name
      self.key = key
      self.link = link
      self.isLinkedInTable = isLinkedInTable
      isNumber = false
      format = { exactText($1) }
      cell = words
    }

    /// A column of numbers.
    init(
      _ name: String, key: StaticString? = nil, format: @escaping (Double) -> String,
      link: ((Int) -> String?)? = nil, numbers: @escaping (Int) -> Cell
    ) {
      self.name = name
      self.key = key
      self.format = { format($1) }
      self.link = link
      isLinkedInTable = true
      isNumber = true
      cell = numbers
    }

    /// A column of numbers, each formatted in its own way.
    init(
      _ name: String, key: StaticString? = nil, text: @escaping (Int) -> String,
      link: ((Int) -> String?)? = nil, numbers: @escaping (Int) -> Cell
    ) {
      self.name = name
      self.key = key
      self.link = link
      isLinkedInTable = true
      format = { row, _ in text(row) }
      isNumber = true
      cell = numbers
    }

    /// What it says about a row; never empty.
    package func text(_ row: Int) -> String { text(cell(row), row) }

    func text(_ cell: Cell, _ row: Int) -> String {
      switch cell {
      case .number(let number): format(row, number)
      case .absent(let absence): absence.text
      case .period(let period): period.text
      case .words(let words): words.isEmpty ? Absence.notRecorded.text : words
      }
    }

    /// What it says about a row without rounding; nil if that is not a number.
    package func number(_ row: Int) -> Double? {
      if case .number(let number) = cell(row) { number } else { nil }
    }

    /// Where its cell of a row links to.
    package func address(_ row: Int) -> String? { link?(row) }

    /// Whether any of the rows has a link.
    func hasLinks(_ count: Int) -> Bool {
      link.map { link in (0..<count).contains { link($0) != nil } } ?? false
    }
  }
}
