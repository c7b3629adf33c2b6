import Templates

/// The home page: what this is, for whom, and where to start.
struct HomeView: PageView {
  static let template = "home"

  var frame: Frame
  var counts: [Count]
  /// What needs attention, the worst first.
  var attention: [Anchor]
  var pages: [ItemView]
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
    var address: Address

    static let slots: [PresentableSlot<Count>] = [
      .text("number") { $0.number },
      .text("noun") { $0.noun },
      .record("address", \.address),
    ]
  }
}
