/// A figure of a chart over time, or the reason why there is none.
package struct ChartPoint: Sendable {
  package var period: ChartPeriod
  package var value: ChartValue
  package var numerator: Double?
  package var denominator: Double?
  package var signal: ControlChart.Signal
  package var cause: ControlChart.Cause?
  /// The address of what the figure is made of.
  package var source: String?

  package init(
    _ period: ChartPeriod, _ value: ChartValue, numerator: Double? = nil,
    denominator: Double? = nil, signal: ControlChart.Signal = .common,
    cause: ControlChart.Cause? = nil, source: String? = nil
  ) {
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.signal = signal
    self.cause = cause
    self.source = source
  }
}
