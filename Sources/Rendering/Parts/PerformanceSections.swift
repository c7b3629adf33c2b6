import Commissioning
import Describing
import Measuring

/// How well organisations and the providers of agreements do.
struct PerformanceSections: PagePart {
  let links: Links
  private var scorecard: Scorecard { Scorecard(links: links) }

  /// The KPIs observed about an organisation, or by it for its customers.
  func kpis(of key: Key<Organisation>) -> Section {
    let numbers = report.seriesInvolving(key)
    var section = Section(
      id: "kpis", heading: heading(report.landscape.lives[key]), summaryRows: 5)
    if numbers.isEmpty {
      section.absence = "No figures are recorded for it."
    } else {
      section.introduction = Standing.rule
      section.tables = [latest(numbers, of: key)]
      section.more = figures(of: key)
    }
    section.links = report.relations.predecessors[key].filter {
      !report.seriesBySubject[$0].isEmpty && report.landscape.lives[$0] == .ended
    }.map {
      Anchor(
        text:
          "How well its predecessor \(catalogue.organisations[$0].entry.name) did",
        address: links.address(of: .organisation($0), ending: "#kpis"))
    }
    return section
  }

  /// What the figures of something tell that has this validity.
  private func heading(_ validity: Validity) -> String {
    switch validity {
    case .ended: "How well it did"
    case .notYet: "Figures"
    case .current, .notKnown: "How well it is doing"
    }
  }

  /// The page that has the figures of an organisation as a whole.
  private func figures(of key: Key<Organisation>) -> Anchor? {
    let places = report.seriesBySubject[key].filter { report.disclosed.series[$0].isUndivided }
      .map { report.place(ofSeries: $0) }
    return places.first { $0.section != nil }.map {
      Anchor(
        text: "Every figure, drawn and with the row that it comes from", address: address($0.page))
    }
  }

  private func latest(_ numbers: Set<Key<Series>>, of key: Key<Organisation>) -> TableView {
    scorecard.table(
      numbers, caption: "Latest figure of each KPI", head: "KPI",
      name: { report.kpiName(ofSeries: $0, about: key) },
      target: { report.target(ofSeries: $0) })
  }

  /// A CCG's figures that are not compared with others, or have more than one period.
  func ownSeries(of key: Key<Organisation>) -> [Section] {
    let numbers = Set(report.seriesBySubject[key] + report.seriesByCustomer[key]).filter {
      report.standings[$0].figures > 1
        || report.overview(ofSeries: $0)?.compares($0) != true
    }
    guard !numbers.isEmpty else { return [] }
    return [
      Section(
        id: "kpis", heading: isOver(key) ? "How it did over time" : "How it is doing over time",
        introduction: Standing.rule,
        tables: [latest(numbers, of: key)], more: figures(of: key), summaryRows: 5)
    ]
  }

  /// A CCG's suppliers against the targets of its agreements.
  func suppliers(of key: Key<Organisation>) -> [Section] {
    let targets = targets(of: report.currentAgreements(of: key))
    guard !targets.isEmpty else { return [] }
    return [
      Section(
        id: "suppliers", heading: "How well its suppliers are doing", introduction: Standing.rule,
        tables: [
          scorecard.table(
            targets.keys.sorted(),
            caption: "Agreements not known to have ended by \(report.day.text), by KPI",
            head: "KPI and supplier",
            name: { number in
              let title = report.title(ofSeries: number)
              return report.disclosed.series[number].customer == key
                ? title : "\(title), for all its customers"
            }, target: { targets[$0] ?? nil })
        ], summaryRows: 3)
    ]
  }

  /// How well an agreement is kept.
  func kpis(of agreement: Key<Agreement>) -> Section {
    let targets = targets(of: [agreement])
    var section = Section(
      id: "kpis", heading: heading(report.landscape.agreements[agreement].validity))
    if targets.isEmpty {
      section.absence = "No figures are recorded for its services."
    } else {
      section.introduction = Standing.rule
      section.tables = [
        scorecard.table(
          targets.keys.sorted(), caption: "Its provider's figures against its targets", head: "KPI",
          name: { report.title(ofSeries: $0) }, target: { targets[$0] ?? nil })
      ]
    }
    return section
  }

  /// The series that show how well agreements are kept, each with the first target that applies.
  private func targets(of agreements: [Key<Agreement>]) -> [Key<Series>: Targets.Holding?] {
    var targets: [Key<Series>: Targets.Holding?] = [:]
    for agreement in agreements {
      for performance in report.performances(of: agreement)
      where targets[performance.series] == nil {
        targets[performance.series] = performance.target
      }
    }
    return targets
  }

  /// The most urgent of an agreement's KPIs in a line.
  func line(of key: Key<Agreement>) -> Cell {
    if catalogue.agreements[key].isInHouse {
      return Cell(text: "No supplier to judge: in house")
    }
    let standings = report.performances(of: key).map { performance in
      (
        performance: performance,
        standing: report.standing(ofSeries: performance.series, against: performance.target)
      )
    }
    guard let worst = standings.min(by: { $0.standing.urgency < $1.standing.urgency }),
      let latest = worst.standing.latest, let value = latest.value.value
    else { return Cell(text: "No figures recorded") }
    let number = worst.performance.series
    let series = report.disclosed.series[number]
    let kpi = catalogue.kpis[series.kpi]
    let aim =
      worst.performance.target.map {
        ", target \(kpi.shortText(of: $0.value)) (\($0.origin.word))"
      } ?? ""
    return Cell(
      text: "\(kpi.entry.name): \(kpi.text(of: value)) in \(latest.period.textInSentence)\(aim)",
      address: links.address(ofFigure: latest, series: number), tag: Tag(series.status))
  }
}
