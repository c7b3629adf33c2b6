import Commissioning
import Describing
import Drawing
import Measuring

/// Who sells what CCGs buy, in each region.
struct RegionSharesChart: SiteChart {
  let id = "shares"

  static func candidates(in report: Report) -> [RegionSharesChart] { [RegionSharesChart()] }

  func isDrawn(in report: Report) -> Bool { report.markets.whole.sold > 0 }

  func path(in report: Report) -> String { "shares.csv" }

  func status(in report: Report) -> Status { report.markets.whole.status }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let regions = report.regionsOfCCGs
    return ShareBars(
      subject: "what CCGs buy",
      groups: regions.isEmpty
        ? [links.shares("England", report.markets.whole)]
        : regions.map { links.shares($0, report.markets(in: $0).whole) })
  }
}

/// Who sells a service.
struct ServiceSharesChart: SiteChart {
  let service: Key<Service>

  static func candidates(in report: Report) -> [ServiceSharesChart] {
    report.catalogue.services.keys.map { ServiceSharesChart(service: $0) }
  }

  var id: String { "sellers-\(service.number)" }

  func isDrawn(in report: Report) -> Bool { report.markets.byService[service].sold > 0 }

  func path(in report: Report) -> String {
    "\(Kind.service.folder)/sellers.csv"
  }

  func subject(in report: Report) -> Reference? { .service(service) }

  func status(in report: Report) -> Status { report.markets.byService[service].status }

  func chart(from links: Links) -> (any Chart)? {
    ShareBars(
      subject: links.report.catalogue.services[service].entry.name.withinSentence,
      groups: [links.shares("England", links.report.markets.byService[service])])
  }
}

extension Links {
  fileprivate func shares(_ name: String, _ market: Market) -> ShareBars.Group {
    let sellers = (market.sellers + market.unnamedSellers).map { seller in
      ShareBars.Bar(
        report.catalogue.organisations[seller.provider].entry.name,
        address: address(of: .organisation(seller.provider)).text,
        sold: seller.services, people: seller.people, isOne: !seller.isSeveral)
    }
    let apart = [
      ("In house", market.inHouse), ("Shared with other CCGs", market.shared),
      ("Bought, the seller not recorded", market.sellerNotRecorded),
      ("Not known if still in force", market.notKnown),
      ("Ended, nothing recorded since", market.ended), ("Not recorded", market.notRecorded),
    ].filter { $0.1 > 0 }.map { ShareBars.Bar(notSold: $0, number: $1) }
    return ShareBars.Group(name, bars: sellers + apart, concentration: market.concentration)
  }
}
