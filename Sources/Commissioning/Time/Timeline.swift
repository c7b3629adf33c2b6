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

  package var span: TimeSpan { TimeSpan(from: from, until: until) }
}

extension Dated: Sendable where Value: Sendable {}

/// What an attribute was over time, in the order written.
public struct Timeline<Value> {
  public var changes: [Dated<Value>]

  package init(_ changes: [Dated<Value>] = []) { self.changes = changes }

  package var isEmpty: Bool { changes.isEmpty }

  /// The value on a day: the last written of those that held.
  package func at(_ day: Day) -> Dated<Value>? {
    changes.last { $0.span.validity(on: day).mayBeCurrent }
  }

  /// The value on a day or, where none held, the last that ended before it.
  package func nearest(to day: Day) -> Dated<Value>? {
    at(day) ?? changes.last { $0.span.validity(on: day) == .ended }
  }
}

extension Timeline: Sendable where Value: Sendable {}
