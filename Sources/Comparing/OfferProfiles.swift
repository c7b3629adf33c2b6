import Commissioning
import Describing
import Measuring

extension Profile {
  /// An offer with what it costs, aims at and achieves.
  init(_ key: Key<Offer>, in report: Report) {
    self.init(report.described(.offer(key)), in: report)
    let offer = report.catalogue.offers[key]
    let customers = Set(
      report.relations.agreementsByOffer[key].compactMap { agreement in
        let onDay = report.landscape.agreements[agreement]
        return onDay.isKnown && onDay.validity.isCurrent ? onDay.customer?.body : nil
      })
    add(.nature, "Customers in \(report.day.month.text)", numberText(Double(customers.count)))
    addCost(of: offer, in: report)
    for target in offer.targets {
      let kpi = report.catalogue.kpis[target.kpi]
      add(.targets, kpi.entry.name, kpi.shortText(of: target.value), tag: Tag(target.evidence))
    }
    addResults(of: key, in: report)
  }

  /// What it would cost the CCG used to compare offers, so that prices on different bases can be
  /// compared.
  private mutating func addCost(of offer: Offer, in report: Report) {
    guard let example = report.costExamples.middle else { return }
    let name = report.catalogue.organisations[example.ccg].entry.name
    let attribute = "A year for \(name), with \(example.people.text) registered patients"
    guard offer.audience == .ccgs else {
      add(.price, attribute, "Cannot be worked out: it is not offered to CCGs")
      return
    }
    switch Cost(of: offer.price, population: example.people) {
    case .yearly(let cost):
      let scope = offer.services.count > 1 ? ", for \(offer.services.count) services" : ""
      add(.price, attribute, cost.text + scope, tag: Tag(offer.statusOfPrice))
    case .unknown(.noPrice): return
    case .unknown(let obstacle):
      add(.price, attribute, "Cannot be worked out: \(obstacle.text)")
    }
  }

  /// The figures of its provider by the KPIs of its targets and of its services.
  private mutating func addResults(of key: Key<Offer>, in report: Report) {
    let offer = report.catalogue.offers[key]
    guard let provider = report.landscape.offers[key].provider?.body else { return }
    var kpis = offer.targets.map(\.kpi)
    for kpi in offer.services.flatMap({ report.catalogue.services[$0].kpis })
    where !kpis.contains(kpi) { kpis.append(kpi) }
    let own = report.seriesBySubject[provider]
    for kpi in kpis {
      let number = own.first { number in
        let series = report.disclosed.series[number]
        return series.kpi == kpi && series.customer == nil
          && series.service.map(offer.services.contains) ?? true
      }
      if let number { addResult(number, in: report) }
    }
  }
}
