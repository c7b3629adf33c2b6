import Chronology
import Commissioning

/// How many of the organisations that report a KPI belong to each group in each period.
struct Reporters {
  private(set) var nation: [Period: Int] = [:]
  private(set) var regions: [String: [Period: Int]] = [:]
  /// Of the CCGs that mainly use a CSU.
  private(set) var csus: [Key<Organisation>: [Period: Int]] = [:]

  init(
    _ measures: [(series: Key<Series>, measure: Measure)], in catalogue: Catalogue, isRecast: Bool
  ) {
    let periods = Set(measures.flatMap { $0.measure.figures.map(\.period) })
    for (_, measure) in measures {
      let organisation = catalogue.organisations[measure.subject]
      for period in periods where organisation.life.mayHaveFigure(in: period, isRecast: isRecast) {
        nation[period, default: 0] += 1
        if let region = organisation.region {
          regions[region, default: [:]][period, default: 0] += 1
        }
        if organisation.entry.kind == .ccg,
          let csu = catalogue.mainCSU(of: measure.subject, on: period.last)?.body
        {
          csus[csu, default: [:]][period, default: 0] += 1
        }
      }
    }
  }
}
