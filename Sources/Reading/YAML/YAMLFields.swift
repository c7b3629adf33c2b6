import Diagnostics

/// The fields of one mapping as they are read, none twice.
struct YAMLFields {
  private(set) var entries: [YAMLEntry] = []
  /// The place of the value last read, a refused one included.
  private(set) var last: Place?
  /// Positions in `entries`, once there are so many that looking through them takes long.
  private var positions: [String: Int] = [:]

  /// Adds a field, or says why it cannot be one.
  mutating func add(_ key: YAMLNode, _ value: YAMLNode) -> Diagnostic? {
    last = value.place
    guard case .scalar(let name, _) = key.content else {
      return Diagnostic(
        .unsupportedYAML, "the name of a field cannot be a list or a group", at: key.place,
        help: "put a name that begins with a bracket in quotes")
    }
    if let first = position(of: name) {
      return Diagnostic(
        .duplicateField, "'\(name)' is given twice", at: key.place,
        notes: [Diagnostic.Note("the first is here", at: entries[first].key.place)],
        help: "keep one of them")
    }
    entries.append(YAMLEntry(key: Located(name, at: key.place), value: value))
    return nil
  }

  private mutating func position(of name: String) -> Int? {
    if entries.count < 32 { return entries.firstIndex { $0.key.value == name } }
    for position in positions.count..<entries.count {
      positions[entries[position].key.value] = position
    }
    return positions[name]
  }
}
