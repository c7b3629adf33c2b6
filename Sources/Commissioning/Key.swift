/// The position of a record in its list of the ``Catalogue``.
public struct Key<Entity>: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var number: Int32

  package init(_ number: Int) { self.number = Int32(number) }

  public static func < (left: Key, right: Key) -> Bool { left.number < right.number }
}

extension Array {
  /// The record at a typed position of its own list.
  package subscript(_ key: Key<Element>) -> Element { self[Int(key.number)] }
}
