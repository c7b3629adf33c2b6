import Commissioning
import Diagnostics

/// A record as one file or row has it: its fields checked, its references not yet looked up.
package struct Draft: Sendable {
  package var kind: Kind
  package var id: Located<String>
  package var fields: FieldValues
  package var prose: Prose
  package var place: Place
}
