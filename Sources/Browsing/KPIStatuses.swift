import Commissioning
import Describing
import Measuring

/// The statuses of an organisation's KPIs, each by its worst series.
struct KPIStatuses: Sendable {
  enum Status: Int, Sendable, Comparable {
    case needsAttention, missed, steady, overlapping, tooFew, noFigures

    init(_ standing: Standing) {
      if standing.latest == nil {
        self = .noFigures
      } else if standing.needsAttention {
        self = .needsAttention
      } else if standing.meetsTarget == false {
        self = .missed
      } else if standing.isOverlapping {
        self = .overlapping
      } else {
        self = standing.variation == nil ? .tooFew : .steady
      }
    }

    static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }

    var label: Facet.Label {
      let words: (id: String, text: String, phrase: String) =
        switch self {
        case .needsAttention: ("attention", "Needs attention", "with a KPI that needs attention")
        case .missed:
          ("missed", "Missed its latest target", "with a KPI whose latest figure missed its target")
        case .steady: ("steady", "Nothing of concern", "with no KPI of concern")
        case .overlapping:
          (
            "overlapping", "Not judged: periods overlap",
            "with a KPI that is not judged, since its periods overlap"
          )
        case .tooFew:
          ("too-few", "Too few figures to judge", "with too few KPI figures to judge")
        case .noFigures: ("none", "No figures", "without KPI figures")
        }
      return Facet.Label(id: words.id, text: words.text, phrase: words.phrase, order: rawValue)
    }
  }

  private var byKPI: [Key<KPI>: Status] = [:]
  /// Whether some of the figures are illustrative.
  private(set) var areIllustrative = false

  init(of organisation: Key<Organisation>, _ report: Report) {
    let all = report.seriesBySubject[organisation] + report.seriesByProvider[organisation]
    for key in all {
      let series = report.disclosed.series[key]
      let status = Status(report.standings[key])
      byKPI[series.kpi] = min(byKPI[series.kpi] ?? .noFigures, status)
      if series.status == .illustrative { areIllustrative = true }
    }
  }

  /// The worst of all its KPIs.
  var worst: Status { byKPI.values.min() ?? .noFigures }

  /// The worst of some KPIs.
  func worst(of kpis: [Key<KPI>]) -> Status { kpis.compactMap { byKPI[$0] }.min() ?? .noFigures }

  static let rule =
    "The worst status of its KPIs. A KPI needs attention if it shows a concerning change, or "
    + "its usual range misses its target."
}
