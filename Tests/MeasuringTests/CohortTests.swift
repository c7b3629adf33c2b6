import Chronology
import Commissioning
import Disclosing
import Joining
import Measuring
import Reading
import Testing

/// What is disclosed of a KPI of some CCGs and one CSU, `south`, with which each has an agreement.
///
/// - Parameter rows: `subject,provider,customer,period,numerator,denominator`.
private func disclosed(
  _ rows: [String], kpi: String = "", adding more: [String: String] = [:]
) throws -> (disclosed: Disclosed, catalogue: Catalogue) {
  var texts = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n", "csus/south.md": "---\nname: South\n---\n",
    "services.csv": "id,name,category,kpis\nhr,HR,back office,paid\nit,IT,back office,paid\n",
    "kpis/paid.md": "---\nname: Paid\nunit: percent\n\(kpi)---\n",
    "ccgs.csv": "id,name\nash,Ash\nbar,Bar\ncob,Cob\ndun,Dun\nelm,Elm\n",
    "data/paid.csv": "kpi,subject,provider,customer,period,numerator,denominator\n"
      + rows.map { "paid,\($0)\n" }.joined(),
  ]
  texts.merge(more) { $1 }
  let content = read(texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path })
  let joined = join(content.value.observations, with: content.value.catalogue)
  #expect((content.diagnostics + joined.diagnostics).map(\.message) == [])
  let catalogue = content.value.catalogue
  return (disclose(joined.value, by: catalogue), catalogue)
}

@Suite struct Cohorts {
  private func cohort(_ rows: [String], kpi: String) throws -> Cohort {
    let (disclosed, catalogue) = try disclosed(rows, kpi: kpi)
    let measures = Array(disclosed.series.keys).map { key in
      (series: key, measure: disclosed.measure(disclosed.series[key], in: catalogue))
    }
    return try #require(Cohort(measures, of: catalogue.kpis[0], percentage: 90))
  }

  private let four = [
    "ash,,,2013-04,5,10", "bar,,,2013-04,5,10", "cob,,,2013-04,7,10", "dun,,,2013-04,9,10",
  ]

  @Test(arguments: [("better: higher\n", [3, 3, 2, 1]), ("better: lower\n", [1, 1, 3, 4])])
  func rankTheBestFirstAndEqualsTheSame(better: String, ranks: [Int]) throws {
    #expect(try cohort(four, kpi: better).members.map(\.rank) == ranks)
  }

  @Test func haveAMiddleHalfFromFourOn() throws {
    #expect(try cohort(four, kpi: "").spread?.middleHalf == 50...75)
    #expect(try cohort(Array(four.prefix(3)), kpi: "").spread?.middleHalf == nil)
  }

  @Test func areOfTheLastPeriodThatNearlyAllHaveReported() throws {
    let next = ["ash", "bar", "cob", "dun"].map { "\($0),,,2013-05,6,10" }
    #expect(try cohort(four + next, kpi: "").period.code == "2013-05")
    #expect(try cohort(four + next.prefix(3), kpi: "").period.code == "2013-04")
  }
}

@Suite struct TargetsOfSeries {
  private func target(
    _ agreements: [String], service: String = "", period: String = "2013-04",
    kpi: String = "better: higher\ntarget: 80\n"
  ) throws -> Double? {
    let head = "id,customer,provider,sourcing,services,from,until,targets.kpi,targets.value\n"
    let (disclosed, catalogue) = try disclosed(
      [], kpi: kpi,
      adding: [
        "csus/north.md": "---\nname: North\n---\n", "agreements.csv": head + agreements.joined(),
        "data/paid.csv":
          "kpi,provider,customer,service,period,numerator,denominator\n"
          + "paid,south,ash,\(service),\(period),9,10\n",
      ])
    let targets = Targets(Landscape(catalogue), Relations(catalogue))
    return targets.target(of: disclosed.series[0])?.value
  }

  private let past = "a,ash,south,csu,hr,2013-04-01,2013-09-30,paid,81\n"
  private let present = "b,ash,south,csu,hr,2013-10-01,2014-09-30,paid,82\n"
  private let future = "c,ash,south,csu,hr,2014-10-01,,paid,83\n"

  @Test func areThoseOfTheAgreementInForce() throws {
    #expect(try target([past, present, future]) == 82)
    #expect(try target([past, future]) == 83)
    #expect(try target([past]) == 81)
  }

  @Test func areThoseOfTheProviderThatTheSeriesNames() throws {
    let other = "d,ash,north,csu,it,2013-11-01,2014-09-30,paid,84\n"
    #expect(try target([past, present, other]) == 82)
  }

  @Test func areThoseOfTheServiceThatTheSeriesNames() throws {
    let other = "d,ash,south,csu,it,2013-11-01,2014-09-30,paid,84\n"
    #expect(try target([present, other], service: "hr", period: "2013-12") == 82)
    #expect(try target([present, other], service: "it", period: "2013-12") == 84)
  }

  @Test func areTheKPIsOwnWhereNoneIsAgreed() throws {
    #expect(try target(["a,ash,south,csu,hr,,,,\n"]) == 80)
    #expect(try target(["a,ash,south,csu,hr,,,,\n"], kpi: "better: higher\n") == nil)
  }
}
