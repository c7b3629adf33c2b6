/// The position of a record in its list of the ``Catalogue``.
public struct Key<Entity>: Hashable, Comparable, Sendable, BitwiseCopyable {
  public var number: Int32

  @inlinable public init(_ number: Int) { self.number = Int32(number) }

  @inlinable public static func < (left: Key, right: Key) -> Bool { left.number < right.number }
}

extension Array {
  /// The record at a typed position of its own list.
  @inlinable
  public subscript(_ key: Key<Element>) -> Element {
    self[Int(key.number)]
  }

  /// The keys of its records, in order.
  @inlinable
  public var keys: LazyMapSequence<Range<Int>, Key<Element>> { indices.lazy.map { Key($0) } }
}
