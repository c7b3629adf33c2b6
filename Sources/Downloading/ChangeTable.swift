import Commissioning
import Describing
import Drawing

/// What changed, the latest first, as RFC 4180 text: as it was recorded, without figures that may be
/// withheld.
package func changeTable(in report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([
    "id", "recorded", "event", "kind", "record", "name", "page", "detail", "before", "after",
    "withheld", "organisations", "services", "period", "source_row", "status",
  ])
  for entry in report.history.entries {
    let change = entry.change
    let page =
      entry.series.map { report.place(ofSeries: $0).path }
      ?? entry.reference.map { report.path(of: $0) }
    csv.row([
      change.id, change.recorded.isoText, change.event.rawValue, change.kind.rawValue,
      change.record, change.name, page ?? "", change.detail, entry.before, entry.after,
      entry.isWithheld ? "yes" : "no", change.organisations.joined(separator: "; "),
      change.services.joined(separator: "; "), change.period?.code ?? "", change.sourceRow,
      change.status?.rawValue ?? "",
    ])
  }
  return csv.bytes
}
