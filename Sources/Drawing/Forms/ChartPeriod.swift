import Commissioning

/// A period as charts name it: in full, in short under the axis, and by the year it belongs to.
package struct ChartPeriod: Sendable, Hashable {
  /// "April 2013".
  package var text: String
  /// "2013-04", as KPI data have it.
  package var code: String
  /// "Apr".
  package var short: String
  /// "2013": said once for its first label on the axis.
  package var year: String?
  package var interval: Period.Length?

  /// "in April 2013", "on 1 April 2013".
  var when: String { (interval == .day ? "on " : "in ") + text }

  package init(_ text: String, short: String, year: String? = nil, interval: Period.Length? = nil) {
    self.text = text
    code = text
    self.short = short
    self.year = year
    self.interval = interval
  }

  package init(_ period: Period) {
    let month = period.first.month
    let monthName = String(Month.names[month.monthOfYear - 1].prefix(3))
    switch period.length {
    case .day:
      let day = period.first.number - month.first.number + 1
      self.init(period.text, short: "\(day) \(monthName)", year: String(month.year), interval: .day)
    case .month:
      self.init(period.text, short: monthName, year: String(month.year), interval: .month)
    case .quarter:
      let parts = period.code.split(separator: " ")
      self.init(
        period.text, short: String(parts.last ?? ""), year: parts.first.map(String.init),
        interval: .quarter)
    case .year: self.init(period.text, short: period.code, interval: .year)
    }
    code = period.code
  }
}

extension Period.Length? {
  /// "month" or "months": how a number of periods is counted.
  func counted(_ number: Int) -> String {
    let noun =
      switch self {
      case .day?: "day"
      case .month?: "month"
      case .quarter?: "quarter"
      case .year?: "year"
      case nil: "period"
      }
    return number == 1 ? noun : noun + "s"
  }
}
