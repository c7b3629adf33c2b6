import Describing
import Templates

/// An attribute and its values.
struct Fact: Presentable {
  /// What templates call it.
  var id = ""
  var name: String
  var values: [FactValue]

  static let slots: [PresentableSlot<Fact>] = [
    .text("name") { $0.name },
    .list("values") { $0.values },
    .text(Shape.itself) { $0.values.map(\.text).joined(separator: ", ") },
  ]
}

struct FactValue: Presentable {
  var text: String
  var address: Address?
  /// When it applied, and what should be known about it.
  var note: String?
  var tag: Tag?
  var sources: [Anchor] = []

  static let slots: [PresentableSlot<FactValue>] = [
    .text("text") { $0.text },
    .optional("address") { $0.address },
    .optionalText("note") { $0.note },
    .optional("tag") { $0.tag },
    .list("sources") { $0.sources },
  ]
}

extension Tag: Presentable {
  package static let slots: [PresentableSlot<Tag>] = [
    .text("text") { $0.text },
    .text("tone") { $0.tone },
  ]
}
