import Commissioning
import Drawing
import Measuring

/// How well the providers of agreements do.
extension PageBuilding {
  /// A series that tells how well an agreement is kept, and the target that holds for it.
  struct Performance {
    var series: Int
    var target: Targets.Holding?
  }

  /// For each KPI of an agreement's targets and services, its provider's figures for this customer
  /// or, where there are none, for all its customers.
  func performances(_ key: Key<Agreement>) -> [Performance] {
    let agreement = report.catalogue.agreements[key]
    guard let provider = agreement.provider, !isInHouse(agreement) else { return [] }
    var kpis: [Key<KPI>] = []
    for kpi in agreement.targets.map(\.kpi)
      + agreement.services.flatMap({ report.catalogue.services[$0].kpis }) where !kpis.contains(kpi)
    {
      kpis.append(kpi)
    }
    let index = Int(provider.number)
    let candidates = report.seriesBySubject[index] + report.seriesByProvider[index]
    return kpis.compactMap { kpi in
      let own = candidates.filter { report.disclosed.series[$0].kpi == kpi }
      func party(_ number: Int) -> Key<Organisation>? {
        let series = report.disclosed.series[number]
        return series.customer ?? (series.subject == provider ? nil : series.subject)
      }
      let number =
        own.first { party($0) == agreement.customer }
        ?? own.first { party($0) == nil && report.disclosed.series[$0].service == nil }
      return number.map {
        Performance(series: $0, target: report.targets.target(of: kpi, in: key))
      }
    }
  }

  /// Whether a CCG does the work itself.
  func isInHouse(_ agreement: Agreement) -> Bool {
    agreement.provider != nil && agreement.provider == agreement.customer
  }

  /// The most urgent of an agreement's KPIs in a line.
  func performance(_ key: Key<Agreement>) -> Cell {
    if isInHouse(report.catalogue.agreements[key]) {
      return Cell(text: "No supplier to judge: in house")
    }
    let standings = performances(key).map { performance -> (Performance, Standing) in
      let kpi = report.catalogue.kpis[report.disclosed.series[performance.series].kpi]
      return (
        performance,
        Standing(measure(performance.series), of: kpi, target: performance.target?.value)
      )
    }
    guard let (worst, standing) = standings.min(by: { $0.1.urgency < $1.1.urgency }),
      let latest = standing.latest, let value = latest.value.value
    else { return Cell(text: "No figures recorded") }
    let series = report.disclosed.series[worst.series]
    let kpi = report.catalogue.kpis[series.kpi]
    let aim = worst.target.map { ", target \(kpi.text(of: $0.value)) (\($0.origin.word))" } ?? ""
    return Cell(
      text: "\(kpi.entry.name): \(kpi.text(of: value)) in \(latest.period.text)\(aim)",
      address: address(ofFigure: latest, series: worst.series), tag: Tag(series.status))
  }

  /// A CCG's suppliers against the targets of its agreements.
  func suppliersSection(_ key: Key<Organisation>) -> [Section] {
    var targets: [Int: Targets.Holding?] = [:]
    for agreement in report.relations.agreementsByCustomer[Int(key.number)]
    where report.catalogue.agreements[agreement].holds(on: report.day) {
      for performance in performances(agreement) where targets[performance.series] == nil {
        targets[performance.series] = performance.target
      }
    }
    guard !targets.isEmpty else { return [] }
    return [
      Section(
        id: "suppliers", heading: "How well its suppliers do", introduction: Standing.rule,
        tables: [
          scorecard(
            targets.keys.sorted(),
            caption: "Agreements in force on \(report.day.text), by KPI", head: "KPI and supplier",
            name: { number in
              let series = report.disclosed.series[number]
              let kpi = report.catalogue.kpis[series.kpi].entry.name
              return series.customer == key
                ? "\(kpi): \(subject(of: series))"
                : "\(kpi): \(subject(of: series)), for all its customers"
            }, target: { targets[$0] ?? nil })
        ])
    ]
  }
}
