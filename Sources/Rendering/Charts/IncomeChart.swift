import Commissioning
import Describing
import Drawing
import Measuring

/// What the agreements of each seller bring in from CCGs and from others, where they have a price.
struct IncomeChart: SiteChart {
  let id = "income"

  static func candidates(in report: Report) -> [IncomeChart] { [IncomeChart()] }

  /// What a seller's agreements in force bring in a year.
  private struct Income {
    var seller: Key<Organisation>
    var ccgs = PlannedSpend()
    var others = PlannedSpend()
  }

  func isDrawn(in report: Report) -> Bool { !incomes(in: report).isEmpty }

  func path(in report: Report) -> String { "income.csv" }

  func status(in report: Report) -> Status {
    incomes(in: report).flatMap { income in
      report.landscape.agreementsByProvider[income.seller].map { report.status(of: $0) }
    }.max() ?? .recorded
  }

  private func incomes(in report: Report) -> [Income] {
    report.catalogue.organisations.keys.compactMap { seller in
      var income = Income(seller: seller)
      for key in report.landscape.agreementsByProvider[seller] {
        let onDay = report.landscape.agreements[key]
        guard onDay.validity.isCurrent, onDay.sourcing != .inHouse,
          let customer = onDay.customer?.body, customer != seller
        else { continue }
        let cost = report.agreedCost(key, for: customer)
        if report.catalogue.organisations[customer].entry.kind == .ccg {
          income.ccgs.add(cost)
        } else {
          income.others.add(cost)
        }
      }
      return income.ccgs.agreements + income.others.agreements > 0 ? income : nil
    }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let incomes = incomes(in: report)
    // Of many that only share with others nothing is priced: they are one row.
    let shown = incomes.filter {
      $0.ccgs.priced + $0.others.priced > 0
        || report.catalogue.organisations[$0.seller].entry.kind == .csu
    }
    let rest = incomes.filter { income in !shown.contains { $0.seller == income.seller } }
    func sum(_ number: (Income) -> Double) -> Double { incomes.map(number).reduce(0, +) }
    func agreements(_ kind: KeyPath<Income, PlannedSpend>) -> String {
      let priced = incomes.reduce(0) { $0 + $1[keyPath: kind].priced }
      let all = incomes.reduce(0) { $0 + $1[keyPath: kind].agreements }
      return "\(numberText(Double(priced))) of \(numberText(Double(all)))"
    }
    let (ccgs, others) = (sum { $0.ccgs.lower }, sum { $0.others.lower })
    let share = numberText(ccgs / max(ccgs + others, 1e-9) * 100, decimals: 0)
    return PartBars(
      title: ccgs + others == 0
        ? "No agreement has a known cost"
        : others == 0
          ? "All that is priced and in force is from CCGs"
          : "\(share)% of what is priced is from CCGs",
      sentence: "Agreements in force on \(report.day.text) whose cost is known bring in "
        + (incomes.allSatisfy { $0.others.agreements == 0 }
          ? "\(shortPounds(ccgs)) a year from CCGs; \(agreements(\.ccgs)) agreements with CCGs have a known cost. "
            + "None with others is known to be in force."
          : "\(shortPounds(ccgs)) a year from CCGs and \(shortPounds(others)) from others; \(agreements(\.ccgs)) "
            + "agreements with CCGs have a known cost, and \(agreements(\.others)) with others."),
      caption: "Income by kind of customer, \(report.day.text)", head: "Seller",
      unit: .pounds,
      parts: [
        PartBars.Part("From CCGs", tone: "from-ccgs"),
        PartBars.Part("From others", tone: "from-others"),
      ],
      columns: [
        "Agreements with CCGs", "With a known cost", "Agreements with others",
        "With others and a known cost",
        "Stated income",
      ],
      bars: shown.map { income in
        bar(
          report.catalogue.organisations[income.seller].entry.name,
          links.address(of: .organisation(income.seller)), [income],
          stated: statedIncome(of: income.seller, in: report) ?? "Not recorded")
      }
        + (rest.isEmpty
          ? []
          : [
            bar(
              count(rest.count, "seller") + " without a known cost",
              links.address("agreements/by-provider.html"), rest, stated: "Not applicable")
          ]))
  }

