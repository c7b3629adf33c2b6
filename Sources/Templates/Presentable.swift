/// A type that templates can show: one declaration gives its names, shapes and values.
public protocol Presentable: Sendable {
  static var slots: [PresentableSlot<Self>] { get }
}

/// A name that templates may use of a subject, and how to come by its value.
public struct PresentableSlot<Subject>: Sendable {
  @usableFromInline let name: String
  /// Asked for only when templates are compiled.
  @usableFromInline let shape: @Sendable () -> Shape
  @usableFromInline let value: @Sendable (Subject) -> Value

  @inlinable
  init(
    name: String, shape: @escaping @Sendable () -> Shape,
    value: @escaping @Sendable (Subject) -> Value
  ) {
    self.name = name
    self.shape = shape
    self.value = value
  }

  @inlinable public static func text(
    _ name: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name: name, shape: { .text }, value: { .text(text($0)) })
  }

  @inlinable public static func optionalText(
    _ name: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(
      name: name, shape: { .optional(.text) },
      value: { subject in text(subject).map { .text($0) } ?? .missing })
  }

  @inlinable public static func texts(
    _ name: String, _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(name: name, shape: { .list(.text) }, value: { .list(texts($0).map { .text($0) }) })
  }

  @inlinable public static func html(
    _ name: String, _ html: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Self {
    Self(name: name, shape: { .html }, value: { .html(html($0)) })
  }

  @inlinable public static func flag(_ name: String, _ flag: @escaping @Sendable (Subject) -> Bool)
    -> Self
  {
    Self(name: name, shape: { .flag }, value: { .flag(flag($0)) })
  }

  @inlinable public static func record<Part: Presentable>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part
  ) -> Self {
    Self(name: name, shape: { Part.shape }, value: { part($0).value })
  }

  @inlinable public static func optional<Part: Presentable>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(
      name: name, shape: { .optional(Part.shape) },
      value: { subject in part(subject)?.value ?? .missing })
  }

  @inlinable public static func list<Part: Presentable>(
    _ name: String, _ parts: @escaping @Sendable (Subject) -> [Part]
  ) -> Self {
    Self(
      name: name, shape: { .list(Part.shape) },
      value: { subject in .list(parts(subject).map { $0.value }) })
  }
}

extension Presentable {
  @inlinable public static var shape: Shape {
    .record(slots.map { Shape.Slot($0.name, $0.shape()) })
  }

  @inlinable public var value: Value {
    let slots = Self.slots
    return .record(
      [Value](unsafeUninitializedCapacity: slots.count) { values, count in
        while count < slots.count {
          values.initializeElement(at: count, to: slots[count].value(self))
          count += 1
        }
      })
  }
}
