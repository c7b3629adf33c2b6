/// A record of any kind. A kind is a case of ``Kind`` and of ``Reference``, a type that says here
/// where it belongs, and a list of the ``Catalogue``.
///
/// Records are objects, so that pages refer to them and never copy their many parts. The module
/// `Reading` fills each of them on one thread before it hands it on; nothing writes to a record after
/// that, which is why they may be shared although the compiler cannot check it.
package protocol Recorded: Sendable {
  /// One, except for organisations.
  static var kinds: [Kind] { get }
  static var list: KeyPath<Catalogue, [Self]> { get }
  static func reference(_ key: Key<Self>) -> Reference
  /// Nil if the reference is to a record of another type.
  static func key(_ reference: Reference) -> Key<Self>?

  var entry: Entry { get }

  /// A record with nothing else known yet.
  init(entry: Entry)
}
