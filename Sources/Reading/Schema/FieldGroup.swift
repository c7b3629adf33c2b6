import Commissioning
import Diagnostics

/// Fields that belong together, and what must hold between them.
struct FieldGroup<Record>: Sendable {
  var fields: [Field<Record>]
  var checks: [FieldCheck<Record>]

  init(fields: [Field<Record>] = [], checks: [FieldCheck<Record>] = []) {
    self.fields = fields
    self.checks = checks
  }

  init(@Builder _ group: () -> FieldGroup) { self = group() }

  /// - Parameter check: looks at a record whose fields are filled.
  static func check(
    _ check: @escaping (inout Record, WrittenFields, inout FieldReading) -> Void
  ) -> FieldGroup { FieldGroup(checks: [FieldCheck(check: check)]) }

  @resultBuilder enum Builder {
    static func buildExpression(_ field: Field<Record>) -> FieldGroup {
      FieldGroup(fields: [field])
    }

    static func buildExpression(_ group: FieldGroup) -> FieldGroup { group }

    static func buildBlock(_ groups: FieldGroup...) -> FieldGroup {
      FieldGroup(fields: groups.flatMap(\.fields), checks: groups.flatMap(\.checks))
    }

    /// A check concerns the fields that it is grouped with.
    static func buildFinalResult(_ group: FieldGroup) -> FieldGroup {
      FieldGroup(fields: group.fields, checks: group.checks.map { $0.concerning(group.fields) })
    }
  }

  /// The same fields of a whole of which this is a part.
  ///
  /// - Parameter reach: gives the part of a whole to what changes it.
  func within<Whole>(
    _ reach: @escaping (inout Whole, (inout Record) -> Void) -> Void
  ) -> FieldGroup<Whole> {
    FieldGroup<Whole>(
      fields: fields.map { $0.within(reach) }, checks: checks.map { $0.within(reach) })
  }
}
