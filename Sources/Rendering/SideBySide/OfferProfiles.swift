import Commissioning
import Drawing
import Measuring

extension PageBuilding {
  func profile(of key: Key<Offer>) -> Profile {
    let catalogue = report.catalogue
    let offer = catalogue.offers[key]
    var profile = profile(of: .offer(key))
    if let provider = offer.provider {
      let organisation = catalogue.organisations[provider]
      profile.add(
        .nature, "Provider", organisation.entry.name,
        path: Plan.path(of: .organisation(provider), in: catalogue))
      profile.add(.nature, "Region of the provider", organisation.region ?? "Not recorded")
    }
    for service in offer.services {
      profile.add(
        .nature, "Service", catalogue.services[service].entry.name,
        path: Plan.path(of: .service(service), in: catalogue))
    }
    profile.add(.nature, "Level", offer.level?.rawValue)
    profile.add(.nature, "Offered from", offer.from?.value.text)
    profile.add(.nature, "Offered until", offer.until?.value.text)
    let customers = Set(
      report.relations.agreementsByOffer[Int(key.number)].compactMap {
        catalogue.agreements[$0].customer
      })
    profile.add(.nature, "CCGs that took it up", numberText(Double(customers.count)))
    for item in offer.includes { profile.add(.scope, item.capitalizedFirst, "Included") }
    for item in offer.excludes { profile.add(.scope, item.capitalizedFirst, "Not included") }
    if let price = offer.price {
      profile.add(
        .price, "Price", price.text, measure: price.basis.rawValue, tag: Tag(offer.statusOfPrice))
    }
    addCost(of: offer, to: &profile)
    for target in offer.targets {
      let kpi = catalogue.kpis[target.kpi]
      profile.add(
        .targets, kpi.entry.name, kpi.text(of: target.value), tag: Tag(target.evidence))
    }
    addResults(of: offer, to: &profile)
    return profile
  }

  /// What it would cost the CCG by which offers are compared, so that prices by different bases can
  /// be.
  private func addCost(of offer: Offer, to profile: inout Profile) {
    guard let example = report.costExamples.middle else { return }
    let name = report.catalogue.organisations[example.ccg].entry.name
    let attribute = "A year for \(name), with \(example.people.text) registered patients"
    switch Cost(of: offer.price, population: example.people) {
    case .yearly(let cost):
      let scope = offer.services.count > 1 ? ", for \(offer.services.count) services" : ""
      profile.add(
        .price, attribute, cost.text + scope, tag: Tag(offer.statusOfPrice))
    case .unknown(.noPrice): return
    case .unknown(let obstacle):
      profile.add(.price, attribute, "Cannot be worked out: \(obstacle.text)")
    }
  }

  /// The figures of its provider by the KPIs of its targets and of its service.
  private func addResults(of offer: Offer, to profile: inout Profile) {
    guard let provider = offer.provider else { return }
    var kpis = offer.targets.map(\.kpi)
    for kpi in offer.services.flatMap({ report.catalogue.services[$0].kpis })
    where !kpis.contains(kpi) { kpis.append(kpi) }
    let own = report.seriesBySubject[Int(provider.number)]
    for kpi in kpis {
      let candidates = own.filter { report.disclosed.series[$0].kpi == kpi }
      func isPlain(_ number: Int) -> Bool {
        let series = report.disclosed.series[number]
        return series.customer == nil && (series.service.map(offer.services.contains) ?? true)
      }
      if let number = candidates.first(where: isPlain) { addResult(number, to: &profile) }
    }
  }

  /// A figure of a series with its interval, how the series stands, and its line: the figure of the
  /// period in which the KPI's organisations are compared, so that those side by side are of one
  /// period where they can be; the latest where there is none.
  func addResult(_ number: Int, to profile: inout Profile) {
    let series = report.disclosed.series[number]
    let kpi = report.catalogue.kpis[series.kpi]
    let standing = report.standings[number]
    let figures = measure(number).figures
    let period = report.overviews[Int(series.kpi.number)]?.cohort?.period
    let common = figures.last { $0.period == period && $0.value.value != nil }
    guard let latest = standing.latest, let newest = latest.value.value,
      case let figure = common ?? latest, let value = figure.value.value
    else { return }
    var text = kpi.text(of: value)
    if let interval = figure.interval(of: kpi) {
      text += " (\(kpi.text(of: interval.lower)) to \(kpi.text(of: interval.upper)))"
    }
    text += ", \(figure.period.text)."
    if figure.period != latest.period {
      text += " Since then \(kpi.text(of: newest)), \(latest.period.text)."
    }
    text += " \(standing.variation.words)."
    let sparkline = Sparkline(kpi: kpi, figures: figures)
    profile.add(
      .results, kpi.entry.name, text, measure: figure.period.text,
      path: plan.path(ofSeries: number) + "#" + figure.period.fragment, tag: Tag(series.status),
      drawing: sparkline.svg)
  }

  func profile(of reference: Reference) -> Profile {
    let entry = report.catalogue.entry(of: reference)
    return Profile(
      id: entry.id.value, kind: entry.kind, name: entry.name,
      path: Plan.path(of: reference, in: report.catalogue), tag: Tag(entry.evidence))
  }
}

extension Offer {
  /// How its price is known: no better than the offer itself.
  var statusOfPrice: Status { max(entry.evidence.status, price?.evidence.status ?? .recorded) }
}
