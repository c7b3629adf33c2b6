import Commissioning

/// Days as places across a drawing, with the years and, where there is room, the quarters between.
struct DayScale {
  let left: Double
  let right: Double
  let first: Day
  let last: Day

  /// - Parameters:
  ///   - days: all that should be visible; what is years away from the day is cut.
  ///   - day: the one that the drawing is about; always visible.
  ///   - years: how many years before and after it are drawn at most.
  init(_ days: [Day], around day: Day, years: Int32 = 4, left: Double, right: Double) {
    let reach = years * 365
    let numbers = (days + [day]).map {
      Swift.min(Swift.max($0.number, day.number - reach), day.number + reach)
    }
    first = Quarter(Day(number: numbers.min() ?? day.number).month).first.first
    last = Quarter(Day(number: numbers.max() ?? day.number).month).last.last
    self.left = left
    self.right = right
  }

  /// The left edge of a day; what is not visible is at the edge.
  func x(_ number: Int32) -> Double {
    let share = Double(number - first.number) / Double(last.number + 1 - first.number)
    return left + Swift.min(1, Swift.max(0, share)) * (right - left)
  }

  func x(_ day: Day) -> Double { x(day.number) }

  /// The right edge of a day.
  func end(of day: Day) -> Double { day.number == .max ? right : x(day.number + 1) }

  func isVisible(_ number: Int32) -> Bool { (first.number...last.number).contains(number) }

  private var quarterWidth: Double {
    (right - left) / Double(Quarter(first.month).distance(to: Quarter(last.month)) + 1)
  }

  /// The lines of years and quarters, with their names above the top.
  func draw(from top: Double, to bottom: Double, in svg: inout SVGWriter) {
    let quarters = Quarter(first.month)...Quarter(last.month)
    let hasMonths = quarterWidth >= 36
    var lastLabel = -Double.infinity
    for quarter in quarters {
      let isYear = quarter.first.monthOfYear == 1
      let x = x(quarter.first.first)
      guard isYear || hasMonths || quarter == quarters.lowerBound else { continue }
      svg.line(isYear ? "year-line" : "grid", from: Spot(x, top - 13), to: Spot(x, bottom))
      let month = String(Month.names[quarter.first.monthOfYear - 1].prefix(3))
      let isFirst = quarter == quarters.lowerBound
      let text =
        isYear || !hasMonths ? String(quarter.year) : isFirst ? "\(month) \(quarter.year)" : month
      guard x >= lastLabel, x + 4 + textWidth(text) <= right + 4 else { continue }
      svg.text(isYear ? "tick year-label" : "tick", text, at: Spot(x + 4, top - 4))
      lastLabel = x + 8 + textWidth(text)
    }
  }

  /// The line of the day that the drawing is about, named above. It begins below the name of the year if
  /// that is in its way.
  ///
  /// - Parameter top: below the names of years and quarters.
  func drawDay(
    _ day: Day, labelAt baseline: Double, from top: Double, to bottom: Double,
    in svg: inout SVGWriter
  ) {
    let x = end(of: day)
    let half = textWidth(day.text, isBold: true) / 2
    let year = Quarter(day.month).year
    let january = self.x(Month(year: year, month: 1).first)
    let isInTheWay = x > january && x < january + 6 + textWidth(String(year), isBold: true)
    svg.line("day-line", from: Spot(x, isInTheWay ? top : baseline + 4), to: Spot(x, bottom))
    svg.text(
      "day-label middle", day.text,
      at: Spot(Swift.min(Swift.max(x, half), right - half + 6), baseline))
  }
}
