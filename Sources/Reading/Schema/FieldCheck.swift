import Diagnostics

/// What must hold between the fields of a group. It can be shared as a ``Field`` can.
struct FieldCheck<Record>: @unchecked Sendable {
  /// The fields that it concerns; nil until it is grouped with some.
  private var fields: [WrittenFields.Name]?
  private let check: (inout Record, WrittenFields, inout FieldReading) -> Void

  init(
    fields: [WrittenFields.Name]? = nil,
    check: @escaping (inout Record, WrittenFields, inout FieldReading) -> Void
  ) {
    self.fields = fields
    self.check = check
  }

  func concerning(_ group: [Field<Record>]) -> FieldCheck {
    FieldCheck(fields: fields ?? group.map { ($0.name, $0.path) }, check: check)
  }

  /// - Parameter place: of the whole record or part.
  func callAsFunction(
    _ record: inout Record, in mapping: YAMLNode, at place: Place, _ reading: inout FieldReading
  ) {
    check(
      &record, WrittenFields(mapping: mapping, place: place, names: fields ?? []), &reading)
  }

  func within<Whole>(
    _ reach: @escaping (inout Whole, (inout Record) -> Void) -> Void
  ) -> FieldCheck<Whole> {
    FieldCheck<Whole>(fields: fields) { whole, written, reading in
      reach(&whole) { check(&$0, written, &reading) }
    }
  }
}
