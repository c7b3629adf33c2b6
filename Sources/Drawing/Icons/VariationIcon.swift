import Statistics

/// What the latest figures of a control chart say; nil if there are too few to judge.
extension Variation? {
  /// What its icon says, in words.
  ///
  /// - Parameter obstacle: why it is nil.
  package func words(_ obstacle: ControlPhase.Obstacle?) -> String {
    switch self {
    case .commonCause?: "Common cause: no real change"
    case .improvementHigh?: "Improvement: higher than before"
    case .improvementLow?: "Improvement: lower than before"
    case .concernHigh?: "Concern: higher than before"
    case .concernLow?: "Concern: lower than before"
    case .neutralHigh?: "Change: higher than before, neither better nor worse"
    case .neutralLow?: "Change: lower than before, neither better nor worse"
    case nil: "No judgement: \(obstacle.words)"
    }
  }

  /// The class of its icon.
  package var tone: String { map(\.tone) ?? "unjudged" }

  /// The icon on its own, for use beside text.
  ///
  /// - Parameter obstacle: why it is nil.
  package func icon(_ obstacle: ControlPhase.Obstacle?) -> [UInt8] {
    var svg = SVGWriter("icon icon-variation", width: 40, height: 40)
    draw(at: Spot(20, 20), obstacle, in: &svg)
    svg.close()
    return svg.bytes
  }

  /// A shape for each kind of change, 40 units wide, with an arrow for its direction: a circle for
  /// chance and improvement, a diamond for concern, a triangle for changes that are neither.
  func draw(at centre: Spot, _ obstacle: ControlPhase.Obstacle?, in svg: inout SVGWriter) {
    let face = ClassName("icon-face", tone)
    let stroke = ClassName("icon-line", tone)
    func spot(_ x: Double, _ y: Double) -> Spot { Spot(centre.x + x, centre.y + y) }
    switch self {
    case .commonCause?:
      svg.circle(face, at: centre, radius: 17)
      svg.polyline(stroke, [spot(-10, 3), spot(-5, -4), spot(0, 4), spot(5, -4), spot(10, 3)])
    case .improvementHigh?, .improvementLow?: svg.circle(face, at: centre, radius: 17)
    case .concernHigh?, .concernLow?:
      svg.polygon(face, [spot(0, -19), spot(19, 0), spot(0, 19), spot(-19, 0)])
    case .neutralHigh?: svg.polygon(face, [spot(0, -17), spot(19, 15), spot(-19, 15)])
    case .neutralLow?: svg.polygon(face, [spot(0, 17), spot(19, -15), spot(-19, -15)])
    case nil:
      svg.circle(face, at: centre, radius: 17)
      svg.text("icon-text middle", obstacle.sign, at: spot(0, 5))
    }
    guard let isUp else { return }
    let up = isUp ? 1.0 : -1.0
    let shift = tone == "neutral" ? 4 * up : 0
    svg.line(stroke, from: spot(0, 8 * up + shift), to: spot(0, -8 * up + shift))
    svg.polyline(
      stroke, [spot(-5, -3 * up + shift), spot(0, -8 * up + shift), spot(5, -3 * up + shift)])
  }

  /// Nil if it has no direction.
  private var isUp: Bool? {
    switch self {
    case .improvementHigh?, .concernHigh?, .neutralHigh?: true
    case .improvementLow?, .concernLow?, .neutralLow?: false
    case .commonCause?, nil: nil
    }
  }
}

extension ControlPhase.Obstacle? {
  /// Why change cannot be told from chance.
  fileprivate var words: String {
    switch self {
    case .tooFewValues?: "fewer than 13 figures"
    case .tooLittleVariation?: "too little variation for limits"
    case .noLimits?, nil: "no limits"
    }
  }

  /// For an icon.
  fileprivate var sign: String {
    switch self {
    case .tooFewValues?: "<13"
    case .tooLittleVariation?: "="
    case .noLimits?, nil: "?"
    }
  }
}
