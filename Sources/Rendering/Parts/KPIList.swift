import Browsing
import Commissioning
import Describing
import Drawing
import Measuring

/// What the figures in a list of KPIs are, said once for all of them.
enum KPIListGroup: String, CaseIterable {
  case published = "Published figures"
  case workedOut = "Worked out from published figures"
  case illustrative = "Illustrative figures"
  case apart = "Figures that are not added up"
  case none = "Without figures"
}

extension Report {
  /// KPIs with what the latest figure of all that report them says.
  var kpiList: ListTable {
    let columns = [
      ListColumn("kpi", "KPI"), ListColumn("better", "Better"),
      ListColumn("latest", "Latest", .number, isHighestFirst: true),
      ListColumn("period", "Period", .day), ListColumn("change", "Change"),
      ListColumn("target", "Target"), ListColumn("trend", "Trend"),
    ]
    return ListTable(columns, lists[.kpi] ?? [], hasFilters: false) { reference in
      let entry = listedEntry(reference)
      guard case .kpi(let key) = reference else { return ListRow(id: entry.id, cells: []) }
      let kpi = catalogue.kpis[key]
      let all = figuresOfAll(kpi: key)
      let name = ListCell.text(entry.name, path: path(of: reference), note: all?.whose)
      let better = ListCell.text(kpi.better.rawValue.capitalizedFirst)
      return ListRow(
        id: entry.id,
        cells: [name, better] + cells(of: key, all?.measure),
        tags: entry.tags,
        group: group(of: all?.measure, hasSeries: !seriesByKPI[key].isEmpty).rawValue)
    }
  }

  /// The figures of all organisations that report a KPI or, if it is reported of one thing only, of that.
  private func figuresOfAll(kpi key: Key<KPI>) -> (measure: Measure, whose: String)? {
    if let overview = overviews[key], let nation = overview.nation, nation.measure.latest != nil {
      return (nation.measure, "\(overview.kind.plural) that report it, \(nation.how)")
    }
    guard seriesByKPI[key].count == 1 else { return nil }
    let number = seriesByKPI[key][0]
    return (measure(number), subject(of: disclosed.series[number]))
  }

  private func group(of measure: Measure?, hasSeries: Bool) -> KPIListGroup {
    guard let measure else { return hasSeries ? .apart : .none }
    return switch measure.status {
    case .recorded: .published
    case .inferred: .workedOut
    case .illustrative: .illustrative
    }
  }

  private func cells(of key: Key<KPI>, _ measure: Measure?) -> [ListCell] {
    let (kpi, series) = (catalogue.kpis[key], seriesByKPI[key])
    guard let measure, let latest = measure.latest, let value = latest.judged ?? latest.known else {
      let reason =
        !series.isEmpty ? "Of \(count(series.count, "series", plural: "series"))" : "No figures"
      return [
        .absent(reason), .absent("Not applicable"), .absent("Not judged"),
        kpi.target.map { .absent("\(kpi.shortText(of: $0.value)), not judged") }
          ?? .absent("None set"),
        .absent("Not drawn"),
      ]
    }
    let holding = kpi.target.map { Targets.Holding(value: $0.value, origin: .kpi) }
    let standing = Standing(
      measure, of: kpi, target: holding?.value,
      isOver: series.allSatisfy { !isOfLivingParties($0) })
    return [
      .number(value, kpi.text(of: value, beside: holding)),
      .number(Double(latest.period.last.number), latest.period.text),
      changeCell(standing), targetCell(standing, of: kpi),
      latest.judged == nil ? .absent("Not drawn") : trendCell(of: kpi, measure),
    ]
  }

  private func trendCell(of kpi: KPI, _ measure: Measure) -> ListCell {
    let sparkline = Sparkline(kpi: kpi, measure: measure)
    var cell = ListCell.text(sparkline.words)
    cell.drawing = sparkline.svg
    return cell
  }

  private func changeCell(_ standing: Standing) -> ListCell {
    if standing.isOverlapping { return .absent("Not judged", note: "its periods overlap") }
    guard let variation = standing.variation else {
      return .absent("Not judged", note: standing.obstacleWords.lowercasedFirst)
    }
    var cell = ListCell(
      variation.shortWords, rank: .text("\(standing.urgency) \(variation.shortWords)"))
    cell.drawing = Optional(variation).icon(standing.obstacle)
    return cell
  }

  private func targetCell(_ standing: Standing, of kpi: KPI) -> ListCell {
    guard let target = kpi.target?.value else { return .absent("None set") }
    let text = kpi.shortText(of: target)
    return switch standing.meetsTarget {
    case true?: ListCell("Met", note: text, rank: .number(1))
    case false?: ListCell("Missed", note: text, rank: .number(0))
    case nil: .absent("Not judged", note: text)
    }
  }
}
