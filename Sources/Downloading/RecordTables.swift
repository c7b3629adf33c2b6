import Commissioning
import Describing
import Drawing

/// The records of a kind as RFC 4180 text: their ids, their names and the attributes that are for
/// downloads.
package func recordTable(of kind: Kind, in report: Report) -> [UInt8] {
  let references = report.lists[kind] ?? []
  var csv = CSVWriter()
  if let first = references.first {
    csv.row([kind.rawValue, "name"] + report.described(first).columns.map(\.name))
  }
  for reference in references {
    csv.row(
      [report.catalogue.id(of: reference), report.catalogue.name(of: reference)]
        + report.described(reference).columns.map(\.code))
  }
  return csv.bytes
}
