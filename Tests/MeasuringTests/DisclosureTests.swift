import Commissioning
import Diagnostics
import Disclosing
import Joining
import Measuring
import Reading
import Testing

/// What is published of a KPI's rows, all of CCGs of one CSU.
///
/// - Parameter rows: `subject,period,numerator,denominator,value,published,note`.
private func disclosed(
  _ rows: [String], kpi: String = "", site: String = ""
) throws -> (Disclosed, Catalogue) {
  var texts = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n\(site)",
    "csus/south.md": "---\nname: South\n---\n",
    "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\n\(kpi)---\n",
  ]
  for ccg in ["ash", "bar", "cob", "dun"] {
    texts["ccgs/\(ccg).md"] = "---\nname: \(ccg)\ncsu: south\n---\n"
  }
  let header = "kpi,subject,period,numerator,denominator,value,published,note\n"
  texts["data/paid.csv"] = header + rows.map { "paid," + $0 + "\n" }.joined()
  let content = read(texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path })
  let value = content.value
  let joined = join(value.observations, with: value.catalogue)
  #expect((content.diagnostics + joined.diagnostics).map(\.message) == [])
  return (disclose(joined.value, by: value.catalogue), value.catalogue)
}

/// The figures of one subject, in words.
private func figures(
  _ disclosed: Disclosed, _ catalogue: Catalogue, of subject: String = "ash"
) -> [String] {
  disclosed.series.filter {
    catalogue.organisations[$0.subject].entry.id.value == subject
  }.flatMap { series in
    disclosed.measure(series, of: catalogue.kpis[0], asAt: catalogue.site.day).figures.map {
      "\($0.period.code) \($0.value.absence ?? plain($0.value.value))"
    }
  }
}

private func plain(_ value: Double?) -> String { value.map { "\($0)" } ?? "nothing" }

@Suite struct Measures {
  @Test func gapsAreSaid() throws {
    let (disclosed, catalogue) = try disclosed(["ash,2013-04,1,2,,,", "ash,2013-07,,,,,"])
    #expect(
      figures(disclosed, catalogue) == [
        "2013-04 50.0", "2013-05 Not recorded", "2013-06 Not recorded", "2013-07 Not submitted",
      ])
  }

  @Test func whatIsDueLaterIsNotMissingYet() throws {
    let (disclosed, catalogue) = try disclosed(
      ["ash,2013-12,1,2,,2014-02-14,", "bar,2014-01,1,2,,2014-02-14,"], kpi: "due_within: 40\n")
    #expect(
      figures(disclosed, catalogue) == [
        "2013-12 50.0", "2014-01 Not submitted", "2014-02 Not yet due", "2014-03 Not yet due",
      ])
    let late = disclosed.series.map { series in
      disclosed.measure(series, of: catalogue.kpis[0], asAt: catalogue.site.day).figures[0]
        .latePublication
    }
    #expect(late == [Day("2014-02-14"), nil])
  }

  @Test func aLaterPublicationTakesTheEarliersPlace() throws {
    let (disclosed, catalogue) = try disclosed([
      "ash,2013-04,3,4,,2013-06-30,One was counted twice", "ash,2013-04,1,2,,2013-05-31,",
    ])
    #expect(figures(disclosed, catalogue) == ["2013-04 75.0"])
    let correction = try #require(disclosed.corrections.first)
    #expect(correction.earlier == .value(50) && correction.later == .value(75))
    #expect(correction.earlierRow.number == 3 && correction.laterRow.number == 2)
    #expect(correction.reason == "One was counted twice")
    #expect(disclosed.reconciliation.files.first?.superseded == 1)
  }
}

@Suite struct Combinations {
  @Test func aSumHasThePeriodsOfItsParts() throws {
    let (disclosed, catalogue) = try disclosed([
      "ash,2013-04,1,2,,,", "bar,2013-04,1,2,,,", "ash,2013-05,,,,,", "bar,2013-06,,,,,",
      "ash,2013-08,3,4,,,",
    ])
    let measures = Array(disclosed.series.keys).map { key in
      (series: key, measure: disclosed.measure(disclosed.series[key], in: catalogue))
    }
    let sum = try #require(
      combine(measures, of: catalogue.kpis[0], subject: disclosed.series[0].subject))
    #expect(
      sum.measure.figures.map { "\($0.period.code) \($0.value.absence ?? plain($0.value.value))" }
        == [
          "2013-04 50.0", "2013-05 Not recorded", "2013-06 Not recorded", "2013-07 Not recorded",
          "2013-08 75.0",
        ])
    #expect(sum.measure.figures.map { $0.coverage?.reported } == [2, 0, 0, 0, 1])
  }
}

@Suite struct PublicationDays {
  @Test func whatIsPublishedLaterIsNotKnownYet() throws {
    let (disclosed, catalogue) = try disclosed(
      [
        "ash,2013-04,1,2,,2013-05-31,", "ash,2013-05,1,2,,2014-04-01,",
        "ash,2013-04,2,2,,2014-04-02,",
      ],
      kpi: "due_within: 400\n")
    #expect(figures(disclosed, catalogue).prefix(2) == ["2013-04 50.0", "2013-05 Not yet due"])
    #expect(disclosed.reconciliation.files.first?.pending == 2)
    #expect(disclosed.corrections.isEmpty)
  }
}

