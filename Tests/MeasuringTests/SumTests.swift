import Commissioning
import Diagnostics
import Disclosing
import Joining
import Measuring
import TestNumbers
import Testing

@Suite struct Sums {
  private let shares = "unit: percent\nsuppress_below: 5\n"

  @Test func overlappingSumsDoNotBridgeToAPart() {
    // With two withheld in each margin alone, all margins together tell n/c3.
    let cells = [
      ("s", ["c1": 3, "c2": 20, "c3": 50, "c4": 51]),
      ("n", ["c1": 21, "c2": 2, "c3": 4, "c4": 52]),
      ("m", ["c1": 53, "c2": 54, "c3": 3, "c4": 22]),
      ("q", ["c1": 55, "c2": 56, "c3": 23, "c4": 2]),
    ]
    var rows: [String] = []
    var customers: [String: Int] = [:]
    for (provider, counts) in cells {
      for (customer, count) in counts.sorted(by: { $0.key < $1.key }) {
        rows.append("\(provider),\(customer),,\(count)")
        customers[customer, default: 0] += count
      }
      rows.append("\(provider),,,\(counts.values.reduce(0, +))")
    }
    rows += customers.sorted { $0.key < $1.key }.map { ",\($0.key),,\($0.value)" }
    #expect(Attack(SumsSite.counts(rows)).recovered == [])
  }

  @Test func aServiceOfACSUIsASumOfItsCCGs() {
    let shown = SumsSite.counts([
      ",c1,a,3", ",c2,a,50", ",c3,a,40", ",c4,a,4", "s,,a,93", "n,,a,4",
    ]).shown
    #expect(shown.contains("/c1/a: Suppressed"))
    #expect(!shown.isSuperset(of: ["/c2/a: 50.0", "/c3/a: 40.0", "s//a: 93.0"]))
  }

  @Test func aCCGCountsForTheCSUOfThePeriod() {
    let changing =
      "---\nname: CCG c1\ncsu:\n  - value: s\n    from: 2013-04-01\n    until: 2013-12-31\n"
      + "  - value: n\n    from: 2014-01-01\n---\n"
    let rows = ["c1": 2, "c2": 3, "c3": 40, "c4": 60].sorted { $0.key < $1.key }.map {
      ",\($0.key),,2014-06,,,\($0.value)"
    }
    let shown = SumsSite(
      rows + ["s,,,2014-06,,,43", "n,,,2014-06,,,62"], more: ["ccgs/c1.md": changing]
    ).shown
    #expect(!shown.isSuperset(of: ["/c3/: 40.0", "s//: 43.0"]))
    #expect(!shown.isSuperset(of: ["/c4/: 60.0", "n//: 62.0"]))
  }

  @Test func aCCGThatChangesItsCSUInAQuarterCountsForTheNewOne() {
    let changing =
      "---\nname: CCG c1\ncsu:\n  - value: s\n    until: 2014-01-31\n"
      + "  - value: n\n    from: 2014-02-01\n---\n"
    let rows = ["c1": 2, "c2": 3, "c3": 40, "c4": 60].sorted { $0.key < $1.key }.map {
      ",\($0.key),,2013/14 Q4,,,\($0.value)"
    }
    let shown = SumsSite(
      rows + ["s,,,2013/14 Q4,,,43", "n,,,2013/14 Q4,,,62"], more: ["ccgs/c1.md": changing]
    ).shown
    #expect(shown.count == 6)
    #expect(!shown.isSuperset(of: ["/c3/: 40.0", "s//: 43.0"]))
    #expect(!shown.isSuperset(of: ["/c4/: 60.0", "n//: 62.0"]))
  }

  @Test func agreementsTellWhoseTheServicesOfACCGAre() {
    let shown = SumsSite.counts(
      [",c1,b,3", ",c2,a,11", ",c2,e,12", "n,,,11", "s,,,15"],
      agreements: ["c1,s,b", "c2,n,a", "c2,s,e"]
    ).shown
    #expect(shown.contains("/c1/b: Suppressed"))
    #expect(!shown.isSuperset(of: ["/c2/e: 12.0", "s//: 15.0"]))
  }

