import Chronology
import Commissioning
import Describing
import Drawing

/// Each CCG that went from one CSU to another or to none, and each step without a CCG that is recorded,
/// as RFC 4180 text.
package func lineageTable(in report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(["day", "when", "from", "to", "customer", "planned", "status"])
  let organisations = report.catalogue.organisations
  func id(_ key: Key<Organisation>?, _ absence: String) -> String {
    key.map { organisations[$0].entry.id.value } ?? absence
  }
  for move in report.lineage.moves {
    let customers: [Key<Organisation>?] = move.customers.isEmpty ? [nil] : move.customers
    for customer in customers {
      csv.row([
        move.day.isoText, move.when?.code ?? "not recorded", id(move.from, ""),
        id(move.to, "none"), id(customer, "not recorded"), move.isPlanned ? "yes" : "no",
        move.isInferred ? "inferred" : "recorded",
      ])
    }
  }
  return csv.bytes
}
