import Chronology
import Commissioning

/// The bar of a term: filled where it is agreed, dashed where it may run on, pale between ragged edges
/// where its beginning or its end is not recorded.
struct TermBar {
  private let part: Gantt.Row.Part
  private let scale: DayScale
  private let top: Double
  private let bottom: Double

  init(_ part: Gantt.Row.Part, _ scale: DayScale, top: Double, bottom: Double) {
    self.part = part
    self.scale = scale
    self.top = top
    self.bottom = bottom
  }

  private var term: AgreementTerm { part.term }

  func draw(in svg: inout SVGWriter) {
    let beginning = term.from?.daysOfBeginning
    let start = beginning.map { scale.x($0.upperBound) } ?? scale.left
    if let beginning, beginning.count > 1 {
      rect("term-doubt", scale.x(beginning.lowerBound), start, in: &svg)
    }
    switch term.end {
    case .open: drawOpen(from: start, in: &svg)
    case .notRecorded: drawRagged(from: start, in: &svg)
    case .at(let end): draw(from: start, until: end, in: &svg)
    }
    if let end = term.end.when, let possible = term.possibleEnd {
      rect("term-possible", x(endOf: end), x(endOf: possible), in: &svg)
    }
  }

  private func draw(from start: Double, until end: When, in svg: inout SVGWriter) {
    let days = end.daysOfEnd
    let certain = scale.end(of: Day(number: days.lowerBound))
    if term.from == nil {
      ragged("term-doubt", from: start, to: certain, isLeft: true, in: &svg)
    } else if let first = term.endBeforeExtension {
      rect(tone, start, x(endOf: first), in: &svg)
      rect("term-extended", x(endOf: first), certain, in: &svg)
    } else {
      rect(tone, start, certain, in: &svg)
    }
    if days.count > 1 { rect("term-doubt", certain, x(endOf: end), in: &svg) }
  }

  private var tone: String {
    switch term.validity {
    case .current: part.sourcing.termTone
    case .notYet: "term-planned"
    case .notKnown: "term-doubt"
    case .ended: "term-ended"
    }
  }

  private func x(endOf when: When) -> Double {
    scale.end(of: Day(number: when.daysOfEnd.upperBound))
  }

  private func rect(_ tone: String, _ from: Double, _ to: Double, in svg: inout SVGWriter) {
    guard to > from else { return }
    svg.rect(ClassName("term-face", tone), Spot(from, top), Spot(to, bottom))
  }

  /// An arrow: until something ends it.
  private func drawOpen(from start: Double, in svg: inout SVGWriter) {
    guard scale.right > start else { return }
    let (tip, middle) = (scale.right + 6, (top + bottom) / 2)
    svg.polygon(
      ClassName("term-face", term.from == nil ? "term-doubt" : tone),
      [
        Spot(start, top), Spot(scale.right - 2, top), Spot(tip, middle),
        Spot(scale.right - 2, bottom), Spot(start, bottom),
      ])
  }

  private func drawRagged(from start: Double, in svg: inout SVGWriter) {
    ragged("term-doubt", from: start, to: scale.right, isLeft: term.from == nil, in: &svg)
  }

  /// A bar with teeth at its right end, and at its left if its beginning is not recorded either.
  private func ragged(
    _ tone: String, from: Double, to: Double, isLeft: Bool, in svg: inout SVGWriter
  ) {
    guard to > from + 20 else { return }
    let steps = 4
    func y(_ step: Int) -> Double { top + (bottom - top) * Double(step) / Double(steps) }
    let isRight = term.end == .notRecorded
    let right = (0...steps).map { Spot(isRight && $0 % 2 == 1 ? to - 9 : to, y($0)) }
    let left = (0...steps).reversed().map { Spot(isLeft && $0 % 2 == 1 ? from + 9 : from, y($0)) }
    svg.polygon(ClassName("term-face", tone), right + left)
  }
}