  @Test(arguments: [
    // Refused, since it had no agreement; not yet published; unreadable; about nobody known.
    "m,c1,,2013-04,,,3", "s,c1,,2013-04,,,3,2015-02-01", "s,c1,,2013-04,,,<5",
    "s,c9,,2013-04,,,3",
  ])
  func rowsThatAreToldNowhereArePartsAllTheSame(row: String) {
    let provider = row.prefix(1)
    let shown = SumsSite(
      [row, "\(provider),c2,,2013-04,,,100", "\(provider),,,2013-04,,,103"],
      agreements: ["c1,s,a", "c2,s,a", "c2,m,a"]
    ).shown
    #expect(!shown.isSuperset(of: ["\(provider)/c2/: 100.0", "\(provider)//: 103.0"]))
    #expect(!shown.contains { $0.contains("c1") || $0.contains("c9") })
  }

  @Test func aLateFigureThatIsLargeKeepsNothingBack() {
    let shown = SumsSite([
      "s,c1,,2013-04,,,30,2015-02-01", "s,c2,,2013-04,,,100,2013-05-01",
      "s,,,2013-04,,,130,2013-05-01",
    ]).shown
    #expect(shown == ["s/c2/: 100.0", "s//: 130.0"])
  }

  @Test func anEarlierTotalIsNotToldBesideALaterOne() {
    let late = SumsSite([
      "s,c2,,2013-04,,,100,2013-05-10", "s,,,2013-04,,,100,2013-05-10",
      "s,c1,,2013-04,,,3,2013-06-10", "s,,,2013-04,,,103,2013-06-10",
    ]).disclosed
    #expect(late.corrections.map(\.earlier) == [.absent(.suppressed)])
    let revised = SumsSite([
      "s,c1,,2013-04,,,3,2013-05-10", "s,c2,,2013-04,,,100,2013-05-10",
      "s,,,2013-04,,,103,2013-05-10", "s,c1,,2013-04,,,8,2013-06-10",
      "s,,,2013-04,,,108,2013-06-10",
    ]).disclosed
    #expect(revised.corrections.map(\.earlier) == [.absent(.suppressed), .absent(.suppressed)])
    #expect(Set(revised.corrections.compactMap(\.later.value)) == [8, 108])
    let large = SumsSite(["s,,,2013-04,,,100,2013-05-10", "s,,,2013-04,,,103,2013-06-10"]).disclosed
    #expect(large.corrections.map(\.earlier) == [.value(100)])
    let alone = SumsSite([
      ",c1,,2013-04,,,30,2013-05-10", ",c1,,2013-04,,,31,2013-06-10", ",c2,,2013-04,,,3,2013-05-10",
      ",c3,,2013-04,,,20,2013-05-10", ",c4,,2013-04,,,50,2013-05-10",
    ]).disclosed
    #expect(alone.corrections.map(\.earlier) == [.value(30)])
  }

  @Test func monthsAndTheirQuarterAreNotToldTogether() {
    var site = SumsSite([
      "s,c1,,2013-04,,,30", "s,c1,,2013-05,,,50", "s,c1,,2013-06,,,60", "s,,,2013/14 Q1,,,140",
    ])
    let (joined, _) = site.joined
    #expect(joined.value.reconciliation.unmatched.count == 1)
    #expect(joined.diagnostics.map(\.rule) == [.mixedPeriods])
    site.rows.removeLast()
    #expect(site.joined.ledger.diagnostics.isEmpty)
  }

  @Test func halfAFigureHidesNothing() {
    let shown = SumsSite(
      [
        "s,c1,,2013-04,3,50", "s,c2,,2013-04,,60", "s,c3,,2013-04,100,200",
        "s,,,2013-04,103,310",
      ], kpi: shares
    ).shown
    #expect(shown.contains("s/c2/: Not submitted"))
    #expect(shown.contains("s/c1/: Suppressed"))
    #expect(shown.contains("s/c3/: Suppressed") || shown.contains("s//: Suppressed"))
  }

