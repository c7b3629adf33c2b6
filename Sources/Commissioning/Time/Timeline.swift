import Diagnostics

/// A value with the time it held, how it is known and where that is written.
public struct Dated<Value> {
  public var value: Value
  package var from: When?
  package var until: When?
  package var evidence: Evidence
  package var place: Place

  package init(_ value: Value, from: When?, until: When?, evidence: Evidence, place: Place) {
    self.value = value
    self.from = from
    self.until = until
    self.evidence = evidence
    self.place = place
  }

  /// Whether it may have held on a day.
  package func mayBeInForce(on day: Day) -> Bool {
    if let from, from.earliest > day { return false }
    if let until, until.latest < day { return false }
    return true
  }
}

extension Dated: Sendable where Value: Sendable {}

/// What an attribute was over time, in the order written.
public struct Timeline<Value> {
  public var changes: [Dated<Value>]

  package init(_ changes: [Dated<Value>] = []) { self.changes = changes }

  package var isEmpty: Bool { changes.isEmpty }

  /// The value on a day: the last written of those that held.
  package func at(_ day: Day) -> Dated<Value>? {
    changes.last { $0.mayBeInForce(on: day) }
  }

  /// The value on a day or, where none held, the last that ended before it, or else the first.
  package func nearest(to day: Day) -> Dated<Value>? {
    at(day)
      ?? changes.last { change in change.until.map { $0.latest < day } ?? false }
      ?? changes.first
  }
}

extension Timeline: Sendable where Value: Sendable {}
