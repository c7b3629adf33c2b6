import Commissioning
import Measuring
import Testing

@testable import Drawing

private func sentence(_ plot: ControlPlot) -> String { plot.sentence }

@Suite struct HalvesOfFewFigures {
  private func counted(_ counts: [(Double, Double)]) -> Measure {
    Measure(
      kpi: Key(0), subject: Key(0),
      figures: zip(months(counts.count), counts).map { period, count in
        Figure(
          period: period, value: .value(count.0 / count.1 * 100), numerator: count.0,
          denominator: count.1)
      })
  }

  @Test func countsTellWhatTwelveFiguresAreTooFewFor() {
    let falling = counted(
      [906, 905, 907, 900, 893, 889, 880, 872, 860, 851, 846, 840].map { ($0, 1_000) })
    let plot = controlPlot(falling, target: nil)
    #expect(
      sentence(plot)
        == "84.0% in March 2014. It fell from 90.0% in the first 6 months to 85.8% in the last 6, more than chance explains."
    )
    #expect(plot.notes.contains("Limits are drawn from 13 figures, in April 2014 at the earliest."))
    let level = counted(
      [906, 895, 907, 900, 893, 899, 904, 890, 897, 903, 900, 896].map { ($0, 1_000) })
    #expect(
      sentence(controlPlot(level, target: nil))
        == "89.6% in March 2014. The first 6 months (90.0%) and the last 6 (89.8%) differ by no more than chance explains."
    )
    let columns = plot.table.columns.filter { $0.name == "Its half of the figures together" }
    #expect(columns.map { column in [0, 11].map { column.text($0) } } == [["90.0%", "85.8%"]])
  }

  /// Of five, no half has the three figures that tell how much they vary.
  @Test func fiveFiguresHaveNoHalves() {
    #expect(
      controlPlot(counted([(906, 1_000), (905, 1_000), (907, 1_000), (840, 1_000), (839, 1_000)]))
        .halves == nil)
  }

  /// They differ from month to month far more than counts of 10,000 would.
  @Test func figuresThatVaryMuchAnywayShowNoFall() {
    let values: [Double] = [
      9_400, 8_600, 9_300, 8_500, 9_500, 8_700, 9_200, 8_300, 9_300, 8_400, 9_100, 8_600,
    ]
    #expect(
      sentence(controlPlot(counted(values.map { ($0, 10_000) }), target: nil)).hasSuffix(
        "differ by no more than chance explains."))
  }
}