  private func bar(
    _ name: String, _ address: Address, _ incomes: [Income], stated: String
  ) -> PartBars.Bar {
    func sum(_ number: (Income) -> Int) -> Int { incomes.map(number).reduce(0, +) }
    let priced = [sum(\.ccgs.priced), sum(\.others.priced)]
    let agreements = [sum(\.ccgs.agreements), sum(\.others.agreements)]
    let lower = incomes.reduce(into: [0.0, 0]) { sums, income in
      sums[0] += income.ccgs.lower
      sums[1] += income.others.lower
    }
    return PartBars.Bar(
      name, address: address.text, numbers: zip(priced, lower).map { $0 > 0 ? $1 : nil },
      reasons: agreements.map { $0 > 0 ? "Not known" : "None" },
      rest: [
        .number(agreements[0]), .number(priced[0]), .number(agreements[1]), .number(priced[1]),
        .words(stated),
      ])
  }

  private func statedIncome(of seller: Key<Organisation>, in report: Report) -> String? {
    guard case .csu(let csu) = report.catalogue.organisations[seller].particulars else {
      return nil
    }
    return csu.income.nearest(to: report.day)?.value.poundsText
  }
}

/// What CCGs keep in house, by service, and for how much of it the cost is recorded.
struct InHouseChart: SiteChart {
  let id = "in-house"

  static func candidates(in report: Report) -> [InHouseChart] { [InHouseChart()] }

  func isDrawn(in report: Report) -> Bool {
    report.markets.whole.inHouse > 0
  }

  func path(in report: Report) -> String { "in-house.csv" }

  func status(in report: Report) -> Status {
    report.catalogue.services.keys.flatMap { agreements(about: $0, in: report) }
      .map { report.status(of: $0) }.max() ?? .recorded
  }

  /// The agreement by which each CCG keeps a service in house.
  private func agreements(about service: Key<Service>, in report: Report) -> [Key<Agreement>] {
    report.landscape.answersByService[service].compactMap { customer, answer in
      guard case .agreement(let key) = answer,
        report.landscape.agreements[key].sourcing == .inHouse,
        report.catalogue.organisations[customer].entry.kind == .ccg,
        report.landscape.lives[customer].mayBeCurrent
      else { return nil }
      return key
    }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let catalogue = report.catalogue
    let kept = catalogue.services.keys.map {
      (service: $0, keys: agreements(about: $0, in: report))
    }
    .filter { !$0.keys.isEmpty }
    func costed(_ keys: [Key<Agreement>]) -> Int {
      keys.count {
        !catalogue.agreements[$0].prices.isEmpty || catalogue.agreements[$0].value != nil
      }
    }
    let all = kept.reduce(0) { $0 + $1.keys.count }
    let known = kept.reduce(0) { $0 + costed($1.keys) }
    let most = kept.map(\.keys.count).max() ?? 0
    let first = kept.filter { $0.keys.count == most }.map(\.service)
    let name = first.count == 1 ? first.first.map { catalogue.services[$0].entry.name } : nil
    return PartBars(
      title: known == 0
        ? "What it costs is recorded for none" : "What it costs is recorded for \(known) of \(all)",
      sentence:
        "CCGs keep \(numberText(Double(all))) \(all == 1 ? "service" : "services") in house on "
        + "\(report.day.text), each counted once for each CCG"
        + (name.map { "; most often \($0.withinSentence), \(numberText(Double(most)))" } ?? "")
        + ".",
      caption: "\(count(kept.count, "service")) kept in house", head: "Service", unit: .count,
      parts: [
        PartBars.Part("Cost recorded", tone: "from-ccgs"),
        PartBars.Part("Cost not recorded", tone: "unrecorded"),
      ],
      bars: kept.map { service, keys in
        PartBars.Bar(
          catalogue.services[service].entry.name,
          address: links.address(of: .service(service), ending: "#buyers").text,
          numbers: [Double(costed(keys)), Double(keys.count - costed(keys))])
      })
  }
}
