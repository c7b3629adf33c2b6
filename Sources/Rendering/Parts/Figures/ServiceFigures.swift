import Commissioning
import Describing
import Drawing
import Measuring
import Statistics

/// What the page of a service opens with: who gets it how, who offers it at what price, and how well.
struct ServiceFigures: PagePart {
  let links: Links
  private var figures: KeyFigures { KeyFigures(links: links) }

  func all(of key: Key<Service>) -> [KeyFigure] {
    let agreements = report.landscape.agreementsByService[key].filter {
      report.landscape.agreements[$0].validity.mayBeCurrent
    }
    return [
      sourcing(of: key), offers(of: key), prices(of: key),
      figures.endingNext(agreements, at: "#buyers"), performance(of: key),
    ].compactMap(\.self)
  }

  private func sourcing(of key: Key<Service>) -> KeyFigure? {
    let counts = ServiceCounts(of: [key], in: report)
    if counts.recorded == 0 { return nil }
    let bought = counts.bySourcing[.csu] ?? 0
    let notKnown = counts.notKnown + counts.ended + counts.notRecorded
    let parts = Agreement.Sourcing.allCases.map {
      ShareStrip.Part(counts.bySourcing[$0] ?? 0, tone: $0.tone)
    }
    return KeyFigure(
      label: "CCGs that buy it from a CSU", value: numberText(Double(bought)),
      whole: "of \(numberText(Double(counts.recorded + counts.notRecorded)))",
      drawing: ShareStrip(parts + [.init(notKnown, tone: "rest")]).svg,
      note: "\(numberText(Double(counts.bySourcing[.inHouse] ?? 0))) in house, "
        + "\(numberText(Double(counts.bySourcing[.shared] ?? 0))) shared, "
        + "\(numberText(Double(counts.bySourcing[.external] ?? 0))) elsewhere",
      address: "#buyers",
      tag: Tag(
        report.landscape.answersByService[key].compactMap { $0.answer.key.map(report.status) }.max()
          ?? .recorded))
  }

  private func offers(of key: Key<Service>) -> KeyFigure? {
    let open = report.openOffers(of: key)
    if open.isEmpty { return nil }
    let providers = Set(open.compactMap { report.landscape.offers[$0].provider?.body }).count
    let priced = open.count { catalogue.offers[$0].price?.amount != nil }
    return KeyFigure(
      label: "Offers that can be taken up", value: numberText(Double(open.count)),
      drawing: ShareStrip(priced, of: open.count).svg,
      note: "\(count(providers, "provider")); \(numberText(Double(priced))) with a price",
      address: "#offers",
      tag: Tag(open.map { catalogue.offers[$0].entry.evidence.status }.max() ?? .recorded))
  }

  /// What it costs the CCG in the middle, from the cheapest offer of this service alone to the dearest.
  private func prices(of key: Key<Service>) -> KeyFigure? {
    let people = report.costExamples.middle?.people
    let costed = report.openOffers(of: key).filter { catalogue.offers[$0].services.count == 1 }
      .compactMap { offer in
        Cost(of: catalogue.offers[offer].price, population: people).yearly.map { (offer, $0) }
      }
    let costs = costed.map(\.1.lower).sorted()
    let isRanged = costed.contains { $0.1.lower < $0.1.upper }
    guard let lowest = costs.first, let highest = costs.last, lowest < highest,
      let middle = percentile(0.5, ofSorted: costs)
    else { return nil }
    return KeyFigure(
      label: "What it costs a CCG of middle size, a year",
      value: "\(shortPounds(lowest)) to \(shortPounds(highest))",
      drawing: DotStrip(costs, reference: middle).svg,
      note:
        "\(count(costs.count, "offer")) with a cost; \(shortPounds(middle)) in the middle, the dashed line"
        + (isRanged ? "; a range counts by its lower end" : ""),
      address: "#offers",
      tag: Tag(costed.map { catalogue.offers[$0.0].statusOfPrice }.max() ?? .recorded))
  }

  /// How many of its providers meet the target of the first KPI it is judged by that has one.
  private func performance(of key: Key<Service>) -> KeyFigure? {
    for kpi in catalogue.services[key].kpis {
      let place: Address =
        RankingChart(kpi: kpi).isDrawn(in: report) ? "#kpis" : address(of: .kpi(kpi))
      if let figure = KPIFigures(links: links).targetMet(
        catalogue.kpis[kpi].entry.name, of: kpi, at: place, isLabelOfKPI: true)
      {
        return figure
      }
    }
    return nil
  }
}
