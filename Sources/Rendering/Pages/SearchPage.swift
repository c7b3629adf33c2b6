import Commissioning
import Measuring
import Templates

/// The page where results are shown, with the lists that serve where no script runs.
struct SearchView: Presentable {
  var frame: Frame
  var lists: [Anchor]

  static let slots: [PresentableSlot<SearchView>] = [
    .record("frame", \.frame),
    .list("lists") { $0.lists },
  ]
}

extension PageBuilding {
  func searchView() -> SearchView {
    var frame = frame(title: "Search")
    frame.isSearch = true
    let kinds = Kind.allCases.filter { report.catalogue.count(of: $0) > 0 }
    return SearchView(
      frame: frame,
      lists: kinds.map { kind in
        let number = numberText(Double(report.catalogue.count(of: kind)), decimals: 0)
        return Anchor(
          text: "\(kind.heading) (\(number))",
          address: address(Plan.indexPath(kind, part: 1)))
      })
  }
}
