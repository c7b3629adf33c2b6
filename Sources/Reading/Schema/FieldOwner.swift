/// What fields are of, in the words of messages.
enum FieldOwner {
  case whole(String)
  /// A field that has fields of its own.
  case field(String)

  /// "this offer", "'price'".
  var words: String {
    switch self {
    case .whole(let words): words
    case .field(let name): "'\(name)'"
    }
  }

  /// In a table a part of a field has a column of its own, such as `population.value`.
  func prefix(isTable: Bool) -> String {
    if isTable, case .field(let name) = self { name + "." } else { "" }
  }
}
