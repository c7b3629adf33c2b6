import Commissioning

/// Where the quarters of a drawing stand, and which of their labels there is room for.
struct RenewalColumns {
  struct Label {
    var text: String
    var x: Double
  }

  private let rows: [RenewalBars.Row]
  private let lefts: [Double]
  private let widths: [Double]
  /// The rows without a quarter.
  let others: [Int]
  let areOthersBelow: Bool
  let right: Double

  init(_ rows: [RenewalBars.Row], _ layout: Layout) {
    self.rows = rows
    others = rows.indices.filter { rows[$0].quarter == nil }
    areOthersBelow = !layout.isWide
    let otherWidth = areOthersBelow ? 0.0 : 96
    let quarters = rows.count - others.count
    let gap = others.isEmpty || areOthersBelow ? 0 : 16.0
    let room = layout.width - Double(others.count) * otherWidth - gap
    let width = quarters > 0 ? min(110, room / Double(quarters)) : 0
    var (x, lefts, widths) = (0.0, [Double](), [Double]())
    for (row, value) in rows.enumerated() {
      if row > 0, (rows[row - 1].quarter == nil) != (value.quarter == nil) { x += gap / 2 }
      lefts.append(x)
      widths.append(value.quarter == nil ? otherWidth : width)
      x += widths[row]
    }
    self.lefts = lefts
    self.widths = widths
    right = max(x, 1)
  }

  func left(_ row: Int) -> Double { lefts[row] }
  func width(_ row: Int) -> Double { widths[row] }
  func middle(_ row: Int) -> Double { lefts[row] + widths[row] / 2 }

  /// Whether a row is a line below the columns.
  func isBelow(_ row: Int) -> Bool { areOthersBelow && rows[row].quarter == nil }

  /// Labels above the bars, those of the greatest values first; one that would meet another is left out,
  /// since the table has it.
  ///
  /// - Parameter text: the label of a row.
  func labels(_ values: [Int], _ text: (Int) -> String) -> [Label?] {
    var labels = [Label?](repeating: nil, count: values.count)
    var taken: [ClosedRange<Double>] = []
    for row in values.indices.sorted(by: { (-values[$0], $0) < (-values[$1], $1) }) {
      guard values[row] > 0, !isBelow(row) else { continue }
      let words = text(row)
      let half = textWidth(words, isBold: true) / 2
      let x = max(half, min(middle(row), max(half, right - half)))
      let span = (x - half - 1)...(x + half + 1)
      guard !taken.contains(where: { $0.overlaps(span) }) else { continue }
      taken.append(span)
      labels[row] = Label(text: words, x: x)
    }
    return labels
  }

  /// The months of the quarters, as much as there is room for: those of each, its first, or that of every
  /// second; empty for other rows.
  var months: [String] {
    func name(_ month: Month) -> String { String(Month.names[month.monthOfYear - 1].prefix(3)) }
    let forms: [(columns: Double, text: (Quarter) -> String)] = [
      (1, { "\(name($0.first))\u{2013}\(name($0.last))" }), (1, { name($0.first) }),
      (2, { $0.first.monthOfYear % 6 == 1 ? name($0.first) : "" }),
    ]
    let form = forms.first { form in
      rows.indices.allSatisfy { row in
        rows[row].quarter.map { textWidth(form.text($0)) <= width(row) * form.columns - 1 } ?? true
      }
    }
    return rows.map { $0.quarter.flatMap { form?.text($0) } ?? "" }
  }

  /// Each year under its first quarter; one that would meet the next is left out.
  var years: [Label] {
    var labels: [Label] = []
    for row in rows.indices.reversed() {
      guard let year = rows[row].quarter?.year,
        row == 0 || rows[row - 1].quarter?.year != year
      else { continue }
      let text = String(year)
      let half = textWidth(text, isBold: true) / 2
      let x = max(half, middle(row))
      if let next = labels.last, x + half > next.x - half - 4 { continue }
      labels.append(Label(text: text, x: x))
    }
    return labels.reversed()
  }
}
