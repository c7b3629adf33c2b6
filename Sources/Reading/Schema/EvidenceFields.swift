import Commissioning
import Diagnostics

extension FieldGroup<Evidence> {
  /// How a fact is known.
  static var evidence: FieldGroup {
    FieldGroup {
      Field.optional(
        "status", .choice(of: Status.self),
        "how the fact is known; if left out, as the record is known that it is of, or 'recorded'",
        \.status)
      Field.optional(
        "source", .list(.source), "the ids of the sources that say so", \.sources)
      Field.optional("note", .text, "what a reader should know about it", \.note)
      Field.optional(
        "announced", .when, "when it was made known, if that was before it began", \.announced)
      FieldGroup.sourcing
      FieldGroup.inheritance
    }
  }

  /// What says neither its status nor a source is known as the record is that it is of.
  static var inheritance: FieldGroup {
    check { evidence, written, reading in
      guard let status = reading.status, written.value(of: \Evidence.status) == nil,
        evidence.sources.isEmpty
      else { return }
      evidence.status = status
    }
  }

  /// What is inferred says from what.
  static var sourcing: FieldGroup {
    check { evidence, written, reading in
      guard evidence.status == .inferred, evidence.note == nil,
        !(written.value(of: \Evidence.sources).map(reading.mentionsRecords) ?? false)
      else { return }
      reading.diagnostics.append(
        Diagnostic(
          .missingSource, "this is inferred, but nothing says from what",
          at: written.place(of: \Evidence.status), help: "add a 'source' or a 'note'"))
    }
  }
}

extension FieldGroup {
  /// How the fact is known that a record states.
  static func evidence(_ path: WritableKeyPath<Record, Evidence>) -> FieldGroup {
    FieldGroup<Evidence>.evidence.within { $1(&$0[keyPath: path]) }
  }
}

extension FieldReading {
  /// Whether a list of mentions holds any, whether or not they are found.
  fileprivate func mentionsRecords(_ list: YAMLNode) -> Bool {
    switch list.value.form {
    case .sequence: list.items.contains { $0.value.isScalar }
    case .mapping: false
    default: !isAbsent(list) && !(isTable && separated(list).isEmpty)
    }
  }
}
