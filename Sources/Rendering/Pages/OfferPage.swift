import Commissioning
import Describing

/// What an offer includes, costs and aims at, and who took it up.
struct OfferPage: RecordPage {
  let key: Key<Offer>
  let path: String

  static let kind = Kind.offer
  static let template = "offer"
  static let slots = ArticleView<OfferPage>.slots(facts: factNames)
  static let sectionSlots = NamedSections<OfferPage>.slots(["cost", "targets", "agreements"])

  func article(from links: Links) -> Article {
    let offer = links.report.catalogue.offers[key]
    var article = RecordArticle(links: links).article(reference, caption: "Offer")
    article.keepButton = KeepButton(
      kind: "offer", id: offer.entry.id.value, name: offer.entry.name)
    article.sections =
      [OfferCosts(links: links).section(of: key)]
      + TargetsSection(links: links).sections(offer.targets) + agreements(links)
    return article
  }

  private func agreements(_ links: Links) -> [Section] {
    let agreements = links.report.relations.agreementsByOffer[key].filter {
      links.report.landscape.agreements[$0].isKnown
    }
    guard !agreements.isEmpty else { return [] }
    let tables = AgreementTables(links: links)
    return [
      Section(
        id: "agreements", heading: "Who took it up",
        tables: tables.tables(agreements, party: "Customer") { tables.cell($0.customer) })
    ]
  }
}
