import Diagnostics
import ProspectusCLI
import Testing

private func run(
  _ request: StatsRequest, _ text: String, series: String? = nil
) -> Checked<String?> {
  statistics(request, of: Array(text.utf8), series: series.map { Array($0.utf8) })
}

/// Whether two tables have the same cells, numbers but for their last digits.
private func agree(_ text: String?, _ expected: String) -> Bool {
  func rows(_ text: String) -> [[Substring]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }
  guard let text else { return false }
  let (left, right) = (rows(text), rows(expected))
  guard left.map(\.count) == right.map(\.count) else { return false }
  return zip(left.joined(), right.joined()).allSatisfy { cell, other in
    cell == other || (isNear(Double(cell), Double(other)) && Double(cell) != nil)
  }
}

/// Expected values: NHSRplotthedots 0.2.2 and PHEindicatormethods 2.1.0, in the shortest text that
/// reads back as the same number.
@Suite struct StatsCommandResults {
  @Test func intervalsAreComputedAnew() {
    let table =
      "id,x,n,value,method,extra\na,5,10,999,wrong,\"x, y\"\n\"b, c\",,10,,,\nd,0,1e1,,,\n"
    #expect(
      agree(
        run(StatsRequest(.wilson), table).value,
        """
        id,x,n,value,lower95_0cl,upper95_0cl,lower99_8cl,upper99_8cl,statistic,method
        a,5,10,50,23.659309051256404,76.3406909487436,15.054367209425784,84.94563279057422,percentage,Wilson
        "b, c",,10,,,,,,percentage,Wilson
        d,0,10,0,0,27.753279986288916,0,48.84789004534622,percentage,Wilson

        """))
  }

  @Test func theStatisticNamesTheMultiplier() throws {
    let table =
      "n,x,id,statistic\n90000,9,a,rate per 1000\n90000,10,b,rate per 1e+05\n1000,,c,\n"
    let text = try #require(run(StatsRequest(.byars), table).value)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows[1][3] == "0.1" && rows[1][9] == "Exact")
    #expect(isNear(Double(rows[2][3]), 11.111111111111112) && rows[2][9] == "Byars")
    #expect(rows[3].joined(separator: ",") == "c,,1000,,,,,,rate per 100000,")
  }

  @Test func chartsAreInTheOrderOfTheSeriesAndOfTime() {
    let points =
      "date,series_id,value\n2013-06-01,b,3\n2013-05-01,a,\n2013-05-01,b,1\n2013-04-01,b,2\n"
    let series =
      "series_id,improvement_direction,target,rebase_dates\na,,,\nb,increase,9,2013-04-01|2013-06-01\n"
    #expect(
      agree(
        run(StatsRequest(.spc), points, series: series).value,
        """
        series_id,row,date,value,rebase_group,mean,lpl,upl,target,outside_limits,relative_to_mean,close_to_limits,special_cause_type,special_cause_flag,point_type,short_group_warning
        a,1,2013-05-01,,0,,,,,,,,Common Cause,FALSE,common_cause,TRUE
        b,1,2013-04-01,2,1,1.5,-1.1600000000000001,4.16,9,FALSE,1,FALSE,Common Cause,FALSE,common_cause,TRUE
        b,2,2013-05-01,1,1,1.5,-1.1600000000000001,4.16,9,FALSE,-1,FALSE,Common Cause,FALSE,common_cause,TRUE
        b,3,2013-06-01,3,2,3,,,9,,0,,Common Cause,FALSE,common_cause,TRUE

        """))
    #expect(
      agree(
        run(StatsRequest(.spc, isSummary: true), points, series: series).value,
        """
        series_id,source,n,first_date,last_date,improvement_direction,target,rebase_dates,fix_after_n_points,screen_outliers,n_missing,variation,variation_icon,assurance,assurance_icon,last_special_cause_type,note,not_judged
        a,,1,2013-05-01,2013-05-01,neutral,,,,TRUE,1,common_cause,common_cause,,,Common Cause,,too_few_values
        b,,3,2013-04-01,2013-06-01,increase,9,2013-04-01|2013-06-01,,TRUE,0,common_cause,common_cause,inconsistent,inconsistent,Common Cause,,too_few_values

        """))
  }

  @Test func signalsAreNamedAsThePackageNamesThem() throws {
    let values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 40]
    let rows = values.enumerated().map { "2013-01-\($0 < 9 ? "0" : "")\($0 + 1),\($1)" }
    let table = "date,value\n" + rows.joined(separator: "\n")
    let text = try #require(run(StatsRequest(.spc), table).value)
    #expect(text.contains("Above UCL,TRUE,special_cause_neutral_high"))
  }

  @Test func groupsAreTheirOwn() {
    let table =
      "dataset,invert,nquantiles,area,value\nd,TRUE,2,a,3\nd,FALSE,2,a,3\nd,TRUE,2,b,NA\nd,TRUE,2,c,1\nd,FALSE,2,c,1\n"
    #expect(
      agree(
        run(StatsRequest(.quantiles), table).value,
        """
        dataset,invert,nquantiles,area,value,quantile
        d,TRUE,2,a,3,1
        d,FALSE,2,a,3,2
        d,TRUE,2,b,,
        d,TRUE,2,c,1,2
        d,FALSE,2,c,1,1

        """))
  }

  private let ranked =
    "period,org_code,numerator,denominator\n2013-05,b,1,2\n2013-04,a,1,4\n2013-04,b,3,4\n2013-04,c,1,0\n"

  @Test func ranksDecilesAndMeans() {
    #expect(
      agree(
        run(StatsRequest(.rank), ranked).value,
        """
        period,org_code,numerator,denominator,value,percentile
        2013-05,b,1,2,0.5,
        2013-04,a,1,4,0.25,0
        2013-04,b,3,4,0.75,1
        2013-04,c,1,0,,

        """))
    #expect(
      agree(
        run(StatsRequest(.deciles), ranked).value,
        """
        period,n,p10,p20,p30,p40,p50,p60,p70,p80,p90
        2013-04,2,0.3,0.35,0.4,0.45,0.5,0.55,0.6,0.65,0.7
        2013-05,1,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5

        """))
    #expect(
      run(StatsRequest(.meanRank), ranked).value
        == "org_code,mean_percentile_last6,months\na,0,1\nb,1,1\n")
  }

  @Test func aGroupWithAMissingValueHasNoMean() throws {
    let text = try #require(run(StatsRequest(.mean), "o,LOS\nb,2\na,\na,1\nb,2\n").value)
    #expect(text.contains("\na,,2,,,,,95%,mean,Student's t-distribution\n"))
    #expect(text.contains("\nb,4,2,0,2,2,2,99.8%,mean,Student's t-distribution\n"))
  }

  @Test func comparisonsNeedABenchmark() throws {
    let table = "dataset,org_code,numerator,denominator,benchmark\nd,a,1,1000,50\nd,b,1,10,\n"
    let text = try #require(run(StatsRequest(.compare), table).value)
    #expect(text.contains(",50,lower,lower,worse,better\n"))
    #expect(text.hasSuffix(",,,,,\n"))
  }

  @Test func funnelsOfOrganisationsAndTheirCurves() throws {
    let table = "dataset,org_code,numerator,denominator\nd,a,50,100\nd,b,10,100\n"
    let text = try #require(run(StatsRequest(.funnelProportion), table).value)
    #expect(text.contains("d,a,50,100,50,30,High (0.001)\nd,b,10,100,10,30,Low (0.001)\n"))
    let curves = try #require(run(StatsRequest(.funnelProportion, isLimits: true), table).value)
    #expect(curves.split(separator: "\n").count == 101)
    let one = "dataset,Observed_events,statistic\nd,0,ratio (isr)\n"
    let limits = try #require(run(StatsRequest(.funnelRatio, isLimits: true), one).value)
    #expect(
      limits.hasSuffix("d,0,3.688879454113932,0,0,,6.907755278982132,0,0,,ratio (isr),Poisson\n"))
    let rates = "org_code,population,events\na,1000,0\nb,1000,20\n"
    let significance = try #require(run(StatsRequest(.funnelRate), rates).value)
    #expect(significance.contains("a,1000,0,0,Low (0.001)\nb,1000,20,2000,High (0.025)\n"))
  }
}

