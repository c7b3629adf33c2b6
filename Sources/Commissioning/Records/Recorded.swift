/// A record of any kind. A kind is a case of ``Kind`` and of ``Reference``, a type that says here
/// where it belongs, and a list of the ``Catalogue``.
package protocol Recorded: Sendable {
  /// One, except for organisations.
  static var kinds: [Kind] { get }
  static var list: KeyPath<Catalogue, [Self]> { get }
  static func reference(_ key: Key<Self>) -> Reference
  /// Nil where the reference is to a record of another type.
  static func key(_ reference: Reference) -> Key<Self>?

  var entry: Entry { get set }

  /// A record with nothing else known yet.
  init(entry: Entry)
}