  @Test func whatIsWithheldTogetherComesToTheLimit() {
    // Two ones of a known total are ones.
    let ones = SumsSite.counts(["s,c1,,1", "s,c2,,1", "s,c3,,100", "s,,,102"]).shown
    #expect(ones.filter { $0.hasSuffix("Suppressed") }.count == 3)
    let zeros = SumsSite.counts(["s,c1,,3", "s,c2,,0", "s,c3,,0", "s,,,3"]).shown
    #expect(zeros.contains("s//: Suppressed"))
    // Ten of ten leave nothing to hide one in.
    let complements = SumsSite(
      [
        "s,c1,,2013-04,49,50", "s,c2,,2013-04,10,10", "s,c3,,2013-04,500,600",
        "s,,,2013-04,559,660",
      ],
      kpi: shares
    ).shown
    #expect(complements.contains("s/c3/: Suppressed"))
    #expect(complements.contains("s/c2/: 100.0"))
  }

  @Test(arguments: [
    ([1, 1, 1, 1, 1, 20, 30], 55), ([2, 1, 1, 1, 20, 30, 0], 54), ([4, 6, 6, 50], 66),
    ([1, 1, 90], 92), ([1, 5, 5, 5], 16),
  ])
  func whatIsWithheldMayBeAnythingFromOneToTheLimit(counts: [Int], total: Int) {
    let csus = Dictionary(uniqueKeysWithValues: counts.indices.map { ("c\($0 + 1)", "s") })
    let shown = SumsSite.counts(
      counts.enumerated().map { "s,c\($0 + 1),,\($1)" } + ["s,,,\(total)"], csus: csus
    ).shown
    guard shown.contains("s//: \(Double(total))") else { return }
    let withheld = counts.indices.filter { shown.contains("s/c\($0 + 1)/: Suppressed") }
    let rest = withheld.reduce(0) { $0 + counts[$1] }
    #expect(rest - withheld.count >= 5)
    #expect(counts.indices.filter { (1..<5).contains(counts[$0]) }.allSatisfy(withheld.contains))
    #expect(!withheld.contains { counts[$0] == 0 })
  }

