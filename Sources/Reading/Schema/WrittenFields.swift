import Diagnostics

/// Where fields are, for findings that concern several.
struct WrittenFields {
  /// The name of a field, and the property that it fills.
  typealias Name = (name: String, path: AnyKeyPath?)

  let mapping: YAMLNode
  /// Of the whole record or part.
  let place: Place
  let names: [Name]

  /// What was written for a property.
  func value(of path: AnyKeyPath) -> YAMLNode? {
    guard let name = names.first(where: { $0.path == path })?.name else { return nil }
    return mapping.fields.first { $0.key.text == name }?.value
  }

  func place(of path: AnyKeyPath) -> Place { value(of: path)?.place ?? place }
}
