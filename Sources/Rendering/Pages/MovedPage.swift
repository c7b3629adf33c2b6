import Commissioning
import Describing
import Templates

/// A page at a former address that leads to the current one.
struct MovedPage: SitePage {
  let reference: Reference
  let path: String

  static let views: [any PageView.Type] = [MovedView.self]
  static let rank = PathClaims.Claim.Rank.formerID
  var isIndexed: Bool { false }

  static func all(in survey: Survey) -> [MovedPage] {
    let catalogue = survey.report.catalogue
    return catalogue.references.flatMap { reference -> [MovedPage] in
      let entry = catalogue.entry(of: reference)
      guard entry.kind.hasPages, survey.report.landscape.isShown(reference) else { return [] }
      return entry.formerIDs.map {
        MovedPage(reference: reference, path: "\(entry.kind.folder)/\($0.value).html")
      }
    }
  }

  func claim(in catalogue: Catalogue) -> PathClaims.Claim {
    let entry = catalogue.entry(of: reference)
    let former = entry.formerIDs.first { "\(entry.kind.folder)/\($0.value).html" == path }
    return PathClaims.Claim(
      rank: .formerID,
      words: "the former id '\(former?.value ?? "")' of the \(entry.kind.noun) '\(entry.id.value)'",
      place: former?.place ?? entry.id.place)
  }

  func sources(in report: Report) -> [String] {
    [report.path(of: report.catalogue.entry(of: reference).place.source)]
  }

  func write(with press: Press, into output: inout [UInt8]) {
    let frames = Frames(links: press.links(at: path))
    let view = MovedView(
      frame: frames.frame(title: press.report.catalogue.name(of: reference)),
      target: frames.anchor(reference))
    press.show(view, into: &output)
  }
}

/// The data for the template that says where a page has moved.
struct MovedView: PageView {
  static let template = "moved"

  var frame: Frame
  var target: Anchor

  static let slots: [PresentableSlot<MovedView>] = [
    .record("frame", \.frame),
    .record("target", \.target),
  ]
}
