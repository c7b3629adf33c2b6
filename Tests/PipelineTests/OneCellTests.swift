import Commissioning
import Describing
import Diagnostics
import Disclosing
import Measuring
import Pipeline
import Reading
import Testing

/// Twelve CCGs of two CSUs, two KPIs and three months.
private func content(changing cell: (ccg: Int, month: Int, numerator: Int)? = nil) -> [InputFile] {
  var texts = [
    "site.yaml": "title: Test\ndate: 2014-03-31\nregions: [East, West]\n",
    "csus/south.md": "---\nname: South\n---\n", "csus/north.md": "---\nname: North\n---\n",
    "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\ntarget: 50\n---\n",
    "kpis/seen.md": "---\nname: Seen\nunit: percent\nbetter: higher\n---\n",
  ]
  for number in 1...12 {
    texts["ccgs/c\(number).md"] =
      "---\nname: C\(number)\ncsu: \(number < 7 ? "south" : "north")\n"
      + "region: \(number.isMultiple(of: 2) ? "East" : "West")\n---\n"
  }
  for kpi in ["paid", "seen"] {
    var rows = "kpi,subject,period,numerator,denominator\n"
    for month in 4...6 {
      for number in 1...12 {
        var numerator = 20 + number * 5 + month
        if kpi == "paid", let cell, cell.ccg == number, cell.month == month {
          numerator = cell.numerator
        }
        rows += "\(kpi),c\(number),2013-0\(month),\(numerator),100\n"
      }
    }
    texts["data/\(kpi).csv"] = rows
  }
  return texts.map { InputFile($0.key, $0.value) }
}

/// Every figure of a report by what it is, such as `nation/paid/2013-04`.
private func figures(_ report: Report) -> [String: Double] {
  var figures: [String: Double] = [:]
  let catalogue = report.catalogue
  for series in report.disclosed.series {
    let kpi = catalogue.kpis[series.kpi].entry.id.value
    let subject = catalogue.organisations[series.subject].entry.id.value
    for figure in report.disclosed.measure(series, in: catalogue).figures {
      figures["series/\(kpi)/\(figure.period.code)/\(subject)"] = figure.value.value
    }
  }
  for key in report.overviews.keys {
    guard let overview = report.overviews[key] else { continue }
    let kpi = catalogue.kpis[key].entry.id.value
    for sum in report.sums(of: overview) {
      for figure in sum.combination.measure.figures {
        figures["sum/\(kpi)/\(figure.period.code)/\(sum.id)"] = figure.value.value
      }
    }
    if let deciles = overview.deciles {
      for (period, percentiles) in zip(deciles.periods, deciles.percentiles) {
        for (number, value) in percentiles.enumerated() {
          figures["decile/\(kpi)/\(period.code)/\(number + 1)"] = value
        }
      }
    }
    if let cohort = overview.cohort {
      figures["average/\(kpi)/\(cohort.period.code)"] = cohort.average
      for member in cohort.members {
        let subject = catalogue.organisations[member.subject].entry.id.value
        figures["rank/\(kpi)/\(cohort.period.code)/\(subject)"] = member.rank.map(Double.init)
        figures["percentile/\(kpi)/\(cohort.period.code)/\(subject)"] = member.percentRank
      }
    }
    if let funnel = overview.funnel {
      figures["funnel/\(kpi)/average"] = funnel.average
    }
  }
  return figures
}

private func changed(by cell: (ccg: Int, month: Int, numerator: Int)) throws -> Set<String> {
  let before = try figures(#require(prepare(Inputs(content: content())).site).report)
  let after = try figures(
    #require(prepare(Inputs(content: content(changing: cell))).site).report)
  #expect(before.keys == after.keys)
  return Set(before.keys.filter { before[$0] != after[$0] })
}

@Suite struct OneCell {
  @Test func movesItsOwnSumsAndDecilesAndNothingElse() throws {
    let changed = try changed(by: (ccg: 3, month: 5, numerator: 99))
    let deciles = changed.filter { $0.hasPrefix("decile/") }
    #expect(!deciles.isEmpty && deciles.allSatisfy { $0.hasPrefix("decile/paid/2013-05/") })
    #expect(
      changed.subtracting(deciles) == [
        "series/paid/2013-05/c3", "sum/paid/2013-05/nation", "sum/paid/2013-05/csu-south",
        "sum/paid/2013-05/region-west",
      ])
  }

  @Test func ofTheLatestPeriodMovesAveragesAndRanksToo() throws {
    let changed = try changed(by: (ccg: 3, month: 6, numerator: 99))
    // The third from below becomes the first: those above it move down by one.
    let ranks = Set((3...12).map { "rank/paid/2013-06/c\($0)" })
    let percentiles = Set((3...12).map { "percentile/paid/2013-06/c\($0)" })
    let deciles = changed.filter { $0.hasPrefix("decile/paid/2013-06/") }
    #expect(!deciles.isEmpty)
    #expect(
      changed.subtracting(deciles)
        == ranks.union(percentiles).union([
          "series/paid/2013-06/c3", "sum/paid/2013-06/nation", "sum/paid/2013-06/csu-south",
          "sum/paid/2013-06/region-west", "average/paid/2013-06", "funnel/paid/average",
        ]))
  }
}
