/// The number of a source file within one build, in the order of their paths.
package struct SourceID: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var number: UInt32

  package init(_ number: Int) { self.number = UInt32(number) }

  package static func < (left: SourceID, right: SourceID) -> Bool { left.number < right.number }
}

/// Where something was written: a run of bytes in one source file.
///
/// Lines and columns are worked out only when a finding is shown, by ``Excerpt``.
@usableFromInline
package struct Place: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var source: SourceID
  /// Bytes from the start of the file, its byte order mark included.
  package var offset: UInt32
  /// Bytes; zero for a point between two characters.
  package var length: UInt32

  package init(_ source: SourceID, offset: Int, length: Int) {
    self.source = source
    self.offset = UInt32(clamping: offset)
    self.length = UInt32(clamping: length)
  }

  @usableFromInline
  package static func < (left: Place, right: Place) -> Bool {
    (left.source, left.offset, left.length) < (right.source, right.offset, right.length)
  }
}

/// A value that knows where it was written.
public struct Located<Value> {
  public var value: Value
  @usableFromInline package var place: Place

  @inlinable
  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: place)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
