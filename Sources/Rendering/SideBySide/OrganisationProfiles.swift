import Commissioning
import Measuring

extension PageBuilding {
  func profile(of key: Key<Organisation>) -> Profile {
    let organisation = report.catalogue.organisations[key]
    var profile = profile(of: .organisation(key))
    let isClosed = organisation.isClosed(on: report.day)
    profile.add(.nature, "On \(report.day.text)", isClosed ? "Closed" : "In being")
    add("ODS code", organisation.codes, to: &profile) { $0 }
    profile.add(.nature, "Region", organisation.region)
    switch organisation.particulars {
    case .csu(let csu): add(csu, key, to: &profile)
    case .ccg(let ccg): add(ccg, key, to: &profile)
    case .supplier(let supplier): profile.add(.nature, "Sector", supplier.sector.rawValue)
    }
    for number in report.seriesBySubject[Int(key.number)] {
      let series = report.disclosed.series[number]
      if series.customer == nil, series.service == nil,
        series.provider == nil || series.provider == key
      {
        addResult(number, to: &profile)
      }
    }
    return profile
  }

  private func add(_ csu: CSU, _ key: Key<Organisation>, to profile: inout Profile) {
    add("Area", csu.areas, to: &profile) { $0 }
    add("Head office", csu.headOffice, to: &profile) { $0 }
    add("Host", csu.hosts, to: &profile) { $0 }
    add("Organisational form", csu.forms, to: &profile) { $0 }
    add("Staff", csu.staff, to: &profile) { $0.text }
    add("People served", csu.population, to: &profile) { $0.text }
    add("Income a year", csu.income, to: &profile) { "£" + $0.text }
    add("CCG customers stated", csu.statedCustomers, to: &profile) { $0.text }
    let agreements = report.relations.agreementsByProvider[Int(key.number)]
    let customers = Set(
      agreements.compactMap { agreement in
        let agreement = report.catalogue.agreements[agreement]
        return agreement.holds(on: report.day) ? agreement.customer : nil
      })
    profile.add(.nature, "CCGs with an agreement", numberText(Double(customers.count)))
    for offer in report.relations.offersByProvider[Int(key.number)]
    where report.catalogue.availability(of: report.catalogue.offers[offer]) == .open {
      let path = Plan.path(of: .offer(offer), in: report.catalogue)
      let offer = report.catalogue.offers[offer]
      let bundle =
        offer.services.count > 1 ? ", one price for \(offer.services.count) services" : ""
      for service in offer.services {
        profile.add(
          .services, report.catalogue.services[service].entry.name,
          (offer.price?.text ?? "Price not stated") + bundle,
          measure: offer.price?.basis.rawValue, path: path, tag: Tag(offer.statusOfPrice))
      }
    }
  }

  private func add(_ ccg: CCG, _ key: Key<Organisation>, to profile: inout Profile) {
    add("Area team", ccg.areaTeams, to: &profile) { $0 }
    add("Registered patients", ccg.population, to: &profile) { $0.text }
    add("Chief CSU", ccg.csus, to: &profile) { report.catalogue.organisations[$0].entry.name }
    for number in report.relations.agreementsByCustomer[Int(key.number)] {
      let agreement = report.catalogue.agreements[number]
      guard agreement.holds(on: report.day) else { continue }
      let provider = agreement.provider.map {
        $0 == key ? "The CCG itself" : report.catalogue.organisations[$0].entry.name
      }
      let until = agreement.until.map { ", until \($0.value.text)" } ?? ""
      for service in agreement.services {
        profile.add(
          .services, report.catalogue.services[service].entry.name,
          (provider ?? agreement.sourcing?.text ?? "Not recorded") + until,
          path: Plan.path(of: .agreement(number), in: report.catalogue),
          tag: Tag(agreement.entry.evidence))
      }
    }
  }

  /// What a changing attribute is on the day that the site answers for.
  private func add<Value>(
    _ name: String, _ timeline: Timeline<Value>, to profile: inout Profile,
    _ text: (Value) -> String
  ) {
    guard let current = timeline.nearest(to: report.day) else { return }
    profile.add(.nature, name, text(current.value), tag: Tag(current.evidence))
  }
}
