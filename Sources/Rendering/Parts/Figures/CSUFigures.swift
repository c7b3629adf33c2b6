import Commissioning
import Describing
import Drawing
import Measuring

/// What the page of a CSU opens with: its customers, what ends, how well it does, what it offers.
struct CSUFigures: PagePart {
  let links: Links
  private var figures: KeyFigures { KeyFigures(links: links) }

  func all(of key: Key<Organisation>) -> [KeyFigure] {
    let provided = report.landscape.agreementsByProvider[key].filter {
      report.landscape.agreements[$0].validity.mayBeCurrent
    }
    let isOver = report.landscape.lives[key] == .ended
    let performances = report.seriesInvolving(key).sorted().map {
      Performance(series: $0, target: report.target(ofSeries: $0))
    }
    return [
      customers(of: key), figures.endingNext(provided, at: "#agreements"),
      figures.targetsMet(isOver ? "Targets it met" : "Targets it meets", performances, at: "#kpis"),
      figures.mostUrgent(performances, for: key), offers(of: key),
    ].compactMap(\.self)
  }

  /// How many CCGs mainly use it, beside the other CSUs.
  private func customers(of key: Key<Organisation>) -> KeyFigure? {
    guard report.landscape.lives[key].mayBeCurrent else { return nil }
    let users = report.landscape.users[key]
    let all = (report.lists[.csu] ?? []).compactMap { reference -> Double? in
      guard case .organisation(let other) = reference, report.landscape.lives[other].mayBeCurrent
      else { return nil }
      return Double(report.landscape.users[other].count)
    }
    let people = users.compactMap { report.people(of: $0)?.number }
    let nation: [Double?] = report.landscape.users.keys.filter {
      catalogue.organisations[$0].entry.kind == .ccg && report.landscape.lives[$0].mayBeCurrent
    }.map { report.people(of: $0)?.number }
    return KeyFigure(
      label: "CCGs that mainly use it", value: numberText(Double(users.count)),
      whole: "of \(numberText(Double(report.ccgCount)))",
      drawing: DotStrip(all, own: [Double(users.count)]).svg,
      note: people.isEmpty
        ? "The other lines are other CSUs"
        : peopleNote(people, of: users.count, in: nation),
      address: "#customers", tag: Tag(users.isEmpty ? .recorded : .inferred))
  }

  /// "1.4m registered people, 12% of those of all CCGs".
  ///
  /// - Parameters:
  ///   - people: of those of its customers of which that is known.
  ///   - nation: of each CCG; nil for what is not known, so that no share can be told.
  private func peopleNote(_ people: [Double], of users: Int, in nation: [Double?]) -> String {
    let own = people.reduce(0, +)
    let words = "\(shortNumber(own)) registered people"
    if people.count < users { return words + ", where that is recorded" }
    let known = nation.compactMap(\.self)
    guard known.count == nation.count else { return words }
    let share = own / max(1, known.reduce(0, +)) * 100
    return "\(words), \(numberText(share, decimals: 0))% of those of all CCGs"
  }

  /// How many offers can be taken up, and how many have a price.
  private func offers(of key: Key<Organisation>) -> KeyFigure? {
    let open = report.openOffers(by: key)
    if open.isEmpty { return nil }
    let priced = open.count { catalogue.offers[$0].price?.amount != nil }
    let services = Set(open.flatMap { catalogue.offers[$0].services }).count
    return KeyFigure(
      label: "Offers that can be taken up", value: numberText(Double(open.count)),
      drawing: ShareStrip(priced, of: open.count).svg,
      note: "\(count(services, "service")); \(numberText(Double(priced))) with a price",
      address: "#offers",
      tag: Tag(open.map { catalogue.offers[$0].entry.evidence.status }.max() ?? .recorded))
  }
}
