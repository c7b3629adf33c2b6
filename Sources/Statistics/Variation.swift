/// What a point of a control chart says about the process, which is also what its icon shows.
///
/// Source: NHS England, "Making data count": variation icons.
package enum Variation: Sendable, Hashable, CaseIterable {
  case commonCause
  case improvementHigh, improvementLow, concernHigh, concernLow
  case neutralHigh, neutralLow

  package init(_ signal: SpecialCause?, improvement: Improvement) {
    switch (signal?.isHigh, improvement) {
    case (nil, _): self = .commonCause
    case (true?, .increase): self = .improvementHigh
    case (false?, .increase): self = .concernLow
    case (true?, .decrease): self = .concernHigh
    case (false?, .decrease): self = .improvementLow
    case (true?, .neutral): self = .neutralHigh
    case (false?, .neutral): self = .neutralLow
    }
  }
}
