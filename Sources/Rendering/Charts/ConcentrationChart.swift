import Commissioning
import Describing
import Drawing

/// How concentrated the sellers of each service are.
struct ConcentrationChart: SiteChart {
  let id = "concentration"

  static func candidates(in report: Report) -> [ConcentrationChart] { [ConcentrationChart()] }

  func isDrawn(in report: Report) -> Bool { report.markets.whole.sold > 0 }

  func path(in report: Report) -> String { "concentration.csv" }

  func status(in report: Report) -> Status { report.markets.whole.status }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let regions = report.regionsOfCCGs
    let regional = regions.map { report.markets(in: $0) }
    return ConcentrationPlot(
      regions: regions,
      rows: report.catalogue.services.keys.map { service in
        let england = report.markets.byService[service]
        let largest = england.sellers.first
        return ConcentrationPlot.Row(
          report.catalogue.services[service].entry.name,
          address: links.address(of: .service(service)).text, england: sale(england),
          regions: regional.map { sale($0.byService[service]) },
          largest: largest.map { report.catalogue.organisations[$0.provider].entry.name },
          largestShare: largest.map { Double($0.services) / Double(england.sold) * 100 },
          apart: [
            england.inHouse, england.shared, england.notKnown + england.sellerNotRecorded,
            england.ended, england.notRecorded,
          ],
          known: england.sold + england.sellerNotRecorded + england.inHouse + england.shared)
      })
  }

  private func sale(_ market: Market) -> ConcentrationPlot.Sale {
    ConcentrationPlot.Sale(
      concentration: market.concentration, greatest: market.greatestConcentration,
      ofPeople: market.concentrationOfPeople, sellers: market.sellers.count, sold: market.sold,
      soldByUnnamed: market.soldByUnnamed)
  }
}
