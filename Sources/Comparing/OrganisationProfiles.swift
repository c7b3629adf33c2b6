import Chronology
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
        text: report.landscape.lives[key].text
          + (report.landscape.plannedClosure(of: key).map { ", to close \($0.phrase)" } ?? "")),
      at: 0)
    switch organisation.particulars {
    case .csu:
      entries.insert(contentsOf: Self.customers(of: key, in: report), at: 1)
      addOffers(of: key, in: report)
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

  /// How many CCGs mainly use a CSU on the day, and for how many people, as lists of CSUs have it.
  private static func customers(of key: Key<Organisation>, in report: Report) -> [Entry] {
    let users = report.landscape.users[key]
    func entry(_ name: String, _ text: String) -> Entry {
      Entry(
        attribute: Attribute(group: .nature, name: name), text: text,
        tag: Tag(users.isEmpty ? .recorded : .inferred))
    }
    return [
      entry("CCGs that mainly use it", numberText(Double(users.count))),
      entry(
        "Their registered people",
        report.peopleServed(by: key).map { numberText($0) }
          ?? (users.isEmpty ? "None" : "Not recorded")),
    ]
  }

  private mutating func addOffers(of key: Key<Organisation>, in report: Report) {
    let customers = Set(
      report.landscape.agreementsByProvider[key].compactMap { agreement in
        let onDay = report.landscape.agreements[agreement]
        return onDay.validity.isCurrent ? onDay.customer?.body : nil
      })
    add(.nature, "CCGs with an agreement", numberText(Double(customers.count)))
    for offerKey in report.openOffers(by: key) {
      let offer = report.catalogue.offers[offerKey]
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
      let onDay = report.landscape.agreements[agreementKey]
      let provider = onDay.provider?.body.map {
        $0 == key ? "The CCG itself" : report.catalogue.organisations[$0].entry.name
      }
      let until = dates(nil, onDay.end.when).map { ", " + $0 } ?? ""
      for service in agreement.services {
        add(
          .services, report.catalogue.services[service].entry.name,
          (provider ?? onDay.sourcing?.text ?? "Not recorded") + until,
          path: report.path(of: .agreement(agreementKey)),
          tag: Tag(agreement.entry.evidence))
      }
    }
  }
}

extension Validity {
  fileprivate var text: String {
    switch self {
    case .current: "Open"
    case .notYet: "Not yet open"
    case .ended: "Closed"
    case .notKnown(let doubt): "Not known: \(doubt.text)"
    }
  }
}
