import Commissioning

/// The limits of every series of a catalogue.
struct Limits {
  private(set) var series: [SeriesLimits] = []
  private(set) var agreements: AgreementDays

  init(_ identities: [SeriesIdentity], _ catalogue: Catalogue) {
    agreements = AgreementDays(catalogue)
    // Records are large, and there may be many series of each.
    let areProportions = catalogue.kpis.map(\.unit.isProportion)
    let lives = catalogue.organisations.map { organisation in
      SeriesLimits.Life(
        firstDay: organisation.established?.earliest.number ?? .min,
        lastDay: organisation.closed?.value.latest.number ?? .max)
    }
    series.reserveCapacity(identities.count)
    for identity in identities {
      var life = lives[Int(identity.subject.number)]
      for other in [identity.provider, identity.customer] {
        guard let other else { continue }
        life.firstDay = max(life.firstDay, lives[Int(other.number)].firstDay)
        life.lastDay = min(life.lastDay, lives[Int(other.number)].lastDay)
      }
      series.append(
        SeriesLimits(
          isProportion: areProportions[Int(identity.kpi.number)],
          needsAgreement: identity.provider != nil && identity.customer != nil, life: life,
          stretches: agreements.stretches(of: identity)))
    }
  }
}
