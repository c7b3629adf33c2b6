import Commissioning
import Measuring

/// Where figures come from.
extension PageBuilding {
  /// The row of a series' page that says what a figure is made of.
  func address(ofFigure figure: Figure, series number: Int) -> String {
    addresses(ofSeries: number)(figure)
  }

  /// The row of a series' page that says what the figure of a member is made of.
  func address(of member: Cohort.Member) -> String {
    address(ofFigure: member.figure, series: member.series)
  }

  /// The row of a KPI's workings that says what a group's figure is made of.
  func address(ofFigure figure: Figure, group: String, of kpi: Key<KPI>) -> String {
    addresses(ofGroup: group, of: kpi)(figure)
  }

  /// The same for any figure of a series.
  func addresses(ofSeries number: Int) -> (Figure) -> String {
    let page = address(plan.path(ofSeries: number)) + "#"
    return { page + $0.period.fragment }
  }

  /// The same for any figure of a group.
  func addresses(ofGroup group: String, of kpi: Key<KPI>) -> (Figure) -> String {
    let page = address(Plan.workingsPath(kpi, in: report.catalogue)) + "#\(group)-"
    return { page + $0.period.fragment }
  }
}

extension Period {
  /// The id of a figure's row: "p-2013-04", "p-2013-14-q1".
  package var fragment: String {
    var code = code
    return code.withUTF8 { code in
      String(unsafeUninitializedCapacity: code.count + 2) { fragment in
        fragment[0] = UInt8(ascii: "p")
        fragment[1] = UInt8(ascii: "-")
        for (position, byte) in code.enumerated() {
          fragment[position + 2] =
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: " "): UInt8(ascii: "-")
            case UInt8(ascii: "Q"): UInt8(ascii: "q")
            default: byte
            }
        }
        return code.count + 2
      }
    }
  }
}
