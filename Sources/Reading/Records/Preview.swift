import Commissioning
import Diagnostics

/// What is read of a record before others are known: what they may call it, and whether they may.
struct Preview: Sendable {
  var id: Located<String>?
  /// Where the name of that field is, even if nothing can be read after it.
  var idName: Place?
  var isDraft: Bool?
  var formerIDs: [Located<String>]?
  var name: String?
  var names: DatedValues<String>?
  var codes: DatedValues<String>?
  var onsCode: String?
  var established: When?
  var closed: Located<When>?
  /// The Markdown of a row.
  var body: Located<String>?
  var bodyName: Place?
}
