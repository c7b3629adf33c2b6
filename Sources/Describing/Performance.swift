import Chronology
import Commissioning
import Measuring

/// A series that shows how well an agreement is kept, and the target that applies to it.
package struct Performance: Sendable {
  package var series: Key<Series>
  package var target: Targets.Holding?

  package init(series: Key<Series>, target: Targets.Holding?) {
    self.series = series
    self.target = target
  }
}

extension Report {
  /// For each KPI of an agreement's targets and services, its provider's figures for this customer
  /// or, if there are none, for all its customers.
  package func performances(of key: Key<Agreement>) -> [Performance] {
    let agreement = catalogue.agreements[key]
    guard let provider = landscape.agreements[key].provider?.body ?? agreement.provider,
      !agreement.isInHouse
    else { return [] }
    var kpis: [Key<KPI>] = []
    for kpi in agreement.targets.map(\.kpi)
      + agreement.services.flatMap({ catalogue.services[$0].kpis }) where !kpis.contains(kpi)
    {
      kpis.append(kpi)
    }
    let candidates = seriesBySubject[provider] + seriesByProvider[provider]
    return kpis.compactMap { kpi in
      let own = candidates.filter { disclosed.series[$0].kpi == kpi }
      func party(_ number: Key<Series>) -> Key<Organisation>? {
        let series = disclosed.series[number]
        return series.customer ?? (series.subject == provider ? nil : series.subject)
      }
      let number =
        own.first { party($0) == agreement.customer }
        ?? own.first { party($0) == nil && disclosed.series[$0].service == nil }
      return number.map { Performance(series: $0, target: targets.target(of: kpi, in: key)) }
    }
  }

  /// A customer's agreements in force on the day, for all that is known.
  package func currentAgreements(of customer: Key<Organisation>) -> [Key<Agreement>] {
    landscape.agreementsByCustomer[customer].filter {
      landscape.agreements[$0].validity.mayBeCurrent
    }
  }

  /// A customer's own agreements and those of others that it shares, which may be in force on the day.
  package func agreementsServing(_ customer: Key<Organisation>) -> [Key<Agreement>] {
    let own = currentAgreements(of: customer)
    let known = Set(own)
    let shared = landscape.answers[customer].compactMap(\.answer.key).filter {
      landscape.agreements[$0].validity.mayBeCurrent && !known.contains($0)
    }
    return own + Set(shared).sorted()
  }

  /// Whether a series shows something that someone can still act on.
  package func needsAttention(_ number: Key<Series>) -> Bool {
    standings[number].needsAttention && isOfLivingParties(number)
  }

  /// Whether the parties of a series exist on the day.
  package func isOfLivingParties(_ number: Key<Series>) -> Bool {
    landscape.hasLivingParties(disclosed.series[number])
  }

  /// Its own standing or, if another target applies, its standing against that one.
  package func standing(ofSeries number: Key<Series>, against target: Targets.Holding?) -> Standing
  {
    let own = standings[number]
    if own.target == target?.value { return own }
    return Standing(
      measure(number), of: catalogue.kpis[disclosed.series[number].kpi], target: target?.value,
      isOver: !isOfLivingParties(number))
  }

  /// The target that applies to a series.
  package func target(ofSeries number: Key<Series>) -> Targets.Holding? {
    targets.target(of: disclosed.series[number])
  }

  /// A KPI across organisations; nil if no organisations can be compared.
  package func overview(_ kpi: Key<KPI>) -> KPIOverview? { overviews[kpi] }

  /// The KPI of a series across organisations.
  package func overview(ofSeries number: Key<Series>) -> KPIOverview? {
    overviews[disclosed.series[number].kpi]
  }
}

extension Landscape {
  /// Whether the parties of a series exist on the day.
  func hasLivingParties(_ series: Series) -> Bool {
    [series.subject, series.provider, series.customer].compactMap(\.self).allSatisfy {
      lives[$0].mayBeCurrent
    }
  }
}
