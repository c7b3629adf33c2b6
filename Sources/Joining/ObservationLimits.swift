import Commissioning

/// The limits of every series of a catalogue.
struct ObservationLimits {
  private(set) var series: [SeriesLimits] = []
  let agreements: AgreementDays

  init(_ identities: [SeriesIdentity], lengths: [Period.Length], _ catalogue: Catalogue) {
    agreements = AgreementDays(catalogue)
    // Records are large, and there may be many series of each.
    let units = catalogue.kpis.map(\.unit)
    let recasting = catalogue.kpis.map(\.isRecast)
    let suppressing = catalogue.kpis.map { $0.suppressBelow != nil }
    let lives = catalogue.organisations.map { organisation in
      let days = organisation.life.possibleDays ?? .min ... .max
      return SeriesLimits.Life(firstDay: days.lowerBound, lastDay: days.upperBound)
    }
    series.reserveCapacity(identities.count)
    for (identity, length) in zip(identities, lengths) {
      var life = lives[Int(identity.subject.number)]
      if recasting[Int(identity.kpi.number)] { life.firstDay = .min }
      for other in [identity.provider, identity.customer] {
        guard let other else { continue }
        life.firstDay = max(life.firstDay, lives[Int(other.number)].firstDay)
        life.lastDay = min(life.lastDay, lives[Int(other.number)].lastDay)
      }
      let unit = units[Int(identity.kpi.number)]
      series.append(
        SeriesLimits(
          isProportion: unit.isProportion, isQuotient: unit.isQuotient, unit: unit,
          least: unit.domain.lowerBound, most: unit.domain.upperBound, multiplier: unit.multiplier,
          needsAgreement: identity.provider != nil && identity.customer != nil,
          isSuppressed: suppressing[Int(identity.kpi.number)], length: length, life: life,
          stretches: agreements.stretches(of: identity)))
    }
  }
}
