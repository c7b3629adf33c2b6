import Templates

/// A list of records under letters or categories, and the filters it can be narrowed by.
struct IndexView: Presentable {
  var frame: Frame
  /// The count as a sentence: "211 CCGs, A to Z".
  var sentence: String
  /// How what is listed comes to be so, where that is not plain.
  var rule: String?
  var browsing: BrowsingView?
  var groups: [Group]
  /// Whether the groups are letters, which need little room.
  var isLettered = false
  var parts: [MenuItem] = []

  static let slots: [PresentableSlot<IndexView>] = [
    .record("frame", \.frame),
    .text("sentence") { $0.sentence },
    .flag("is_lettered") { $0.isLettered },
    .optionalText("rule") { $0.rule },
    .optional("browsing") { $0.browsing },
    .list("groups") { $0.groups },
    .list("parts") { $0.parts },
    .flag("has_parts") { !$0.parts.isEmpty },
    .flag("has_groups") { $0.groups.count > 1 },
  ]

  struct Group: Presentable {
    var id: String
    var heading: String
    /// As markup: many lists show the same.
    var list: [UInt8]

    static let slots: [PresentableSlot<Group>] = [
      .text("id") { $0.id },
      .text("heading") { $0.heading },
      .html("list") { $0.list },
    ]
  }

  struct Item: Presentable {
    var id: String
    var name: String
    /// Nil where the list is all there is of it.
    var address: String?
    var detail: String?
    var summary: String?
    var tags: [Tag] = []

    static let slots: [PresentableSlot<Item>] = [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .optionalText("address") { $0.address },
      .optionalText("detail") { $0.detail },
      .optionalText("summary") { $0.summary },
      .list("tags") { $0.tags },
    ]
  }
}

/// The first page: what this is, for whom, and where to begin.
struct HomeView: Presentable {
  var frame: Frame
  var counts: [Count]
  /// What needs attention, the worst first.
  var attention: [Anchor]
  var pages: [IndexView.Item]
  var hasIllustrations: Bool

  static let slots: [PresentableSlot<HomeView>] = [
    .record("frame", \.frame),
    .list("counts") { $0.counts },
    .list("attention") { $0.attention },
    .flag("has_attention") { !$0.attention.isEmpty },
    .list("pages") { $0.pages },
    .flag("has_pages") { !$0.pages.isEmpty },
    .flag("has_illustrations") { $0.hasIllustrations },
  ]

  struct Count: Presentable {
    var number: String
    var noun: String
    var address: String

    static let slots: [PresentableSlot<Count>] = [
      .text("number") { $0.number },
      .text("noun") { $0.noun },
      .text("address") { $0.address },
    ]
  }
}

/// A page that says where another has gone.
struct MovedView: Presentable {
  var frame: Frame
  var target: Anchor

  static let slots: [PresentableSlot<MovedView>] = [
    .record("frame", \.frame),
    .record("target", \.target),
  ]
}

/// A page with no content of its own.
struct PlainView: Presentable {
  var frame: Frame
  var contact: String?

  static let slots: [PresentableSlot<PlainView>] = [
    .record("frame", \.frame),
    .optionalText("contact") { $0.contact },
  ]
}
