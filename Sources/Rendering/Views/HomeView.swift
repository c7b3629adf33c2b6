import Templates

/// The home page: the country on one screen, and where to go on.
struct HomeView: PageView {
  static let template = "home"

  var frame: Frame
  /// What is most to be known on the day.
  var finding: Cell?
  var counts: [Count]
  /// The country in pictures.
  var sections: [Section]
  /// What changed, the latest first.
  var changes: [Anchor]
  /// What needs attention, the worst first.
  var attention: [Anchor]
  var pages: [ItemView]
  var hasIllustrations: Bool

  static let slots: [PresentableSlot<HomeView>] = [
    .record("frame", \.frame),
    .optional("finding") { $0.finding },
    .list("counts") { $0.counts },
    .list("sections") { $0.sections },
    .list("changes") { $0.changes },
    .flag("has_changes") { !$0.changes.isEmpty },
    .list("attention") { $0.attention.gathered.items },
    .optional("attention_tag") { $0.attention.gathered.tag },
    .flag("has_attention") { !$0.attention.isEmpty },
    .list("pages") { $0.pages },
    .flag("has_pages") { !$0.pages.isEmpty },
    .flag("has_illustrations") { $0.hasIllustrations },
  ]

  struct Count: Presentable {
    var number: String
    var noun: String
    var address: Address

    static let slots: [PresentableSlot<Count>] = [
      .text("number") { $0.number },
      .text("noun") { $0.noun },
      .record("address", \.address),
    ]
  }
}
