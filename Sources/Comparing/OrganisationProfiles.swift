import Commissioning
import Describing
import Measuring

extension Profile {
  /// An organisation with what it offers or gets, and how well it does.
  init(_ key: Key<Organisation>, in report: Report) {
    let organisation = report.catalogue.organisations[key]
    self.init(report.described(.organisation(key)), in: report)
    entries.insert(
      Entry(
        attribute: Attribute(group: .nature, name: "On \(report.day.text)"),
        text: organisation.isClosed(on: report.day) ? "Closed" : "Open"), at: 0)
    switch organisation.particulars {
    case .csu: addOffers(of: key, in: report)
    case .ccg: addServices(of: key, in: report)
    case .supplier: break
    }
    for number in report.seriesBySubject[key] {
      let series = report.disclosed.series[number]
      if series.customer == nil, series.service == nil,
        series.provider == nil || series.provider == key
      {
        addResult(number, in: report)
      }
    }
  }

  private mutating func addOffers(of key: Key<Organisation>, in report: Report) {
    let customers = Set(
      report.relations.agreementsByProvider[key].compactMap { agreement in
        let agreement = report.catalogue.agreements[agreement]
        return agreement.mayBeInForce(on: report.day) ? agreement.customer : nil
      })
    add(.nature, "CCGs with an agreement", numberText(Double(customers.count)))
    for offerKey in report.relations.offersByProvider[key] {
      let offer = report.catalogue.offers[offerKey]
      guard report.catalogue.availability(of: offer) == .open else { continue }
      let bundle =
        offer.services.count > 1 ? ", one price for \(offer.services.count) services" : ""
      for service in offer.services {
        add(
          .services, report.catalogue.services[service].entry.name,
          (offer.price?.text ?? "Price not stated") + bundle,
          measure: offer.price?.basis.rawValue, path: report.path(of: .offer(offerKey)),
          tag: Tag(offer.statusOfPrice))
      }
    }
  }

  private mutating func addServices(of key: Key<Organisation>, in report: Report) {
    for agreementKey in report.currentAgreements(of: key) {
      let agreement = report.catalogue.agreements[agreementKey]
      let provider = agreement.provider.map {
        $0 == key ? "The CCG itself" : report.catalogue.organisations[$0].entry.name
      }
      let until = agreement.until.map { ", until \($0.value.text)" } ?? ""
      for service in agreement.services {
        add(
          .services, report.catalogue.services[service].entry.name,
          (provider ?? agreement.sourcing?.text ?? "Not recorded") + until,
          path: report.path(of: .agreement(agreementKey)),
          tag: Tag(agreement.entry.evidence))
      }
    }
  }
}
