import Commissioning
import Diagnostics

/// What the field reference says of a field.
package struct FieldOutline: Sendable {
  package var name: String
  package var isRequired: Bool
  /// What it says.
  package var help: String
  /// How it is written.
  package var words: String
  package var parts: [FieldOutline]
}

/// A field of a record or of a part of one: its name, what may be written there and why, and what it
/// fills.
///
/// It can be shared, though the compiler cannot know: its closures hold forms, which can be, and key
/// paths, which nothing changes.
struct Field<Record>: @unchecked Sendable {
  typealias Path<Value> = WritableKeyPath<Record, Value>
  typealias Previewing = (YAMLNode, inout Preview, inout FieldReading) -> Void
  typealias PreviewPath<Value> = WritableKeyPath<Preview, Value?>

  let outline: FieldOutline
  /// The property that it fills, where that is one.
  let path: AnyKeyPath?
  /// Whether there can be no value of a group of fields without it, once it is written.
  let isBinding: Bool
  /// Reads a value into a record; false if there is none. It gets the field's name.
  let fill: (YAMLNode, String, inout Record, inout FieldReading) -> Bool
  /// Reads what must be known of a record before others are.
  let preview: Previewing?
  /// Where the place of the field's name is then kept, even if nothing can be read after it.
  var namePath: WritableKeyPath<Preview, Place?>?

  var name: String { outline.name }
  var isRequired: Bool { outline.isRequired }
}

extension Field {
  /// - Parameter set: puts a value, with its place, into the record.
  init<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, isRequired: Bool = false,
    isBinding: Bool = false, path: AnyKeyPath? = nil,
    previewed: PreviewPath<Value>? = nil,
    set: @escaping (inout Record, Value, Place) -> Void
  ) {
    outline = FieldOutline(
      name: name, isRequired: isRequired, help: help, words: form.words, parts: form.parts)
    self.path = path
    self.isBinding = isBinding || isRequired
    fill = { node, name, record, reading in
      guard let value = form.value(of: node, field: name, &reading) else { return false }
      set(&record, value, node.place)
      return true
    }
    preview = previewed.map { path in
      { node, preview, reading in
        preview[keyPath: path] = form.value(of: node, field: name, &reading)
      }
    }
  }

  /// A field that fills a property which is nil if it is not given.
  ///
  /// - Parameter place: where the place of the value is kept.
  static func optional<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, _ path: Path<Value?>,
    at place: Path<Place?>? = nil, isBinding: Bool = false, previewed: PreviewPath<Value>? = nil
  ) -> Field {
    Field(name, form, help, isBinding: isBinding, path: path, previewed: previewed) {
      $0[keyPath: path] = $1
      if let place { $0[keyPath: place] = $2 }
    }
  }

  static func required<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, _ path: Path<Value?>,
    at place: Path<Place?>? = nil, previewed: PreviewPath<Value>? = nil
  ) -> Field {
    Field(name, form, help, isRequired: true, path: path, previewed: previewed) {
      $0[keyPath: path] = $1
      if let place { $0[keyPath: place] = $2 }
    }
  }

  /// A field that fills a property which is as it is in a blank if the field is not given.
  static func optional<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, _ path: Path<Value>,
    previewed: PreviewPath<Value>? = nil
  ) -> Field {
    Field(name, form, help, path: path, previewed: previewed) { record, value, _ in
      record[keyPath: path] = value
    }
  }

  static func required<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, _ path: Path<Value>,
    previewed: PreviewPath<Value>? = nil
  ) -> Field {
    Field(name, form, help, isRequired: true, path: path, previewed: previewed) {
      record, value, _ in
      record[keyPath: path] = value
    }
  }

  /// A field of dated values.
  static func optional<Value>(
    _ name: String, _ form: Form<DatedValues<Value>>, _ help: String, _ path: Path<Timeline<Value>>,
    previewed: PreviewPath<DatedValues<Value>>? = nil
  ) -> Field {
    Field(name, form, help, path: path, previewed: previewed) { record, value, _ in
      record[keyPath: path] = value.timeline
    }
  }

  static func required<Value>(
    _ name: String, _ form: Form<DatedValues<Value>>, _ help: String, _ path: Path<Timeline<Value>>,
    previewed: PreviewPath<DatedValues<Value>>? = nil
  ) -> Field {
    Field(name, form, help, isRequired: true, path: path, previewed: previewed) {
      record, value, _ in
      record[keyPath: path] = value.timeline
    }
  }

  /// A field that is read before others and fills nothing.
  ///
  /// - Parameter namePath: where the place of its name is kept.
  static func previewed<Value>(
    _ name: String, _ form: Form<Value>, _ help: String, _ path: PreviewPath<Value>,
    named namePath: WritableKeyPath<Preview, Place?>? = nil
  ) -> Field {
    var field = Field(name, form, help, previewed: path) { _, _, _ in }
    field.namePath = namePath
    return field
  }

  /// The same field of a whole of which this is a field of a part.
  ///
  /// - Parameter reach: gives the part of a whole to what changes it.
  func within<Whole>(
    _ reach: @escaping (inout Whole, (inout Record) -> Void) -> Void
  ) -> Field<Whole> {
    Field<Whole>(
      outline: outline, path: path, isBinding: isBinding,
      fill: { node, name, whole, reading in
        var isFilled = false
        reach(&whole) { isFilled = fill(node, name, &$0, &reading) }
        return isFilled
      }, preview: preview, namePath: namePath)
  }
}
