import Diagnostics

/// The values of a YAML document, or of a row of a table, in the order written. They are kept flat,
/// and their text in one place, so that a file takes two allocations, however many values it has.
package final class YAMLDocument: Sendable {
  /// A value; those in it follow it. In a mapping, the name of each field comes before its value.
  struct Value: BitwiseCopyable, Sendable {
    enum Form: UInt8, BitwiseCopyable, Sendable { case plain, quoted, block, sequence, mapping }

    var form: Form
    var place: Place
    /// Where the text of a scalar begins and ends in the document's text.
    var textStart: UInt32 = 0
    var textEnd: UInt32 = 0
    /// The position after the last value in it.
    var end: UInt32

    var text: Range<Int> { Int(textStart)..<Int(textEnd) }

    var isScalar: Bool { form.rawValue <= Form.block.rawValue }
  }

  let values: [Value]
  /// UTF-8.
  let text: [UInt8]

  init(values: [Value], text: [UInt8]) {
    self.values = values
    self.text = text
  }

  var root: YAMLNode? { values.isEmpty ? nil : YAMLNode(document: self, position: 0) }
}
