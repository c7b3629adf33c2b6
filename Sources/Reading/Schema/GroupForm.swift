import Diagnostics

extension Form {
  /// Fields of its own; in a table, columns named `field.part`. There is no value where a field is
  /// missing that it cannot be without.
  ///
  /// - Parameter blank: filled with what is written.
  static func group(_ fields: FieldGroup<Value>, in blank: Value) -> Form where Value: Sendable {
    let schema = FieldTable(fields)
    return Form(
      "a group of fields: " + schema.outlines.map(\.name).joined(separator: ", "),
      parts: schema.outlines
    ) { node, field, reading in
      guard node.value.form == .mapping else {
        reading.reportMistyped(
          node, field: field, isNot: "a group of fields: " + schema.names.joined(separator: ", "))
        return nil
      }
      var value = blank
      let isComplete = schema.fill(&value, from: node, of: .field(field), &reading)
      return isComplete ? value : nil
    }
  }
}
