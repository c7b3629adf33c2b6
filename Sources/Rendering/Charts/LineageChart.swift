import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// What became of CSUs: of all, or of one with those it came from and those that came from it.
struct LineageChart: SiteChart {
  /// Nil for all.
  var subject: Key<Organisation>?
  /// Whether it is drawn small, from some months before the day, for a page that shows other things too.
  var isBrief = false

  static let path = "lineage.csv"
  private static let kind = Kind.csu

  static func candidates(in report: Report) -> [LineageChart] {
    let organisations = report.catalogue.organisations
    return [LineageChart()]
      + organisations.keys.filter { organisations[$0].entry.kind == kind }.map {
        LineageChart(subject: $0)
      }
  }

  var id: String {
    subject.map { "lineage-\($0.number)" } ?? (isBrief ? "lineage-brief" : "lineage")
  }

  func path(in report: Report) -> String {
    subject == nil ? Self.path : "\(Self.kind.folder)/lineage.csv"
  }

  func subject(in report: Report) -> Reference? { subject.map { .organisation($0) } }

  /// A body with nothing before and nothing after it has no picture.
  func isDrawn(in report: Report) -> Bool {
    guard let subject else { return report.lineage.bodies.contains { $0.start != nil } }
    return report.landscape.isShown(.organisation(subject))
      && report.lineage.relatives(of: subject).count > 1
  }

  func status(in report: Report) -> Status {
    bodies(in: report).map { report.status(ofBody: $0.key) }.max() ?? .recorded
  }

  private func bodies(in report: Report) -> [Lineage.Body] {
    guard let subject else { return report.lineage.bodies }
    let relatives = report.lineage.relatives(of: subject)
    return report.lineage.bodies.filter { relatives.contains($0.key) }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    return LineagePlot(
      day: report.day, noun: Self.kind.noun, counts: subject == nil ? counts(from: links) : [],
      rows: bodies(in: report).map { row($0, from: links) }, moves: report.lineage.moves,
      subject: subject, size: isBrief ? .brief : .page)
  }

  /// What sources state, as far as it was known.
  private func counts(from links: Links) -> [LineagePlot.Count] {
    let report = links.report
    let stated = report.catalogue.site.statedCSUs.changes.filter { report.landscape.isShown($0) }
    return stated.compactMap { count in
      guard let from = count.from else { return nil }
      let isEndShown = report.landscape.isEndShown(of: count, among: stated)
      let sources = count.evidence.sources.map { Reference.source($0) }
        .filter(report.landscape.isShown)
      return LineagePlot.Count(
        number: count.value.number, text: count.value.text, from: from,
        until: isEndShown ? count.until : nil,
        address: sources.first.map { links.address(of: $0).text },
        isPlanned: report.landscape.validity(of: count) == .notYet,
        note: count.evidence.note.map { "\($0.capitalizedFirst)." } ?? "As counted at the time.",
        status: count.evidence.status.rawValue.capitalizedFirst)
    }
  }

  private func row(_ body: Lineage.Body, from links: Links) -> LineagePlot.Row {
    let report = links.report
    let organisation = report.catalogue.organisations[body.key]
    let regions = report.catalogue.site.regions
    let first = organisation.names.changes.first?.value ?? organisation.entry.name
    return LineagePlot.Row(
      body: body, name: organisation.entry.name, label: organisation.entry.name.lineName,
      firstLabel: first.lineName, address: links.address(of: .organisation(body.key)).text,
      order: organisation.region.flatMap { regions.firstIndex(of: $0) } ?? regions.count,
      stated: stated(organisation, on: report.day), outcome: outcome(of: body, in: report),
      status: report.status(ofBody: body.key).rawValue.capitalizedFirst,
      isHighlighted: body.key == subject)
  }

  private func stated(_ organisation: Organisation, on day: Day) -> String {
    guard case .csu(let csu) = organisation.particulars,
      let stated = csu.statedCustomers.nearest(to: day)?.value
    else { return "None stated" }
    return stated.text
  }

  /// "12 CCGs to NHS North West CSU by December 2014; ended."
  private func outcome(of body: Lineage.Body, in report: Report) -> String {
    let moves = report.lineage.moves.filter { $0.from == body.key }
    let words = moves.map { move -> String in
      let what = move.customers.isEmpty ? "its work" : count(move.customers.count, "CCG")
      let target = move.to.map { report.catalogue.organisations[$0].entry.name }
      let when = move.when?.phrase ?? "by \(move.day.text)"
      let planned = move.isPlanned ? ", planned" : ""
      return target.map { "\(what) to \($0) \(when)\(planned)" }
        ?? "\(what) to no recorded CSU, \(when)\(planned)"
    }
    let end = body.until.map { "\(body.isEndPlanned ? "to end" : "ended") \($0.phrase)" }
    let all = words + [end].compactMap(\.self)
    return all.isEmpty ? "No end known." : "\(all.joined(separator: "; ").capitalizedFirst)."
  }
}

extension Report {
  /// How the beginning, the end and the successors of a body are known.
  func status(ofBody key: Key<Organisation>) -> Status {
    let body = catalogue.organisations[key]
    let steps = body.successions.filter { landscape.isShown($0, of: body) }
    return (steps.map(\.evidence.status) + [body.entry.evidence.status]).max() ?? .recorded
  }
}

extension String {
  /// A name as lines are labelled: without what all of them have.
  var lineName: String {
    let name = sortingName
    for ending in [" CSU", " CSS"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
