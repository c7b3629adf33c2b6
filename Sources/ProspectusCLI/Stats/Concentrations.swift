import Commissioning
import Diagnostics
import Statistics

/// The concentration of each market, from what each seller sells in it, by market.
func concentrations(_ table: inout StatsTable) -> ResultTable? {
  let markets = table.texts("market")
  let sales = table.counts("value")
  guard table.findings.isEmpty else { return nil }
  var result = ResultTable(columns: ["market", "sellers", "hhi"])
  var parts: [String: [Double]] = [:]
  for (market, sale) in zip(markets, sales) {
    parts[market.value, default: []] += [sale.value].compactMap(\.self)
  }
  for (market, values) in parts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
    result.add([
      .text(market), .whole(values.count { $0 > 0 }), .number(Concentration(of: values)?.index),
    ])
  }
  return result
}
