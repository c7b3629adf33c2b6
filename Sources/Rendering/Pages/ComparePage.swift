import Commissioning
import Comparing
import Describing

/// The page on which a script puts any records of one kind side by side.
struct ComparePage: SitewidePage {
  static let path = "compare.html"
  static let title = "Compare"
  static let about: String? = "Up to four offers, CSUs or CCGs side by side."
  static let otherNames =
    Kind.comparable.map { "compare \($0.plural)" }
    + Kind.comparable.map { "\($0.noun) comparison" } + ["side by side"]

  func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let comparison = Comparisons(links: links)
    let view = CompareView(
      frame: Frames(links: links).frame(
        title: Self.title, caption: "Comparison",
        summary: Self.about, hasCharts: true),
      sentence: "Choose the first one below. The address of this page keeps your choices.",
      choices: Kind.comparable.map { $0 == .offer ? services(links) : records(of: $0, links) },
      shards: Kind.comparable.map { comparison.shards(of: $0) })
    press.show(view, into: &output)
  }

  private func records(of kind: Kind, _ links: Links) -> CompareView.Choice {
    let catalogue = links.report.catalogue
    return CompareView.Choice(
      heading: kind.heading, kind: kind.folder,
      links: (links.report.lists[kind] ?? []).map { reference in
        Anchor(
          text: catalogue.name(of: reference),
          address: links.address("\(path)?\(kind.folder)=\(catalogue.id(of: reference))"))
      })
  }

  /// The services whose offers are compared.
  private func services(_ links: Links) -> CompareView.Choice {
    let catalogue = links.report.catalogue
    let compared = links.survey.offersSideBySide
    return CompareView.Choice(
      heading: "Offers, by service", kind: "",
      links: compared.keys.filter { !compared[$0].isEmpty }.map { key in
        Anchor(
          text: catalogue.services[key].entry.name,
          address: links.address(OffersSideBySidePage.path(of: key, in: catalogue)))
      })
  }
}
