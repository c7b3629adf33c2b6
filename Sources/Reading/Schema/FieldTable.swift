import Commissioning
import Diagnostics

/// The fields of a record or of a part of one, to be looked up by name.
final class FieldTable<Record>: Sendable {
  let names: [String]
  let outlines: [FieldOutline]
  private let fields: [Field<Record>]
  private let checks: [FieldCheck<Record>]
  private let numbers: [String: Int]
  private let required: SmallNumbers
  private let binding: SmallNumbers
  /// How many bytes the names have of those that are read before others.
  private let previewedLengths: SmallNumbers

  init(_ group: FieldGroup<Record>) {
    fields = group.fields
    checks = group.checks
    names = group.fields.map(\.name)
    outlines = group.fields.map(\.outline)
    numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    required = SmallNumbers(group.fields.indices.filter { group.fields[$0].isRequired })
    previewedLengths = SmallNumbers(
      group.fields.filter { $0.preview != nil }.map { $0.name.utf8.count })
    binding = SmallNumbers(group.fields.indices.filter { group.fields[$0].isBinding })
  }

  func has(_ name: some StringProtocol) -> Bool { numbers[String(name)] != nil }

  /// Fills a record with the fields of a mapping. Unknown, missing and mistyped ones are reported and
  /// left out.
  ///
  /// - Parameter place: of the whole, where it is not the mapping's.
  /// - Returns: whether everything required is there.
  @discardableResult
  func fill(
    _ record: inout Record, from mapping: YAMLNode, of owner: FieldOwner, at place: Place? = nil,
    _ reading: inout FieldReading
  ) -> Bool {
    let prefix = owner.prefix(isTable: reading.isTable)
    var said = SmallNumbers()
    var isComplete = true
    for (key, value) in mapping.fields {
      guard let number = numbers[key.text] else {
        reading.diagnostics.append(unknown(key, of: owner))
        continue
      }
      let isRequired = required.contains(number)
      if reading.isAbsent(value) || isRequired && reading.isEmpty(value) { continue }
      said.insert(number)
      let name = prefix.isEmpty ? names[number] : prefix + names[number]
      let isFilled = fields[number].fill(value, name, &record, &reading)
      if !isFilled, binding.contains(number) { isComplete = false }
    }
    if !said.isSuperset(of: required) {
      isComplete = false
      reportMissing(required.subtracting(said), in: mapping, of: owner, at: place, &reading)
    }
    if reading.lookup != nil {
      for check in checks {
        check(&record, in: mapping, at: place ?? mapping.place, &reading)
      }
    }
    return isComplete
  }

  /// Reads what must be known of a record before others are, and reports nothing.
  func preview(_ mapping: YAMLNode, isTable: Bool) -> Preview {
    var preview = Preview()
    var reading = FieldReading(isTable: isTable)
    for (key, value) in mapping.fields {
      guard previewedLengths.contains(key.value.text.count & 63), let number = numbers[key.text],
        let read = fields[number].preview
      else { continue }
      if let namePath = fields[number].namePath { preview[keyPath: namePath] = key.place }
      if reading.isAbsent(value) || required.contains(number) && reading.isEmpty(value) { continue }
      read(value, &preview, &reading)
    }
    return preview
  }

  private func unknown(_ key: YAMLNode, of owner: FieldOwner) -> Diagnostic {
    Diagnostic(
      .unknownField, "\(owner.words) has no field '\(key.text)'", at: key.place,
      help: didYouMean(key.text, among: names) ?? "its fields are " + names.joined(separator: ", "))
  }

  private func reportMissing(
    _ missing: SmallNumbers, in mapping: YAMLNode, of owner: FieldOwner, at place: Place?,
    _ reading: inout FieldReading
  ) {
    for (number, field) in outlines.enumerated() where missing.contains(number) {
      let key = mapping.fields.first { $0.key.text == field.name }?.key
      reading.diagnostics.append(
        Diagnostic(
          .missingField, "\(owner.words) has no '\(field.name)'",
          at: key?.place ?? place ?? mapping.place, help: "give \(field.help): \(field.words)"))
    }
  }
}

/// Small numbers, such as those of a table's fields.
private struct SmallNumbers: Sendable {
  private var bits: UInt64 = 0

  init(_ numbers: [Int] = []) {
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) {
    precondition(number < 64, "a table has up to 64 fields, with names of up to 63 letters")
    bits |= 1 << UInt64(number)
  }

  func contains(_ number: Int) -> Bool { bits & 1 << UInt64(number) != 0 }
  func isSuperset(of other: SmallNumbers) -> Bool { other.bits & ~bits == 0 }

  func subtracting(_ other: SmallNumbers) -> SmallNumbers {
    var result = self
    result.bits &= ~other.bits
    return result
  }
}
