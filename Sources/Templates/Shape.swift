/// How a template may use a value.
public indirect enum Shape: Hashable, Sendable {
  /// Escaped when shown.
  case text
  /// Markup that is safe already, shown with three braces.
  case html
  case flag
  /// A section shows it when it is there.
  case optional(Shape)
  case list(Shape)
  case record([Slot])
  /// Names are looked up while rendering, as Mustache does with JSON.
  case dynamic

  /// The name of the slot that a record is shown by where a template shows it as a text: what
  /// `{{price}}` gives, and `{{.}}` within `{{#price}}`.
  public static let itself = "."

  public struct Slot: Hashable, Sendable {
    public var name: String
    public var shape: Shape

    public init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }
}

extension Shape {
  /// The names of a record's slots together, to tell shapes apart at little cost.
  var outline: Int {
    switch self {
    case .text: 1
    case .html: 2
    case .flag: 3
    case .dynamic: 4
    case .optional(let shape): shape.outline &* 31 &+ 5
    case .list(let shape): shape.outline &* 31 &+ 6
    case .record(let slots):
      slots.reduce(7) { sum, slot in slot.name.utf8.reduce(sum) { $0 &* 31 &+ Int($1) } }
    }
  }
}