  /// The months of a KPI and their running total: what is shown of each.
  @Test func aRunningTotalDoesNotTellAMonth() {
    let counts = [30, 12, 3, 25, 40, 18, 22, 9, 31, 14, 27, 16]
    let months =
      (4...12).map { "2013-\($0 < 10 ? "0" : "")\($0)" } + ["2014-01", "2014-02", "2014-03"]
    func shown(_ linked: String) -> (months: [Bool], totals: [Bool]) {
      var total = 0
      var totals: [Int] = []
      for count in counts {
        total += count
        totals.append(total)
      }
      var site = SumsSite(
        zip(months, counts).map { "s,,,\($0),,,\($1)" },
        kpi: "unit: count\nsuppress_below: 5\n\(linked)")
      site.more = [
        "kpis/r.md": "---\nname: R\nbetter: lower\nunit: count\nsuppress_below: 5\n---\n",
        "data/r.csv": "kpi,provider,period,value\n"
          + zip(months, totals).map { "r,s,\($0),\($1)\n" }.joined(),
      ]
      let (ledger, catalogue) = site.joined
      let disclosed = disclose(ledger.value, by: catalogue)
      let parts = disclosed.series.map { series in
        series.rows.map { disclosed.value(at: $0).value != nil }
      }
      return (parts[0], parts[1])
    }
    let unlinked = shown("")
    #expect(
      unlinked.months == counts.map { $0 != 3 } && unlinked.totals == counts.map { _ in true })
    let (single, running) = shown("suppress_with: [r]\n")
    #expect(!single[2])
    // Between two totals that are shown, what is withheld comes to so much that each may be anything.
    var rest = 0
    var hidden = 0
    for month in counts.indices {
      if !single[month] { (rest, hidden) = (rest + counts[month], hidden + 1) }
      guard running[month] else { continue }
      #expect(hidden == 0 || rest - hidden >= 5)
      (rest, hidden) = (0, 0)
    }
    #expect(running.filter { !$0 }.count + single.filter { !$0 }.count > 1)
  }

  /// The first edition shows c2 and c3 and their total; then c1 comes in.
  @Test func theLastEditionIsRemembered() {
    let site = SumsSite([
      "s,c1,,2013-04,,,3", "s,c2,,2013-04,,,100", "s,c3,,2013-04,,,60", "s,,,2013-04,,,163",
    ])
    let (ledger, catalogue) = site.joined
    func total(_ last: LastEdition) -> Bool {
      let disclosed = disclose(ledger.value, by: catalogue, after: last)
      return disclosed.series.contains { series in
        series.customer == nil && series.rows.contains { disclosed.value(at: $0).value != nil }
      }
    }
    var last = LastEdition()
    let earlier = SumsSite(["s,c2,,2013-04,,,100", "s,c3,,2013-04,,,60"]).disclosed
    func id(_ key: Key<Organisation>?) -> String {
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    }
    for series in earlier.series {
      for row in series.rows {
        last.add(
          LastEdition.Figure(
            numerator: .nan, denominator: .nan, value: earlier.values[row], isSuppressed: false),
          about: LastEdition.Subject(
            kpi: "k",
            parties: [id(series.subject), id(series.provider), id(series.customer), ""],
            period: earlier.periods[row]))
      }
    }
    #expect(total(LastEdition()))
    #expect(!total(last))
  }

  @Test func aFigureIsOneHoweverItsPartiesAreWritten() throws {
    var site = SumsSite([
      "s,s,c1,,2013-04,,,30", ",s,c1,,2013-04,,,31", "s,,c1,,2013-04,,,32", "c1,s,,,2013-04,,,33",
    ])
    site.columns = "subject," + site.columns
    let (joined, _) = site.joined
    #expect(joined.diagnostics.map(\.rule) == [.duplicateObservation])
    #expect(joined.diagnostics.map(\.count) == [3])
    #expect(site.shown == ["s/c1/: 30.0"])
  }

  /// Every way of publishing random counts of each CCG and service and their sums.
  @Test(arguments: 0..<40)
  func nothingWithheldFollowsFromWhatIsTold(seed: Int) {
    var chance = SeededNumbers(UInt64(seed))
    let csus = Dictionary(
      uniqueKeysWithValues: (1...4).map { ("c\($0)", ["s", "n"][chance.below(2)]) })
    var providers: [String: [String: String]] = [:]
    var rows: [String: Int] = [:]
    let levels = Set((0..<6).filter { _ in chance.below(3) > 0 })
    for ccg in csus.keys.sorted() {
      for service in ["a", "b", "e"] {
        let provider = ["s", "n"][chance.below(2)]
        providers[ccg, default: [:]][service] = provider
        let count = chance.below(3) == 0 ? chance.below(5) : 5 + chance.below(60)
        let levelled = [
          "\(provider),\(ccg),\(service)", "\(provider),\(ccg),", "\(provider),,\(service)",
          "\(provider),,", ",\(ccg),\(service)", ",\(ccg),",
        ]
        for (level, key) in levelled.enumerated() where levels.contains(level) {
          rows[key, default: 0] += count
        }
      }
    }
    let agreements = providers.sorted { $0.key < $1.key }.flatMap { ccg, services in
      ["s", "n"].compactMap { provider in
        let own = services.filter { $0.value == provider }.keys.sorted()
        return own.isEmpty ? nil : "\(ccg),\(provider),\(own.joined(separator: ";"))"
      }
    }
    let site = SumsSite.counts(
      rows.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)" }, csus: csus,
      agreements: agreements)
    #expect(Attack(site, providers: providers).recovered == [])
  }
}

extension SeededNumbers {
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
