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
