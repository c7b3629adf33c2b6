import Commissioning
import Describing
import Measuring

/// Where figures come from.
extension Links {
  /// The row of a series' page that shows what a figure is made of.
  func address(ofFigure figure: Figure, series number: Key<Series>) -> Address {
    address(report.place(ofSeries: number).figures, ending: figure.period.fragment)
  }

  /// The row of a series' page that shows what a member's figure is made of.
  func address(of member: Cohort.Member) -> String {
    address(ofFigure: member.figure, series: member.series).text
  }

  /// The row of a KPI's workings that shows what a group's figure is made of.
  func address(ofFigure figure: Figure, group: String, of kpi: Key<KPI>) -> Address {
    address(
      WorkingsPage.path(of: kpi, in: report.catalogue),
      ending: "#\(group)-\(figure.period.fragment)")
  }

  /// The same for any figure of a series.
  func addresses(ofSeries number: Key<Series>) -> (Figure) -> String {
    let start = address(report.place(ofSeries: number).figures).text
    return { start + $0.period.fragment }
  }

  /// The same for any figure of a group.
  func addresses(ofGroup group: String, of kpi: Key<KPI>) -> (Figure) -> String {
    let page = address(WorkingsPage.path(of: kpi, in: report.catalogue)).text + "#\(group)-"
    return { page + $0.period.fragment }
  }
}
