import Commissioning
import Describing
import Drawing
import Measuring

/// What the page of a CCG opens with: what ends, how its suppliers do, what it pays, how its people fare.
struct CCGFigures: PagePart {
  let links: Links
  private var figures: KeyFigures { KeyFigures(links: links) }

  func all(of key: Key<Organisation>) -> [KeyFigure] {
    let agreements = report.currentAgreements(of: key)
    let performances = Performance.distinct(agreements.flatMap(report.performances))
    return [
      figures.endingNext(report.agreementsServing(key), at: "#services"),
      figures.targetsMet("Targets its suppliers meet", performances, at: "#suppliers"),
      figures.mostUrgent(performances, for: key),
      spending(of: key) ?? allowance(of: key),
      outcomes(of: key),
    ].compactMap(\.self)
  }

  /// What its agreements in force with a price cost it in a year, beside its allowance.
  private func spending(of key: Key<Organisation>) -> KeyFigure? {
    let agreements = report.landscape.inForce(report.landscape.agreementsByCustomer[key])
    let costs = agreements.compactMap { report.yearlyCost(of: $0) }
    if costs.isEmpty { return nil }
    let pounds = costs.reduce(0) { $0 + $1.cost.lower }
    let isLeast = costs.contains { $0.cost.lower < $0.cost.upper }
    let part =
      "\(numberText(Double(costs.count))) of its own \(count(agreements.count, "agreement")) in force with a known cost"
    let allowance = report.allowance(of: key)?.allowance
    let share = allowance.map { max(0, min(1, pounds / max(1, $0.pounds))) }
    return KeyFigure(
      label: "Agreed prices, a year", value: (isLeast ? "from " : "") + shortPounds(pounds),
      drawing: share.map { ShareStrip(Int($0 * 1_000), of: 1_000).svg } ?? [],
      note: part
        + (allowance.map { ", beside a running cost allowance of \(shortPounds($0.pounds))" } ?? ""),
      address: "#services", tag: Tag(costs.map(\.status).max() ?? .recorded))
  }

  private func allowance(of key: Key<Organisation>) -> KeyFigure? {
    guard let (allowance, evidence) = report.allowance(of: key) else { return nil }
    let all: [Double] = catalogue.organisations.keys.compactMap {
      report.allowance(of: $0)?.allowance.pounds
    }
    return KeyFigure(
      label: "Running cost allowance", value: shortPounds(allowance.pounds),
      drawing: DotStrip(all, own: [allowance.pounds]).svg,
      note: "A year, \(allowance.basis)"
        + (all.count > 1 ? "; the other lines are other CCGs" : ""), address: "#facts",
      tag: Tag(evidence))
  }

  /// In how many indicators its people fare better than England.
  private func outcomes(of key: Key<Organisation>) -> KeyFigure? {
    let members = report.seriesBySubject[key].compactMap { number -> Cohort.Member? in
      guard let overview = report.overview(ofSeries: number), overview.compares(number),
        overview.isNational
      else { return nil }
      return overview.cohort?.member(key)
    }
    let tally = ComparisonTally(members)
    if tally.judged == 0 { return nil }
    return KeyFigure(
      label: "Figures better than England's", value: numberText(Double(tally.better)),
      whole: "of \(numberText(Double(tally.judged)))",
      drawing: tally.drawing,
      note:
        "\(numberText(Double(tally.similar))) similar, \(numberText(Double(tally.worse))) worse",
      address: "#outcomes",
      tag: Tag(members.filter { $0.comparison != nil }.map(\.status).max() ?? .recorded))
  }
}

/// How many figures compare how with a benchmark.
struct ComparisonTally {
  private(set) var (better, similar, worse) = (0, 0, 0)

  init(_ members: [Cohort.Member]) {
    for member in members {
      switch member.comparison {
      case .better?: better += 1
      case .similar?: similar += 1
      case .worse?: worse += 1
      case .higher?, .lower?, nil: break
      }
    }
  }

  var judged: Int { better + similar + worse }

  var drawing: [UInt8] {
    ShareStrip([
      .init(better, tone: "better"), .init(similar, tone: "similar"), .init(worse, tone: "worse"),
    ]).svg
  }
}

extension Performance {
  /// Each series once, with the first target that applies.
  static func distinct(_ performances: [Performance]) -> [Performance] {
    var seen: Set<Key<Series>> = []
    return performances.filter { seen.insert($0.series).inserted }
  }
}
