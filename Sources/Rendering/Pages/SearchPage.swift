import Commissioning
import Describing
import Measuring
import Templates

/// Where results are shown, with lists to use if scripts do not run.
struct SearchPage: SitewidePage {
  static let path = "search.html"
  static let title = "Search"
  static let views: [any PageView.Type] = [SearchView.self]

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    var frame = Frames(links: links).frame(title: Self.title)
    frame.isSearch = true
    let lists = Kind.allCases.compactMap { kind -> Anchor? in
      let count = press.report.lists[kind]?.count ?? 0
      guard count > 0 else { return nil }
      return Anchor(
        text: "\(kind.heading) (\(numberText(Double(count), decimals: 0)))",
        address: links.address(ofList: kind))
    }
    press.show(SearchView(frame: frame, lists: lists), into: &output)
  }
}

struct SearchView: PageView {
  static let template = "search"

  var frame: Frame
  var lists: [Anchor]

  static let slots: [PresentableSlot<SearchView>] = [
    .record("frame", \.frame),
    .list("lists") { $0.lists },
  ]
}
