import Commissioning
import Diagnostics

/// The fields of a record or of a part of one, to be looked up by name.
struct FieldTable<Record>: Sendable {
  private let group: FieldGroup<Record>
  private let numbers: [String: Int]
  private let required: FieldSet
  let outlines: [FieldOutline]

  var names: [String] { outlines.map(\.name) }

  init(_ group: FieldGroup<Record>) {
    self.group = group
    outlines = group.fields.map(\.outline)
    numbers = Dictionary(
      uniqueKeysWithValues: group.fields.enumerated().map { ($1.name, $0) })
    required = FieldSet(group.fields.indices.filter { group.fields[$0].isRequired })
  }

  func has(_ name: some StringProtocol) -> Bool { numbers[String(name)] != nil }

  /// Fills a record with the fields of a mapping. Unknown, missing and mistyped ones are reported and
  /// left out.
  ///
  /// - Parameter place: of the whole, where it is not the mapping's.
  /// - Returns: whether all is there that it cannot be without.
  @discardableResult
  func fill(
    _ record: inout Record, from mapping: YAMLNode, of owner: FieldOwner, at place: Place? = nil,
    _ reading: inout FieldReading
  ) -> Bool {
    let prefix = owner.prefix(isTable: reading.isTable)
    var said = FieldSet()
    var isWhole = true
    for (key, value) in mapping.fields {
      guard let number = numbers[key.text] else {
        reading.diagnostics.append(unknown(key, of: owner))
        continue
      }
      let isRequired = required.contains(number)
      if reading.isAbsent(value) || isRequired && reading.isEmpty(value) { continue }
      said.insert(number)
      let name = prefix.isEmpty ? group.fields[number].name : prefix + group.fields[number].name
      let isFilled = group.fields[number].fill(value, name, &record, &reading)
      if !isFilled, group.fields[number].isBinding { isWhole = false }
    }
    if !said.isSuperset(of: required) {
      isWhole = false
      reportMissing(required.subtracting(said), in: mapping, of: owner, at: place, &reading)
    }
    if reading.lookup != nil {
      for check in group.checks {
        check(&record, in: mapping, at: place ?? mapping.place, &reading)
      }
    }
    return isWhole
  }

  /// Reads what must be known of a record before others are, and reports nothing.
  func preview(_ mapping: YAMLNode, isTable: Bool) -> Preview {
    var preview = Preview()
    var reading = FieldReading(isTable: isTable)
    for (key, value) in mapping.fields {
      guard let number = numbers[key.text], let read = group.fields[number].preview,
        !reading.isAbsent(value), !(required.contains(number) && reading.isEmpty(value))
      else { continue }
      read(value, &preview, &reading)
    }
    return preview
  }

  /// Where a mapping has the name of the field that fills a property before others are read.
  func place(of path: PartialKeyPath<Preview>, in mapping: YAMLNode) -> Place? {
    guard let name = group.fields.first(where: { $0.previewPath == path })?.name else { return nil }
    return mapping.fields.first { $0.key.text == name }?.key.place
  }

  private func unknown(_ key: YAMLNode, of owner: FieldOwner) -> Diagnostic {
    Diagnostic(
      .unknownField, "\(owner.words) has no field '\(key.text)'", at: key.place,
      help: didYouMean(key.text, among: names) ?? "its fields are " + names.joined(separator: ", "))
  }

  private func reportMissing(
    _ missing: FieldSet, in mapping: YAMLNode, of owner: FieldOwner, at place: Place?,
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

/// Fields of one table, by number.
private struct FieldSet: Sendable {
  private var bits: UInt64 = 0

  init(_ numbers: [Int] = []) {
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) {
    precondition(number < 64, "a table has up to 64 fields")
    bits |= 1 << UInt64(number)
  }

  func contains(_ number: Int) -> Bool { bits & 1 << UInt64(number) != 0 }
  func isSuperset(of other: FieldSet) -> Bool { other.bits & ~bits == 0 }

  func subtracting(_ other: FieldSet) -> FieldSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }
}
