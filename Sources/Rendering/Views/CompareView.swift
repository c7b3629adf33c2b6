import Describing
import Templates

/// A page that shows records side by side.
struct CompareView: PageView {
  static let template = "compare"

  var frame: Frame
  /// How many, and in which order.
  var sentence: String
  var tables: [ComparisonView] = []
  var parts: [MenuItem] = []
  /// Records that can be added to those shown.
  var choices: [Choice] = []
  /// For the script: how many files hold the profiles of each kind.
  var shards: [ProfileShardsView] = []

  static let slots: [PresentableSlot<CompareView>] = [
    .record("frame", \.frame),
    .text("sentence") { $0.sentence },
    .list("tables") { $0.tables },
    .flag("has_contents") { $0.tables.count > 1 },
    .list("parts") { $0.parts },
    .flag("has_parts") { !$0.parts.isEmpty },
    .list("choices") { $0.choices },
    .list("shards") { $0.shards },
  ]

  /// Records of a kind, by name.
  struct Choice: Presentable {
    var heading: String
    var kind: String
    var links: [Anchor]

    static let slots: [PresentableSlot<Choice>] = [
      .text("heading") { $0.heading },
      .text("kind") { $0.kind },
      .list("links") { $0.links },
    ]
  }
}

/// How many files hold the profiles of a kind, and what is shown for a missing attribute.
struct ProfileShardsView: Presentable {
  var kind: String
  var count: String
  var absences: [Absence]

  static let slots: [PresentableSlot<ProfileShardsView>] = [
    .text("kind") { $0.kind },
    .text("count") { $0.count },
    .list("absences") { $0.absences },
  ]

  struct Absence: Presentable {
    var group: String
    var text: String

    static let slots: [PresentableSlot<Absence>] = [
      .text("group") { $0.group },
      .text("text") { $0.text },
    ]
  }
}