@Suite struct SmallNumbers {
  private func withheld(
    _ rows: [String], kpi: String = "suppress_below: 5\n", site: String = ""
  ) throws -> [String] {
    let (disclosed, catalogue) = try disclosed(rows, kpi: kpi, site: site)
    return disclosed.series.flatMap { series in
      series.rows.filter { disclosed.value(at: $0) == .absent(.suppressed) }.map { row in
        #expect(disclosed.numerators[row].isNaN && disclosed.denominators[row].isNaN)
        #expect(disclosed.values[row].isNaN)
        return catalogue.organisations[series.subject].entry.id.value
      }
    }
  }

  @Test func countsBelowTheLimitAndTheirComplementsAreWithheld() throws {
    #expect(try withheld(["ash,2013-04,4,40,,,"]) == ["ash"])
    #expect(try withheld(["ash,2013-04,0,4,,,"]) == ["ash"])
    #expect(try withheld(["ash,2013-04,38,40,,,"]) == ["ash"])
    #expect(try withheld(["ash,2013-04,0,40,,,", "bar,2013-04,40,40,,,"]) == [])
    #expect(try withheld(["ash,2013-04,5,40,,,"]) == [])
    #expect(try withheld(["ash,2013-04,4,40,,,"], kpi: "") == [])
  }

  @Test func anotherIsWithheldTooAndItsSizeDoesNotSayWhich() throws {
    let sizes = [("bar", 20), ("cob", 9), ("dun", 15)]
    var partners: Set<String> = []
    for seed in 0..<20 {
      let rows = ["ash,2013-04,4,40,,,"] + sizes.map { "\($0),2013-04,\($1),40,,," }
      let names = try withheld(rows, site: "suppression_seed: seed \(seed)\n")
      #expect(names.count == 2 && names.first == "ash")
      partners.formUnion(names.dropFirst())
    }
    #expect(partners == ["bar", "cob", "dun"])
    // Two that come to 7 together may each be anything from 1 to 6.
    let two = ["ash,2013-04,4,40,,,", "bar,2013-04,20,40,,,", "dun,2013-04,3,40,,,"]
    #expect(try withheld(two) == ["ash", "dun"])
  }

  @Test func aCorrectionDoesNotTellWhatIsWithheld() throws {
    let (disclosed, _) = try disclosed(
      ["ash,2013-04,4,40,,2013-06-30,", "ash,2013-04,20,40,,2013-05-31,"],
      kpi: "suppress_below: 5\n")
    #expect(disclosed.corrections.map(\.earlier) == [.absent(.suppressed)])
  }

  @Test func aMissingPartCannotBeWorkedOutFromTheValue() throws {
    #expect(try withheld(["ash,2013-04,,7919,0.04,,"]) == ["ash"])
  }

  /// What of a total and its parts may be published: `provider,customer,service,numerator` each.
  private func published(_ rows: [String]) throws -> [Double] {
    var texts = [
      "site.yaml": "title: Test\ndate: 2014-03-31\n", "csus/xa.md": "---\nname: XA\n---\n",
      "csus/xb.md": "---\nname: XB\n---\n", "ccgs/la.md": "---\nname: LA\n---\n",
      "ccgs/lb.md": "---\nname: LB\n---\n", "ccgs/lc.md": "---\nname: LC\n---\n",
      "services.csv": "id,name,category\nhr,HR,back office\nfin,Finance,back office\n",
      "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\nsuppress_below: 5\n---\n",
    ]
    var agreements = "id,customer,provider,sourcing,services\n"
    for csu in ["xa", "xb"] {
      for ccg in ["la", "lb", "lc"] { agreements += "\(csu)-\(ccg),\(ccg),\(csu),csu,hr; fin\n" }
    }
    texts["agreements.csv"] = agreements
    texts["data/paid.csv"] =
      "kpi,period,provider,customer,service,numerator,denominator\n"
      + rows.map { "paid,2013-04,\($0),1000\n" }.joined()
    let content = read(texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path })
    let joined = join(content.value.observations, with: content.value.catalogue)
    #expect(joined.value.reconciliation.unmatched.isEmpty)
    let disclosed = disclose(joined.value, by: content.value.catalogue)
    return disclosed.numerators.filter { !$0.isNaN }.sorted()
  }

  @Test func noTotalGivesItsPartsAway() throws {
    // By customer and by service: each way of parting the total has two withheld.
    #expect(
      try published(["xa,,,103", "xa,la,,3", "xa,lb,,41", "xa,lc,,59", "xa,,hr,4", "xa,,fin,99"])
        .filter { [3, 41, 4, 99].contains($0) } == [])
    // What a CCG has of all its providers.
    let byProvider = try published([",la,,50", "xb,la,,47", "xa,la,,3"])
    #expect(!byProvider.contains(3) && !byProvider.contains(47))
    // What one agreement has of each service.
    let byService = try published(["xa,la,,43", "xa,la,hr,40", "xa,la,fin,3", "xa,lb,,11"])
    #expect(!byService.contains(3) && !byService.contains(40))
  }
}
