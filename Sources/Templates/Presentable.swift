public import Diagnostics

/// A type that templates can show: one declaration defines its names, shapes and values.
public protocol Presentable: Sendable {
  static var slots: [PresentableSlot<Self>] { get }
  /// Appends the text of a slot, by its position, of the subject at an address.
  static func show(_ slot: Int, of subject: UnsafeRawPointer, into output: inout [UInt8])
  /// Calls the body with each value that a section of a slot shows.
  static func visit(_ slot: Int, of subject: UnsafeRawPointer, _ use: (TemplateContext?) -> Void)
}

/// What a section shows: names are looked up in it. It is used in place, and does not change
/// meanwhile; copying it would update reference counts.
public enum TemplateContext {
  case record(UnsafeRawPointer, any Presentable.Type)
  case text(UnsafePointer<String>)
  case html(UnsafePointer<[UInt8]>)
  case dynamic(UnsafePointer<DynamicValue>)

  @inlinable static func record<Part: Presentable>(_ part: UnsafePointer<Part>) -> TemplateContext {
    .record(UnsafeRawPointer(part), Part.self)
  }
}

/// A name that templates may use for a subject, and how to get its value: it is computed when a
/// template shows it.
public struct PresentableSlot<Subject>: Sendable {
  public let name: String
  /// Only used when templates are compiled.
  @usableFromInline let shape: @Sendable () -> Shape
  /// Nothing for lists, records and flags, which the template compiler does not allow to be shown.
  @usableFromInline let show: @Sendable (UnsafePointer<Subject>, inout [UInt8]) -> Void
  /// No call if it is empty; no context if names keep their meaning.
  @usableFromInline let visit:
    @Sendable (UnsafePointer<Subject>, (TemplateContext?) -> Void) -> Void

  @inlinable
  init(
    name: String, shape: @escaping @Sendable () -> Shape,
    show: @escaping @Sendable (UnsafePointer<Subject>, inout [UInt8]) -> Void = { _, _ in },
    visit: @escaping @Sendable (UnsafePointer<Subject>, (TemplateContext?) -> Void) -> Void
  ) {
    self.name = name
    self.shape = shape
    self.show = show
    self.visit = visit
  }

  @inlinable public static func text(
    _ name: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(
      name: name, shape: { .text },
      show: { appendEscaped(text($0.pointee), to: &$1) },
      visit: { subject, use in
        let text = text(subject.pointee)
        if !text.isEmpty { withUnsafePointer(to: text) { use(.text($0)) } }
      })
  }

  /// A text that is written, escaped, rather than made.
  @inlinable public static func written(
    _ name: String, _ write: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Self {
    Self(
      name: name, shape: { .text }, show: { write($0.pointee, &$1) },
      visit: { subject, use in
        var bytes: [UInt8] = []
        write(subject.pointee, &bytes)
        if !bytes.isEmpty { withUnsafePointer(to: bytes) { use(.html($0)) } }
      })
  }

  @inlinable public static func optionalText(
    _ name: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(
      name: name, shape: { .optional(.text) },
      show: { subject, output in
        if let text = text(subject.pointee) { appendEscaped(text, to: &output) }
      },
      visit: { subject, use in
        guard let text = text(subject.pointee), !text.isEmpty else { return }
        withUnsafePointer(to: text) { use(.text($0)) }
      })
  }

  @inlinable public static func texts(
    _ name: String, _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(
      name: name, shape: { .list(.text) },
      visit: { subject, use in
        for text in texts(subject.pointee) { withUnsafePointer(to: text) { use(.text($0)) } }
      })
  }

  @inlinable public static func html(
    _ name: String, _ html: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Self {
    Self(
      name: name, shape: { .html },
      show: { $1.append(contentsOf: html($0.pointee)) },
      visit: { subject, use in
        let html = html(subject.pointee)
        if !html.isEmpty { withUnsafePointer(to: html) { use(.html($0)) } }
      })
  }

  /// A section shows them one after another.
  @inlinable public static func markups(
    _ name: String, _ markups: @escaping @Sendable (Subject) -> [[UInt8]]
  ) -> Self {
    Self(
      name: name, shape: { .list(.html) },
      visit: { subject, use in
        for html in markups(subject.pointee) { withUnsafePointer(to: html) { use(.html($0)) } }
      })
  }

  @inlinable public static func flag(_ name: String, _ flag: @escaping @Sendable (Subject) -> Bool)
    -> Self
  {
    Self(name: name, shape: { .flag }, visit: { if flag($0.pointee) { $1(nil) } })
  }

  /// A part that is stored in the subject, and stays there.
  @inlinable public static func record<Part: Presentable>(
    _ name: String, _ part: KeyPath<Subject, Part>
  ) -> Self {
    guard let offset = MemoryLayout<Subject>.offset(of: part) else {
      preconditionFailure("'\(name)' is not stored")
    }
    return Self(
      name: name, shape: { Part.shape },
      visit: { subject, use in
        let part = UnsafeRawPointer(subject) + offset
        use(.record(part.assumingMemoryBound(to: Part.self)))
      })
  }

  @inlinable public static func optional<Part: Presentable>(
    _ name: String, _ part: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    Self(
      name: name, shape: { .optional(Part.shape) },
      visit: { subject, use in
        if let part = part(subject.pointee) { withUnsafePointer(to: part) { use(.record($0)) } }
      })
  }

  @inlinable public static func list<Part: Presentable>(
    _ name: String, _ parts: @escaping @Sendable (Subject) -> [Part]
  ) -> Self {
    Self(
      name: name, shape: { .list(Part.shape) },
      visit: { subject, use in
        parts(subject.pointee).withUnsafeBufferPointer { parts in
          guard let first = parts.baseAddress else { return }
          for position in parts.indices { use(.record(first + position)) }
        }
      })
  }
}

extension PresentableSlot where Subject: Presentable {
  /// The slot as one of a whole that the subject is stored in.
  public func within<Whole>(_ part: KeyPath<Whole, Subject>) -> PresentableSlot<Whole> {
    guard let offset = MemoryLayout<Whole>.offset(of: part) else {
      preconditionFailure("the part that has '\(name)' is not stored")
    }
    let (show, visit) = (show, visit)
    @Sendable func subject(_ whole: UnsafePointer<Whole>) -> UnsafePointer<Subject> {
      (UnsafeRawPointer(whole) + offset).assumingMemoryBound(to: Subject.self)
    }
    return PresentableSlot<Whole>(
      name: name, shape: shape, show: { show(subject($0), &$1) },
      visit: { visit(subject($0), $1) })
  }
}

extension Presentable {
  @inlinable public static var shape: Shape {
    .record(slots.map { Shape.Slot($0.name, $0.shape()) })
  }

  @inlinable public static func show(
    _ slot: Int, of subject: UnsafeRawPointer, into output: inout [UInt8]
  ) {
    slots[slot].show(subject.assumingMemoryBound(to: Self.self), &output)
  }

  @inlinable public static func visit(
    _ slot: Int, of subject: UnsafeRawPointer, _ use: (TemplateContext?) -> Void
  ) {
    slots[slot].visit(subject.assumingMemoryBound(to: Self.self), use)
  }
}
