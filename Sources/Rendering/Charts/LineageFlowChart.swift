import Chronology
import Commissioning
import Describing
import Drawing

/// What became of the CSUs of the latest earlier day of the publication.
struct LineageFlowChart: SiteChart {
  let id = "lineage-days"
  private static let kind = Kind.csu

  static func candidates(in report: Report) -> [LineageFlowChart] { [LineageFlowChart()] }

  func isDrawn(in report: Report) -> Bool { !(report.passage?.steps.isEmpty ?? true) }

  func path(in report: Report) -> String { "lineage-days.csv" }

  func status(in report: Report) -> Status {
    let passage = report.passage
    return ((passage?.before ?? []) + (passage?.after ?? [])).map { report.status(ofBody: $0) }
      .max() ?? .recorded
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    guard let passage = report.passage else { return nil }
    // From region to region; those that went to the same body are together.
    let regional = report.byRegion(passage.before)
    let heirs = ordered(report.byRegion(passage.after), beside: regional) { body in
      passage.steps.filter { $0.to == body }.compactMap(\.from)
    }
    let before = ordered(regional, beside: heirs) { body in
      passage.steps.filter { $0.from == body }.compactMap(\.to)
    }
    let after = ordered(heirs, beside: before) { body in
      passage.steps.filter { $0.to == body }.compactMap(\.from)
    }
    return LineageFlow(
      from: passage.first.text, to: report.day.text, noun: Self.kind.noun,
      before: before.map { body($0, on: passage.first, from: links) },
      after: after.map { body($0, on: report.day, from: links) },
      bands: passage.steps.map { step in
        LineageFlow.Band(
          from: step.from.flatMap { before.firstIndex(of: $0) },
          to: step.to.flatMap { after.firstIndex(of: $0) }, manner: step.manner,
          customers: step.customers, when: step.when.map(\.text),
          status: [step.from, step.to].compactMap(\.self).map { report.status(ofBody: $0) }.max()
            ?? .recorded)
      })
  }

  /// A body as it was on a day, with its page of that day.
  private func body(_ key: Key<Organisation>, on day: Day, from links: Links) -> LineageFlow.Body {
    let report = links.report
    let organisation = report.catalogue.organisations[key]
    let name = organisation.name(on: day)?.value ?? organisation.entry.name
    let reference = Reference.organisation(key)
    let address =
      links.address(report.path(of: reference), on: day) ?? links.address(of: reference)
    return LineageFlow.Body(
      name: name, shortName: name.lineName, address: address.text,
      customers: report.lineage.bodies.first { $0.key == key }?.customers(on: day.number))
  }

  /// Bodies in the order of those of the other day that they belong to, so that few bands cross; one that
  /// belongs to none stays after the one before it.
  private func ordered(
    _ bodies: [Key<Organisation>], beside others: [Key<Organisation>],
    _ relatives: (Key<Organisation>) -> [Key<Organisation>]
  ) -> [Key<Organisation>] {
    let positions = Dictionary(uniqueKeysWithValues: others.enumerated().map { ($1, $0) })
    var last = -1.0
    let places = bodies.map { body -> Double in
      let own = relatives(body).compactMap { positions[$0] }
      if !own.isEmpty { last = Double(own.reduce(0, +)) / Double(own.count) }
      return last
    }
    return bodies.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { bodies[$0] }
  }
}

extension Report {
  /// What became of CSUs since the latest earlier day of the publication; nil if it has none.
  fileprivate var passage: Passage? {
    previousDay.map { passage(since: $0) }
  }

  /// What became of CSUs since an earlier day.
  func passage(since day: Day) -> Passage { Passage(of: lineage, since: day, in: landscape) }
}
