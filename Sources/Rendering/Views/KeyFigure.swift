import Describing
import Templates

/// One of the few numbers that a page opens with: what it is, a small picture of it, what it compares
/// with, and a link to the rows that it is taken from.
struct KeyFigure: Presentable {
  /// "Targets its suppliers meet".
  var label: String
  /// "1".
  var value: String
  /// "of 5": what the value is a part of.
  var whole: String?
  /// Decorative, since the words say the same; may be empty.
  var drawing: [UInt8] = []
  /// What it compares with, and its period.
  var note: String
  var address: Address
  var tag: Tag?
  /// Whether it is bad or urgent.
  var isAlarming = false

  /// Whether the value needs smaller letters.
  private var isLong: Bool { value.count > 7 }

  static let slots: [PresentableSlot<KeyFigure>] = [
    .text("label") { $0.label },
    .text("value") { $0.value },
    .optionalText("whole") { $0.whole },
    .html("drawing") { $0.drawing },
    .text("note") { $0.note },
    .record("address", \.address),
    .optional("tag") { $0.tag },
    .flag("is_alarming") { $0.isAlarming },
    .flag("is_long") { $0.isLong },
  ]
}

extension KeyFigure: Markable {}
