/// A value for each record of a list, found by the record's key.
public struct Keyed<Entity, Value> {
  /// In the order of the records.
  public var values: [Value]

  @inlinable public init(_ values: [Value]) { self.values = values }

  /// The same value for each of a number of records.
  @inlinable public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  @inlinable public subscript(_ key: Key<Entity>) -> Value {
    _read { yield values[Int(key.number)] }
    _modify { yield &values[Int(key.number)] }
  }

  @inlinable public var count: Int { values.count }

  @inlinable public var keys: LazyMapSequence<Range<Int>, Key<Entity>> {
    values.indices.lazy.map { Key($0) }
  }

  /// Each record's key with its value.
  @inlinable public var pairs: LazyMapSequence<Range<Int>, (key: Key<Entity>, value: Value)> {
    let values = values
    return values.indices.lazy.map { (Key($0), values[$0]) }
  }
}

extension Keyed: Sendable where Value: Sendable {}
