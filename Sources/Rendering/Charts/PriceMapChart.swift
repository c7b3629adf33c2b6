import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// CCGs on a map, by what each pays a year for a service, where a price is recorded.
struct PriceMapChart: SiteChart {
  let service: Key<Service>

  var id: String { "price-map-\(service.number)" }

  static func candidates(in report: Report) -> [PriceMapChart] {
    report.catalogue.services.keys.map { PriceMapChart(service: $0) }
  }

  /// Whether any CCG has a price of its own.
  func isDrawn(in report: Report) -> Bool {
    report.hasMap && report.livingCCGs.contains { cost(of: $0, in: report) != nil }
  }

  func path(in report: Report) -> String { "\(Kind.service.folder)/price-map.csv" }

  func subject(in report: Report) -> Reference? { .service(service) }

  func status(in report: Report) -> Status {
    report.livingCCGs.compactMap { ccg in
      cost(of: ccg, in: report).map { report.status(of: $0.agreement) }
    }.max() ?? .recorded
  }

  /// Pounds a year for each registered patient, under an agreement about this service alone.
  private func cost(
    of ccg: Key<Organisation>, in report: Report
  ) -> (agreement: Key<Agreement>, pounds: Double)? {
    guard case .agreement(let key) = report.landscape.answer(ccg, service),
      report.catalogue.agreements[key].services.count == 1,
      let pounds = report.agreedCostPerPatient(key, for: ccg)
    else { return nil }
    return (key, pounds)
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let map = MapGroups(links)
    return HexMap.ofPrices(
      report.catalogue.services[service].entry.name, day: report.day.text, groups: map.groups,
      places: map.customers.map { key, group in
        let cost = cost(of: key, in: report)
        let reason = reason(report.landscape.answer(key, service), in: report)
        return (
          map.place(
            key, group,
            words: cost.map { "£" + numberText($0.pounds, decimals: 2) } ?? reason.rawValue,
            number: cost?.pounds,
            source: cost.map { links.address(of: .agreement($0.agreement)).text },
            status: cost.map { report.status(of: $0.agreement) } ?? .recorded), reason
        )
      })
  }

  private func reason(_ answer: ServiceAnswer, in report: Report) -> HexMap.NoPrice {
    guard case .agreement(let key) = answer else { return .noAgreement }
    if !report.isPriced(key) { return .notRecorded }
    return report.catalogue.agreements[key].services.count > 1 ? .shared : .notPerPatient
  }
}
