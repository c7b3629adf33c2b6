import Diagnostics

/// The names of the fields of one mapping as they are read, none twice.
struct FieldNames {
  /// The position of the mapping among the document's values.
  let mapping: Int
  private var count = 0
  /// Positions of the names, once there are too many to look through.
  private var positions: [String: Int] = [:]

  init(of mapping: Int) { self.mapping = mapping }

  /// Takes the name of a field, or says why it cannot be one.
  mutating func finding(about name: Int, in writing: YAMLWriting) -> Diagnostic? {
    let place = writing.values[name].place
    guard writing.values[name].isScalar else {
      return Diagnostic(
        .unsupportedYAML, "the name of a field cannot be a list or a group", at: place,
        help: "put a name that begins with a bracket in quotes")
    }
    if let first = count < 32 ? search(name, in: writing) : lookUp(name, in: writing) {
      return Diagnostic(
        .duplicateField, "'\(writing.text(at: name))' is given twice", at: place,
        notes: [Diagnostic.Note("the first is here", at: writing.values[first].place)],
        help: "keep one of them")
    }
    count += 1
    return nil
  }

  private func search(_ name: Int, in writing: YAMLWriting) -> Int? {
    var earlier = mapping + 1
    while earlier < name {
      if writing.haveSameText(earlier, name) { return earlier }
      earlier = writing.next(afterField: earlier)
    }
    return nil
  }

  private mutating func lookUp(_ name: Int, in writing: YAMLWriting) -> Int? {
    if positions.isEmpty {
      var earlier = mapping + 1
      while earlier < name {
        positions[writing.text(at: earlier)] = earlier
        earlier = writing.next(afterField: earlier)
      }
    }
    let text = writing.text(at: name)
    if let first = positions[text] { return first }
    positions[text] = name
    return nil
  }
}
