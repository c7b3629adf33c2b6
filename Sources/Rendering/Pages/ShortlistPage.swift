import Commissioning
import Describing
import Templates

/// The page on which a script shows a buyer's shortlist.
struct ShortlistPage: SitewidePage {
  static let path = "shortlist.html"
  static let title = "Shortlist"
  static let about: String? =
    "The offers you are choosing between, and why each was chosen or rejected. Kept only in this browser; never sent anywhere."
  static let otherNames = ["my shortlist", "my list", "saved offers", "basket"]
  static let views: [any PageView.Type] = [ShortlistView.self]

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let comparison = Comparisons(links: links)
    let view = ShortlistView(
      frame: Frames(links: links).frame(
        title: Self.title, summary: Self.about, hasCharts: true),
      shards: [comparison.shards(of: .offer), comparison.shards(of: .ccg)],
      build: press.report.build)
    press.show(view, into: &output)
  }
}

/// The data for the template of the shortlist.
struct ShortlistView: PageView {
  static let template = "shortlist"

  var frame: Frame
  /// For the script: how many files hold the profiles of each kind.
  var shards: [ProfileShardsView]
  /// The name of the build.
  var build: String

  static let slots: [PresentableSlot<ShortlistView>] = [
    .record("frame", \.frame),
    .list("shards") { $0.shards },
    .text("build") { $0.build },
  ]
}
