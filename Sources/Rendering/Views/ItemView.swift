import Describing
import Templates

/// A record in a list, or another thing that a list leads to.
struct ItemView: PageView {
  static let template = "item"

  var id: String
  var name: String
  /// Nil if it has no page besides the list.
  var address: Address?
  var detail: String?
  var summary: String?
  var tags: [Tag] = []

  static let slots: [PresentableSlot<ItemView>] = [
    .text("id") { $0.id },
    .text("name") { $0.name },
    .optional("address") { $0.address },
    .optionalText("detail") { $0.detail },
    .optionalText("summary") { $0.summary },
    .list("tags") { $0.tags },
  ]
}