@Suite struct StatsCommandFindings {
  @Test(
    arguments: [
      (.wilson, "id,x,n\na,5,4\n", .numeratorOverDenominator, 9),
      (.wilson, "id,x,n\na,-5,4\n", .invalidNumber, 9),
      (.wilson, "id,x,n\na,5,0\n", .zeroDenominator, 11),
      (.wilson, "id,x,n\na,five,9\n", .invalidNumber, 9),
      (.wilson, "id,x,n\na,Inf,9\n", .invalidNumber, 9),
      (.wilson, "id,x\na,5\n", .missingColumn, 0),
      (.byars, "id,x,n,statistic\na,5,9,per head\n", .unknownChoice, 23),
      (
        .funnelProportion, "dataset,org_code,numerator,denominator\nd,a,,9\n", .invalidNumber, 43
      ),
      (.funnelRatio, "dataset,org_code,observed,expected\nd,a,1,-2\n", .invalidNumber, 41),
      (.quantiles, "dataset,invert,nquantiles,area,value\nd,maybe,2,a,1\n", .unknownChoice, 39),
      (.quantiles, "dataset,invert,nquantiles,area,value\nd,TRUE,2.5,a,1\n", .invalidNumber, 44),
      (.rank, "period,org_code,numerator,denominator\nApril,a,1,2\n", .unknownPeriod, 38),
      (.spc, "date,value\n2013-04-01,1\n2013-04-01,2\n", .duplicateObservation, 24),
      (.spc, "date,value\n2013-02-30,1\n", .unknownPeriod, 11),
      (.spc, "date,value\nto 2013-06,1\nto 2013-07,2\n", .overlappingPeriods, 24),
      (.spc, "date,value\n2013/14,1\n2013-12,2\n", .overlappingPeriods, 21),
      (
        .meanRank,
        "period,org_code,numerator,denominator\n2010 to 2012,a,1,2\n2011 to 2013,a,1,2\n",
        .overlappingPeriods, 57
      ),
      (.spc, "", .invalidCSV, 0),
    ] as [(StatsMethod, String, Rule, Int)])
  func faultsAreFoundAtTheirPlace(method: StatsMethod, table: String, rule: Rule, offset: Int) {
    let result = run(StatsRequest(method), table)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.rule) == [rule])
    #expect(result.diagnostics.first?.place?.offset == UInt32(offset))
  }

  @Test(
    arguments: [
      ("series_id,improvement_direction\na,up\n", .unknownChoice, 34),
      ("series_id,fix_after_n_points\na,5\n", .invalidNumber, 31),
      ("series_id,rebase_dates\na,2013-04-01|soon\n", .unknownPeriod, 25),
      ("series_id,screen_outliers\na,perhaps\n", .unknownChoice, 28),
      ("series_id\na\na\n", .duplicateIdentifier, 12),
    ] as [(String, Rule, Int)])
  func faultsOfTheSeriesAreFoundInTheirFile(series: String, rule: Rule, offset: Int) {
    let result = run(
      StatsRequest(.spc), "series_id,date,value\na,2013-04-01,1\n", series: series)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.rule) == [rule])
    let place = result.diagnostics.first?.place
    #expect(place?.source == SourceID(1) && place?.offset == UInt32(offset))
  }

  @Test func pointsNeedTheirSeries() {
    let result = run(
      StatsRequest(.spc), "series_id,date,value\nb,2013-04-01,1\n", series: "series_id\na\n")
    #expect(result.diagnostics.map(\.rule) == [.unknownReference])
  }

  @Test func noRowsGiveNoRows() {
    #expect(
      run(StatsRequest(.rank), "period,org_code,numerator,denominator\n").value
        == "period,org_code,numerator,denominator,value,percentile\n")
  }
}
